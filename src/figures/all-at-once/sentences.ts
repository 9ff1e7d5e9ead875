import { uncropped } from '../../readings/crop.ts';
import { keptWithin, type Kept } from '../../readings/kept.ts';
import { presetNames, startsFrom } from '../../scenario/presets.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { histogramLabel } from '../../sentences/activations.ts';
import { flowSentence, stepSentence } from '../../sentences/gradient.ts';
import type { Words } from '../../sentences/words.ts';
import { binEdges, valueCount } from '../../statistics/histogram.ts';
import type { Place } from '../kind.ts';
import type { AllAtOnce, Network } from './reading.ts';

/** How many of the networks keep their signal, their gradient, and both. */
export function summary({ networks, depth }: AllAtOnce, words: Words): string {
  if (depth === 1) return words.say('all-at-once.one-layer');
  const count = (which: (kept: Kept) => boolean) => words.exact(networks.filter(({ kept }) => which(kept)).length);
  return words.say('all-at-once.kept', {
    n: words.exact(networks.length),
    factor: words.exact(keptWithin),
    both: count(({ signal, gradient }) => signal && gradient),
    signal: count(({ signal }) => signal),
    gradient: count(({ gradient }) => gradient),
  });
}

/** How to read the cells of the table. */
export const axes = ({ view, range, depth }: AllAtOnce, words: Words): string =>
  [
    words.say(view === 'gradients' ? 'all-at-once.axes.gradients' : `all-at-once.axes.${range}`, { layer: words.exact(depth) }),
    words.say('all-at-once.axes.kept', { factor: words.exact(keptWithin) }),
  ].join(' ');

/** The numbers of a network's layer, or of a bin of its last layer. */
export function readout({ view, depth, networks }: AllAtOnce, { drawing, column }: Place, words: Words): string {
  const cell = networks[drawing];
  if (!cell) return '';
  const network = networkName(cell.scenario, words);
  if (view === 'gradients') return words.say('all-at-once.label', { network, sentence: stepSentence(cell.gradient.steps[column], words) });
  const { histogram } = cell.last;
  const [left, right] = binEdges(histogram.interval, column);
  const count = histogram.counts[column]!;
  return words.sayCount('all-at-once.readout', count, {
    network,
    left: words.value(left),
    right: words.value(right),
    share: words.percent(count / valueCount(histogram)),
    layer: words.exact(depth),
  });
}

/** What names one of the networks: its activation and its starting weights. */
export const networkName = (scenario: Scenario, words: Words): string =>
  words.say('all-at-once.network', {
    activation: words.say(`activation.${scenario.activation}`),
    weights: words.say(`preset.${presetNames.find((name) => startsFrom(scenario, name))!}`),
  });

/** Whether a network keeps both its signal and its gradient. */
const keepsBoth = ({ kept: { signal, gradient } }: Network): boolean => signal && gradient;

/** What a cell shows, for those who do not see it. */
export function cellLabel(network: Network, { view, depth }: AllAtOnce, words: Words): string {
  const { gradient, last } = network;
  const sentence = view === 'gradients' ? flowSentence(gradient, words) : histogramLabel(last, depth, uncropped, words);
  const said = words.say('all-at-once.label', { network: networkName(network.scenario, words), sentence });
  return keepsBoth(network) ? `${said} ${words.say('all-at-once.keeps-both')}` : said;
}

/** The number or the words below a cell; ticked where the network keeps both its signal and its gradient. */
export function cellNote(network: Network, { view, depth }: AllAtOnce, words: Words): string {
  const note = view === 'gradients' ? gradientNote(network, depth, words) : activationNote(network, words);
  return keepsBoth(network) ? words.say('all-at-once.ticked', { note }) : note;
}

function activationNote({ last: { histogram, mean, std, lost }, signalShare }: Network, words: Words): string {
  if (lost) return words.say(`lost.${lost}`);
  if (signalShare === null) return words.say('all-at-once.all', { value: words.value(mean) });
  const outside = (histogram.below + histogram.above) / valueCount(histogram);
  return outside >= 0.01
    ? words.say('all-at-once.outside', { share: words.percent(outside) })
    : words.say('all-at-once.std', { std: words.value(std) });
}

function gradientNote({ gradient: { flow } }: Network, depth: number, words: Words): string {
  if (flow.kind === 'single') return words.say('all-at-once.rms', { rms: words.value(flow.rms) });
  if (flow.kind !== 'gone') return words.say('blame.times', { factor: words.value(flow.perLayer) });
  if (flow.layer < depth) return words.say(`all-at-once.gone.${flow.gone}`, { layer: words.exact(flow.layer + 1) });
  return flow.gone === 'zero' ? words.say('all-at-once.all', { value: words.value(0) }) : words.say(`lost.${flow.gone}`);
}
