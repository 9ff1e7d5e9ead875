import { gradientFlowChart, type FlowWords } from '../plots/gradient-flow.ts';
import { gradientHistogram, sharedTop } from '../plots/gradient-histograms.ts';
import { goneOf, type Gone } from '../plots/gradient-reading.ts';
import { sheets } from '../plots/layer-chart.ts';
import { binEdges, valueCount, type Histogram } from '../statistics/histogram.ts';
import type { LayerMeasures } from '../statistics/measures.ts';
import { gradientsIn } from './gradient-flow.ts';
import { flowSentence, goneWords, measuresOf, rmsOf } from './gradient-sentences.ts';
import type { Draw, ShownRun } from './kind.ts';
import type { Words } from './words.ts';

/** From this depth on, histograms are small and many to a row. */
const denseFrom = 11;

/** Draws how large the gradient is in each layer, or its histograms, as the view asks. */
export const gradientFlowPicture: Draw = function* (document, { runs, view: { view } }, words) {
  const run = runs[0]!;
  return view === 'shared-axis' || view === 'own-axes' ? yield* histograms(document, run, view, words) : yield* chart(document, run, words);
};

/** The words of a chart of gradient sizes; `label` and `note` are the figure's own. */
export const flowWords = (words: Words, label: string, note: string): FlowWords => ({
  label, note,
  axis: words.say('gradient-flow.axis'),
  layer: words.say('gradient-flow.layer-axis'),
  arriving: words.say('gradient-flow.arriving'),
  value: words.value,
  gone: (gone) => goneWords(gone, words),
});

function* chart(document: Document, run: ShownRun, words: Words): Generator<void, HTMLElement> {
  const rms = rmsOf(run);
  const note = rms.length > 1 ? words.say('gradient-flow.direction', { last: words.exact(rms.length) }) : '';
  const said = flowWords(words, words.say('gradient-flow.label', { summary: flowSentence(run, words) }), note);
  const picture = document.createElement('div');
  picture.className = 'pictures chart';
  for (const size of ['wide', 'narrow'] as const) {
    const svg = gradientFlowChart(rms, { document, words: said, sheet: sheets[size] });
    svg.setAttribute('class', size);
    picture.append(svg);
    yield;
  }
  return picture;
}

function* histograms(document: Document, run: ShownRun, view: string, words: Words): Generator<void, HTMLElement> {
  const layers = measuresOf(run, 'gradients', 'gradientsOnSharedAxis');
  const drawn = layers.map((measures) => gradientsIn(view, measures));
  const dense = layers.length >= denseFrom;
  const list = document.createElement('ol');
  list.className = dense ? 'pictures dense' : 'pictures';
  list.setAttribute('role', 'list'); // Safari forgets that a list without markers is one
  for (const [i, histogram] of drawn.entries()) {
    const item = document.createElement('li');
    const why = goneOf(layers[i]!.gradientRms);
    const histogramWords = {
      title: words.say('title', { n: i + 1 }),
      label: histogramLabel(layers[i]!, histogram, i + 1, words),
      countAxis: words.say('count-axis'),
      value: words.value,
      count: words.exact,
      nothingInside: why ? goneWords(why, words) : words.say('nothing-inside'),
    };
    item.append(gradientHistogram(histogram, { document, words: histogramWords, top: sharedTop(drawn), dense, first: i === 0 }));
    const missing = document.createElement('p');
    missing.className = 'left-out';
    missing.textContent = remarks(histogram, why, dense, words).join(' · ');
    item.append(missing);
    list.append(item);
    yield;
  }
  return list;
}

/** What one histogram shows, for those who do not see it. */
function histogramLabel({ gradientRms }: LayerMeasures, histogram: Histogram, layer: number, words: Words): string {
  const n = words.exact(layer);
  const gone = goneOf(gradientRms);
  if (gone) return words.say('gradient-flow.readout-gone', { n, gone: goneWords(gone, words) });
  const most = Math.max(...histogram.counts);
  const [left, right] = binEdges(histogram.interval, histogram.counts.indexOf(most));
  return words.say('gradient-flow.label-bins', {
    n, rms: words.value(gradientRms as number), left: words.value(left), right: words.value(right), share: words.percent(most / valueCount(histogram)),
  });
}

/** What the bars do not say, each as a phrase; shorter ones where frames are small: what lies outside, and what float32 makes of it. */
function remarks({ interval: [, high], counts, below, above }: Histogram, why: Gone | undefined, dense: boolean, words: Words): string[] {
  const outside = below + above;
  const said = dense ? words.say('gradient-flow.outside-short', { n: words.exact(outside) }) : words.sayCount('gradient-flow.outside', outside, { limit: words.value(high) });
  return [
    ...(outside > 0 ? [said] : []),
    ...(why && counts.some((count) => count > 0) ? [goneWords(why, words)] : []),
  ];
}
