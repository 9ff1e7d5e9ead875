import { countTop } from '../plots/activation-crop.ts';
import { gradientFlowChart, type FlowWords } from '../plots/gradient-flow.ts';
import { gradientHistogram } from '../plots/gradient-histograms.ts';
import { goneOf, type Gone } from '../plots/gradient-reading.ts';
import { sheets } from '../plots/layer-chart.ts';
import { binEdges, valueCount, type Histogram } from '../statistics/histogram.ts';
import type { LayerMeasures } from '../statistics/measures.ts';
import { gradientsIn } from './gradient-flow.ts';
import { flowSentence, goneWords, measuresOf, rmsOf } from './gradient-sentences.ts';
import type { Draw, ShownRun } from './kind.ts';
import { chartPicture, layerPictures } from './pictures.ts';
import type { Words } from './words.ts';

/** Draws how large the gradient is in each layer, or its histograms, as the view asks. */
export const gradientFlowPicture: Draw = (document, { runs: [run], view: { view } }, words) =>
  view === 'shared-axis' || view === 'own-axes' ? histograms(document, run!, view, words) : chart(document, run!, words);

/** The words of a chart of gradient sizes; `label` and `note` are the figure's own. */
export const flowWords = (words: Words, label: string, note: string): FlowWords => ({
  label,
  note,
  axis: words.say('gradient-flow.axis'),
  layer: words.say('gradient-flow.layer-axis'),
  arriving: words.say('gradient-flow.arriving'),
  value: words.value,
  gone: (gone) => goneWords(gone, words),
});

function chart(document: Document, run: ShownRun, words: Words): Generator<void, HTMLElement> {
  const rms = rmsOf(run);
  const note = rms.length > 1 ? words.say('gradient-flow.direction', { last: words.exact(rms.length) }) : '';
  const said = flowWords(words, words.say('gradient-flow.label', { summary: flowSentence(run, words) }), note);
  return chartPicture(document, (size) => gradientFlowChart(rms, { document, words: said, sheet: sheets[size] }));
}

function histograms(document: Document, run: ShownRun, view: string, words: Words): Generator<void, HTMLElement> {
  const layers = measuresOf(run, 'gradients', 'gradientsOnSharedAxis');
  const drawn = layers.map((measures) => gradientsIn(view, measures));
  const top = countTop(drawn, { x: false, y: false });
  return layerPictures(document, drawn.length, (i, dense) => {
    const histogram = drawn[i]!;
    const why = goneOf(layers[i]!.gradientRms);
    const histogramWords = {
      title: words.say('title', { n: i + 1 }),
      label: histogramLabel(layers[i]!, histogram, i + 1, words),
      countAxis: words.say('count-axis'),
      value: words.value,
      count: words.exact,
      nothingInside: why ? goneWords(why, words) : words.say('nothing-inside'),
    };
    return {
      svg: gradientHistogram(histogram, { document, words: histogramWords, top, dense, first: i === 0 }),
      remarks: remarks(histogram, why, dense, words),
    };
  });
}

/** What one histogram shows, for those who do not see it. */
function histogramLabel({ gradientRms }: LayerMeasures, histogram: Histogram, layer: number, words: Words): string {
  const n = words.exact(layer);
  const gone = goneOf(gradientRms);
  if (gone) return words.say('gradient-flow.readout-gone', { n, gone: goneWords(gone, words) });
  const most = Math.max(...histogram.counts);
  const [left, right] = binEdges(histogram.interval, histogram.counts.indexOf(most));
  return words.say('gradient-flow.label-bins', {
    n,
    rms: words.value(gradientRms as number),
    left: words.value(left),
    right: words.value(right),
    share: words.percent(most / valueCount(histogram)),
  });
}

/** What the bars do not say, each as a phrase; shorter ones where frames are small: what lies outside, and what float32 makes of it. */
function remarks({ interval: [, high], counts, below, above }: Histogram, why: Gone | undefined, dense: boolean, words: Words): string[] {
  const outside = below + above;
  const said = dense
    ? words.say('gradient-flow.outside-short', { n: words.exact(outside) })
    : words.sayCount('gradient-flow.outside', outside, { limit: words.value(high) });
  return [...(outside > 0 ? [said] : []), ...(why && counts.some((count) => count > 0) ? [goneWords(why, words)] : [])];
}
