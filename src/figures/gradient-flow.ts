import { binEdges, bins, valueCount, type Histogram } from '../statistics/histogram.ts';
import type { With } from '../statistics/measures.ts';
import { flowSentence, layerSentence, measuresOf } from './gradient-sentences.ts';
import type { Kind } from './kind.ts';

/** The histogram of a layer's gradients in one of the two views that show it. */
export const gradientsIn = (view: string, measures: With<'gradients' | 'gradientsOnSharedAxis'>): Histogram =>
  view === 'shared-axis' ? measures.gradientsOnSharedAxis : measures.gradients;

/** The gradient on its way back: its size in each layer, or all its values as histograms. */
export const gradientFlow: Kind = {
  name: 'gradient-flow',
  measures: true,
  reads: ['gradients', 'gradientsOnSharedAxis'],
  summary: ({ runs }, words) => flowSentence(runs[0]!, words),
  axes: ({ runs, view: { view } }, words) => {
    if (view !== 'shared-axis' && view !== 'own-axes') return words.say('gradient-flow.axes-rms');
    const { samples, width } = runs[0]!.scenario;
    return words.say(`gradient-flow.axes-${view}`, { total: words.exact(samples * width), bins });
  },
  readout: ({ runs, view: { view } }, { drawing, column }, words) => {
    const run = runs[0]!;
    if (view !== 'shared-axis' && view !== 'own-axes') return layerSentence(run, column + 1, words);
    const measures = measuresOf(run, 'gradients', 'gradientsOnSharedAxis')[drawing];
    if (!measures) return '';
    const histogram = gradientsIn(view, measures);
    if (valueCount(histogram) === 0) return layerSentence(run, drawing + 1, words); // lost before it could be counted
    const [left, right] = binEdges(histogram.interval, column);
    const count = histogram.counts[column]!;
    return words.sayCount('gradient-flow.readout-bin', count, {
      layer: words.exact(drawing + 1),
      left: words.value(left),
      right: words.value(right),
      share: words.percent(count / valueCount(histogram)),
    });
  },
  load: async () => (await import('./gradient-flow-picture.ts')).gradientFlowPicture,
};
