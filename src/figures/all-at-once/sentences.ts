import { keptBy, keptWithin, type Kept } from '../../readings/kept.ts';
import { flowOf } from '../../readings/gradient.ts';
import { presetNames, startsFrom } from '../../scenario/presets.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { valueCount } from '../../statistics/histogram.ts';
import { histogramLabel } from '../../sentences/activations.ts';
import { flowSentence, measuresOf, rmsOf } from '../../sentences/gradient.ts';
import type { Shown, ShownRun } from '../kind.ts';
import type { Words } from '../../sentences/words.ts';

/** What a network keeps; nothing where there is but one layer. */
export const keptOf = (run: ShownRun): Kept => (run.layers.length > 1 ? keptBy(measuresOf(run)) : { signal: false, gradient: false });

/** How many of the networks keep their signal, their gradient, and both. */
export function keptSentence({ runs }: Shown, words: Words): string {
  if (runs[0]!.layers.length === 1) return words.say('all-at-once.one-layer');
  const kept = runs.map(keptOf);
  const count = (which: (kept: Kept) => boolean) => words.exact(kept.filter(which).length);
  return words.say('all-at-once.kept', {
    n: words.exact(runs.length),
    factor: words.exact(keptWithin),
    both: count(({ signal, gradient }) => signal && gradient),
    signal: count(({ signal }) => signal),
    gradient: count(({ gradient }) => gradient),
  });
}

/** What names one of the networks: its activation and its starting weights. */
export const networkName = (scenario: Scenario, words: Words): string =>
  words.say('all-at-once.network', {
    activation: words.say(`activation.${scenario.activation}`),
    weights: words.say(`preset.${presetNames.find((name) => startsFrom(scenario, name))!}`),
  });

/** What a cell shows, for those who do not see it. */
export function cellLabel(run: ShownRun, view: string, words: Words): string {
  const depth = run.layers.length;
  const { signal, gradient } = keptOf(run);
  const sentence =
    view === 'gradients' ? flowSentence(run, words) : histogramLabel(run.layers[depth - 1]!, depth, { x: false, y: false }, words);
  const said = words.say('all-at-once.label', { network: networkName(run.scenario, words), sentence });
  return signal && gradient ? `${said} ${words.say('all-at-once.keeps-both')}` : said;
}

/** The number or the words below a cell. */
export const cellNote = (run: ShownRun, view: string, words: Words): string =>
  view === 'gradients' ? gradientNote(run, words) : activationNote(run, words);

function activationNote(run: ShownRun, words: Words): string {
  const { histogram, mean, std, lost } = run.layers.at(-1)!;
  if (lost) return words.say(`lost.${lost}`);
  if (measuresOf(run).at(-1)!.signalShare === null) return words.say('all-at-once.all', { value: words.value(mean) });
  const outside = (histogram.below + histogram.above) / valueCount(histogram);
  return outside >= 0.01
    ? words.say('all-at-once.outside', { share: words.percent(outside) })
    : words.say('all-at-once.std', { std: words.value(std) });
}

function gradientNote(run: ShownRun, words: Words): string {
  const flow = flowOf(rmsOf(run));
  const depth = run.layers.length;
  if (flow.kind === 'single') return words.say('all-at-once.rms', { rms: words.value(flow.rms) });
  if (flow.kind !== 'gone') return words.say('blame.times', { factor: words.value(flow.perLayer) });
  if (flow.layer < depth) return words.say(`all-at-once.gone.${flow.gone}`, { layer: words.exact(flow.layer + 1) });
  return flow.gone === 'zero' ? words.say('all-at-once.all', { value: words.value(0) }) : words.say(`lost.${flow.gone}`);
}
