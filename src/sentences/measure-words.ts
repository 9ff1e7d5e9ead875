import { isNumber, type Measure, type MeasureName } from '../statistics/measures.ts';
import type { Words } from './words.ts';

/** What float64 leaves between things that are equal; between a hundred equal samples it was 3e-14. */
const rounding = 1e-13;

/** A part of a whole, or a mean cosine; one that falls short of 1 is never written as 1. */
export const similarity = (measure: Measure, words: Words): string =>
  isNumber(measure) && measure < 1 - rounding && measure >= 0.9995
    ? words.say('neuron-map.above', { value: words.value(0.999) })
    : words.measure(measure);

/** Measures of which 1 says that there is no difference, or nothing else. */
const wholeAtOne: readonly MeasureName[] = ['signalShare', 'saturatedShare', 'neuronSimilarity', 'sampleSimilarity'];

/** A measure as figures, tables and the text write it. */
export const measureWords = (name: MeasureName, measure: Measure, words: Words): string =>
  wholeAtOne.includes(name) ? similarity(measure, words) : words.measure(measure);

/** From this share on, what is left of a whole is not worth a number. */
export const nearlyAll = 0.99;

/** A share as a percentage; one that falls short of all is never written as all. */
export const shareWords = (share: number, words: Words): string =>
  share < 1 && share > nearlyAll ? words.say('signal-and-offset.over', { share: words.percent(nearlyAll) }) : words.percent(share);
