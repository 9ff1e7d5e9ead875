import { exponentsOf, gradientFlowChart } from '../../drawing/gradient-chart.ts';
import { barsOf, histogramChart, type HistogramLook, type Tick } from '../../drawing/histogram.ts';
import { decadesAround, type Sheet } from '../../drawing/layer-chart.ts';
import { leftOutLine, pictureList } from '../../drawing/pictures.ts';
import { uncropped } from '../../readings/crop.ts';
import { leftOut, nothingInside } from '../../sentences/histogram.ts';
import { flowSentence, flowWords } from '../../sentences/gradient.ts';
import type { Words } from '../../sentences/words.ts';
import { valueCount, type Interval } from '../../statistics/histogram.ts';
import type { Draw } from '../kind.ts';
import type { Network, ThreeFates } from './reading.ts';
import { fateNote, histogramLabel } from './sentences.ts';

const sheet: Sheet = {
  width: 290,
  height: 190,
  marginLeft: 46,
  marginRight: 34,
  marginTop: 34,
  marginBottom: 34,
  fontSize: 11,
  ticks: [11, 5],
};

/** Histograms as wide as the charts below them. */
const look: HistogramLook = {
  frame: { width: sheet.width, height: 150, marginLeft: sheet.marginLeft, marginRight: sheet.marginRight, marginTop: 26, marginBottom: 20 },
  grid: 4,
  heights: 4,
  title: { fontSize: 13, dy: -16 },
  inside: { fontSize: 11, lineWidth: 14 },
  fontSize: 11,
};

/** Draws for each network the histogram of its last layer and, beneath, how large its gradient is in each layer, on axes that all share. */
export const picture: Draw<ThreeFates> = function* (document, { networks, top }, words) {
  const decades = decadesAround(networks.flatMap(({ gradient }) => exponentsOf(gradient.steps)));
  const list = pictureList(document, 'bare fates');
  for (const network of networks) {
    const item = document.createElement('li');
    const above = document.createElement('div');
    above.append(histogram(document, network, top, words), leftOutLine(document, remarks(network, words)));
    item.append(above);
    yield;
    const { gradient, width } = network;
    const neurons = words.sayCount('three-fates.neurons', width);
    const label = words.say('three-fates.label-flow', { neurons, summary: flowSentence(gradient, words) });
    const said = flowWords(words, label, fateNote(network, words));
    item.append(gradientFlowChart(gradient.steps, { document, words: said, sheet, decades }));
    list.append(item);
    yield;
  }
  return list;
};

/** The last layer's activations in 30 bars whose heights are shares of all its values, those outside the bins included. */
function histogram(document: Document, network: Network, top: number, words: Words): SVGSVGElement {
  const { histogram } = network.last;
  const total = Math.max(1, valueCount(histogram));
  return histogramChart({
    document,
    words: {
      title: words.sayCount('three-fates.title', network.width),
      label: histogramLabel(network, words),
      nothingInside: nothingInside(histogram, words),
      height: words.percent,
    },
    bars: barsOf(histogram, (count) => count / total),
    domain: histogram.interval,
    ticks: ticksOf(histogram.interval, words.value),
    top,
    fill: 'var(--c-activation)',
    look,
  });
}

/** Ticks at both ends of the axis, and in the middle where its label is short. */
function ticksOf([low, high]: Interval, value: (value: number) => string): Tick[] {
  const middle = (low + high) / 2;
  return [
    { at: low, anchor: 'start', text: value(low) },
    ...(value(middle).length < 6 ? [{ at: middle, anchor: 'middle', text: value(middle) } as const] : []),
    { at: high, anchor: 'end', text: value(high) },
  ];
}

/** What the histogram leaves out, and where float32 has zeros in the place of smaller numbers. */
function remarks({ last: { histogram, lost } }: Network, words: Words): string[] {
  return [...leftOut(histogram, uncropped, false, words), ...(lost === 'below-resolution' ? [words.say('lost.below-resolution')] : [])];
}
