import type { FlowWords } from '../drawing/flow-chart.ts';
import type { Gone, GradientReading, Step } from '../readings/gradient.ts';
import { powerOfTen } from '../i18n/numbers.ts';
import type { Words } from './words.ts';

export { powerOfTen };

/** Why a measure has no place on a logarithmic axis, in words. */
export const goneWords = (gone: Gone, words: Words): string => words.say(gone === 'zero' ? 'gradient-flow.zero' : `lost.${gone}`);

/** Why there is no factor, in words. */
export const factorGone = (gone: Gone, words: Words): string =>
  words.say(gone === 'zero' || gone === 'none' ? `theory.gone.${gone}` : `lost.${gone}`);

/** What becomes of the gradient on its way from the last layer to the first; the first step, to the last layer, is not counted. */
export function flowSentence({ rms, flow, setsOff }: GradientReading, words: Words): string {
  const last = rms.length;
  switch (flow.kind) {
    case 'gone': {
      // Where not even the last layer has one, the way forward is why.
      const key = flow.layer === last && flow.gone !== 'none' ? (`${flow.gone}-last` as const) : flow.gone;
      return words.say(`gradient-flow.gone.${key}`, { layer: words.exact(flow.layer), after: words.exact(flow.layer + 1) });
    }
    case 'single':
      return words.say('gradient-flow.single', { rms: words.value(flow.rms) });
    default:
      return words.say(setsOff ? 'gradient-flow.past-first' : 'gradient-flow.course', {
        course: words.say(`gradient-flow.${flow.kind}`),
        from: words.value(flow.from),
        to: words.value(flow.to),
        factor: words.value(flow.perLayer),
        whole: words.value(flow.inAll),
      });
  }
}

/** How to read a gradient, and, where that is so, that its digits cannot be compared with another machine's. */
export const withRounding = (axes: string, roundedFrom: number | undefined, words: Words): string =>
  roundedFrom === undefined ? axes : `${axes} ${words.say('gradient-flow.rounded', { layer: words.exact(roundedFrom) })}`;

/** The gradient's size in one layer, and how it came about; nothing where there is no such layer. */
export function stepSentence(step: Step | undefined, words: Words): string {
  if (!step) return '';
  const n = words.exact(step.layer);
  switch (step.kind) {
    case 'gone':
      return words.say('gradient-flow.readout-gone', { n, gone: goneWords(step.gone, words) });
    case 'from-next': {
      const factor = words.value(step.factor);
      return words.say('gradient-flow.readout', { n, rms: words.value(step.rms), factor, next: words.exact(step.layer + 1) });
    }
    case 'from-arriving':
      return words.say('gradient-flow.readout-last', { n, rms: words.value(step.rms), factor: words.value(step.factor) });
    case 'alone':
      return words.say('gradient-flow.readout-alone', { n, rms: words.value(step.rms) });
  }
}

/** The words of a chart of gradient sizes; `label` is the figure's own, and so is what stands in the chart or above it. */
export const flowWords = (words: Words, own: Pick<FlowWords, 'label' | 'note' | 'title'>): FlowWords => ({
  ...own,
  arriving: words.say('gradient-flow.arriving'),
  value: words.value,
  power: powerOfTen,
  gone: (gone) => goneWords(gone, words),
});
