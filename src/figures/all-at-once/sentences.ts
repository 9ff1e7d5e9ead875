import { keptWithin, type Kept } from '../../readings/kept.ts';
import { bookActivations } from '../../scenario/options.ts';
import { presetNames, startsFrom } from '../../scenario/presets.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { stepSentence } from '../../sentences/gradient.ts';
import type { Words } from '../../sentences/words.ts';
import { binEdges, valueCount } from '../../statistics/histogram.ts';
import type { Place } from '../kind.ts';
import { keepsBoth, type AllAtOnce } from './reading.ts';

/** More names than these fill more lines than a sentence has. */
const mostNamed = 6;

/** How many of the networks keep both their signal and their gradient, and which, where they are a few. */
export function summary({ networks, depth }: AllAtOnce, words: Words): string {
  if (depth === 1) return words.say('all-at-once.one-layer');
  const kept = networks.filter(keepsBoth);
  const counted = { n: words.exact(networks.length), factor: words.exact(keptWithin), both: words.exact(kept.length) };
  if (kept.length === 0 || kept.length > mostNamed) return words.say('all-at-once.many-kept', counted);
  const which = bookActivations.flatMap((activation) => {
    const weights = kept.filter(({ scenario }) => scenario.activation === activation).map(({ scenario }) => weightsName(scenario, words));
    if (weights.length === 0) return [];
    return [words.say('all-at-once.with', { activation: words.say(`activation.${activation}`), weights: weights.join(', ') })];
  });
  return words.say('all-at-once.kept', { ...counted, which: which.join(', ') });
}

/** How to read the cells of the table. */
export function axes({ view, range, depth, networks }: AllAtOnce, words: Words): string {
  const count = (which: (kept: Kept) => boolean) => words.exact(networks.filter(({ kept }) => which(kept)).length);
  return [
    words.say(view === 'gradients' ? 'all-at-once.axes.gradients' : `all-at-once.axes.${range}`, { layer: words.exact(depth) }),
    words.say('all-at-once.axes.kept', {
      factor: words.exact(keptWithin),
      signal: count(({ signal }) => signal),
      gradient: count(({ gradient }) => gradient),
    }),
  ].join(' ');
}

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
    weights: weightsName(scenario, words),
  });

const weightsName = (scenario: Scenario, words: Words): string =>
  words.say(`preset.${presetNames.find((name) => startsFrom(scenario, name))!}`);
