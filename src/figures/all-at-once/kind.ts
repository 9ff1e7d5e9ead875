import { keptWithin } from '../../readings/kept.ts';
import { bookActivations } from '../../scenario/options.ts';
import { presetNames, startingWeights } from '../../scenario/presets.ts';
import { textbook } from '../../scenario/scenario.ts';
import { binEdges, valueCount } from '../../statistics/histogram.ts';
import { keptSentence, networkName } from './sentences.ts';
import { layerSentence } from '../../sentences/gradient.ts';
import type { Kind } from '../kind.ts';

/** Every activation function of the book's script with each of its starting weights: row by row, a preset a row. */
export const allAtOnce: Kind = {
  name: 'all-at-once',
  scenarios: (asked) =>
    presetNames.flatMap((preset) =>
      bookActivations.map((activation) => ({ ...asked, std: textbook.std, value: textbook.value, ...startingWeights[preset], activation })),
    ),
  settled: ['activation', 'init', 'std', 'value'],
  label: networkName,
  looks: ['range'],
  measures: true,
  summary: keptSentence,
  axes: ({ runs, view }, words) =>
    [
      words.say(view.view === 'gradients' ? 'all-at-once.axes.gradients' : `all-at-once.axes.${runs[0]!.range}`, {
        layer: words.exact(runs[0]!.layers.length),
      }),
      words.say('all-at-once.axes.kept', { factor: words.exact(keptWithin) }),
    ].join(' '),
  readout: ({ runs, view }, { drawing, column }, words) => {
    const run = runs[drawing];
    if (!run) return '';
    const network = networkName(run.scenario, words);
    if (view.view === 'gradients') return words.say('all-at-once.label', { network, sentence: layerSentence(run, column + 1, words) });
    const { histogram } = run.layers.at(-1)!;
    const [left, right] = binEdges(histogram.interval, column);
    const count = histogram.counts[column]!;
    return words.sayCount('all-at-once.readout', count, {
      network,
      left: words.value(left),
      right: words.value(right),
      share: words.percent(count / valueCount(histogram)),
      layer: words.exact(run.layers.length),
    });
  },
  load: async () => (await import('./picture.ts')).allAtOncePicture,
};
