import { flowChart } from '../../drawing/flow-chart.ts';
import { barsOf, histogramFrame } from '../../drawing/frame.ts';
import { decadesAround } from '../../drawing/layer-chart.ts';
import { leftOutLine, pictureList } from '../../drawing/pictures.ts';
import { exponentsOf } from '../../readings/decades.ts';
import { uncropped } from '../../readings/crop.ts';
import { leftOut, nothingInside } from '../../sentences/histogram.ts';
import { flowSentence, flowWords } from '../../sentences/gradient.ts';
import type { Words } from '../../sentences/words.ts';
import { valueCount } from '../../statistics/histogram.ts';
import type { Draw } from '../kind.ts';
import type { Network, ThreeFates } from './reading.ts';
import { fateNote, histogramLabel } from './sentences.ts';

/** Of each drawing in a file, in pixels. */
const width = 250;

/** Draws for each network the histogram of its last layer and, beneath, how large its gradient is in each layer, on axes that all share. */
export const picture: Draw<ThreeFates> = function* (document, { networks, top }, words) {
  const decades = decadesAround(networks.flatMap(({ gradient }) => exponentsOf(gradient.steps)));
  const list = pictureList(document, 'fates');
  for (const network of networks) {
    const item = document.createElement('li');
    const above = document.createElement('div');
    above.append(histogram(document, network, top, words), leftOutLine(document, remarks(network, words)));
    item.append(above);
    yield;
    const { gradient } = network;
    const neurons = words.sayCount('three-fates.neurons', network.width);
    const label = words.say('three-fates.label-flow', { neurons, summary: flowSentence(gradient, words) });
    item.append(
      flowChart(gradient.steps, {
        document,
        words: flowWords(words, { label, title: fateNote(network, words) }),
        decades,
        numbered: true,
        width,
      }),
    );
    list.append(item);
    yield;
  }
  return list;
};

/** The last layer's activations in 30 bars whose heights are shares of all its values, those outside the bins included. */
function histogram(document: Document, network: Network, top: number, words: Words): SVGSVGElement {
  const { histogram } = network.last;
  const { interval, counts } = histogram;
  return histogramFrame({
    document,
    words: {
      title: words.sayCount('three-fates.title', network.width),
      label: histogramLabel(network, words),
      ends: [words.value(interval[0]), words.value(interval[1])],
      top: [words.percent(top)],
      ...(counts.every((count) => count === 0) && { said: nothingInside(histogram, words) }),
    },
    bars: barsOf(histogram, valueCount(histogram)),
    domain: interval,
    top,
    fill: 'var(--c-activation)',
    width,
  });
}

/** What the histogram leaves out, and where float32 has zeros in the place of smaller numbers. */
function remarks({ last: { histogram, lost } }: Network, words: Words): string[] {
  return [...leftOut(histogram, uncropped, words), ...(lost === 'below-resolution' ? [words.say('lost.below-resolution')] : [])];
}
