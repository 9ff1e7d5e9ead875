import { isExtended } from '../../readings/decades.ts';
import { flowSentence, goneWords, powerOfTen, stepSentence, withRounding } from '../../sentences/gradient.ts';
import { binSentence } from '../../sentences/histogram.ts';
import type { Words } from '../../sentences/words.ts';
import { binEdges, bins, valueCount } from '../../statistics/histogram.ts';
import type { Place } from '../kind.ts';
import type { GradientFlow, LayerGradients } from './reading.ts';

/** What becomes of the gradient, whichever way it is drawn. */
export const summary = ({ gradient }: GradientFlow, words: Words): string => flowSentence(gradient, words);

/** How to read the axes of the view. */
export const axes = (reading: GradientFlow, words: Words): string =>
  withRounding(
    reading.view === 'rms'
      ? rmsAxes(reading, words)
      : words.say(`gradient-flow.axes-${reading.view}`, { total: words.exact(reading.total), bins }),
    reading.gradient.roundedFrom,
    words,
  );

function rmsAxes({ outputs, decades, gradient }: GradientFlow & { readonly view: 'rms' }, words: Words): string {
  const said = words.say(outputs ? 'gradient-flow.axes-rms' : 'gradient-flow.axes-deep', { last: words.exact(gradient.rms.length) });
  if (!isExtended(decades)) return said;
  return `${said} ${words.say('gradient-flow.extended', { low: powerOfTen(decades[0]), high: powerOfTen(decades[1]) })}`;
}

/** How many values lie in a bin, or the gradient's size at a layer. */
export function readout(reading: GradientFlow, { drawing, column }: Place, words: Words): string {
  if (reading.view === 'rms') {
    const { gradient, outputs } = reading;
    return outputs?.layers[drawing] ? binSentence(outputs, drawing, column, words) : stepSentence(gradient.steps[column], words);
  }
  const layer = reading.layers[drawing];
  if (!layer) return '';
  const { histogram } = layer;
  const total = valueCount(histogram);
  if (total === 0) return stepSentence(reading.gradient.steps[drawing], words); // lost before it could be counted
  const [left, right] = binEdges(histogram.interval, column);
  const count = histogram.counts[column] ?? 0;
  return words.sayCount('gradient-flow.readout-bin', count, {
    layer: words.exact(drawing + 1),
    left: words.value(left),
    right: words.value(right),
    share: words.percent(count / total),
  });
}

/** What one histogram shows, for those who do not see it. */
export function histogramLabel({ histogram, rms, gone }: LayerGradients, layer: number, words: Words): string {
  const n = words.exact(layer);
  if (gone) return words.say('gradient-flow.readout-gone', { n, gone: goneWords(gone, words) });
  const most = Math.max(...histogram.counts);
  const [left, right] = binEdges(histogram.interval, histogram.counts.indexOf(most));
  return words.say('gradient-flow.label-bins', {
    n,
    rms: words.measure(rms),
    left: words.value(left),
    right: words.value(right),
    share: words.percent(most / valueCount(histogram)),
  });
}

/** What the bars do not say, each as a phrase: how much lies outside, and what float32 makes of it. */
export const remarks = ({ histogram, gone }: LayerGradients, words: Words): string[] => {
  const { counts, below, above } = histogram;
  return [
    ...(below + above > 0 ? [words.say('gradient-flow.outside', { n: words.exact(below + above) })] : []),
    ...(gone && counts.some((count) => count > 0) ? [goneWords(gone, words)] : []),
  ];
};
