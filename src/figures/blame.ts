import { accumulated, blameOf, exponentsOf, type Exponents } from '../plots/blame-reading.ts';
import type { Gone } from '../plots/gradient-reading.ts';
import { goneWords, measuresOf } from './gradient-sentences.ts';
import type { Kind, ShownRun } from './kind.ts';
import type { Words } from './words.ts';

/** Each layer's factors as powers of ten: its own, or all of them from the last layer back through this one. */
export function blameExponents(run: ShownRun, view: string): Exponents[] {
  const layers = measuresOf(run).map(exponentsOf);
  return view === 'sum' ? accumulated(layers) : layers;
}

/** Which of the two factors makes the gradient vanish or explode. */
export function blameSentence(run: ShownRun, words: Words): string {
  const blame = blameOf(measuresOf(run));
  if (blame.kind === 'gone') {
    const key = blame.gone === 'zero' ? (`${blame.part}-zero` as const) : blame.gone;
    return words.say(`blame.gone.${key}`, { layer: words.exact(blame.layer) });
  }
  const { slope, weights, together } = blame;
  return words.say(`blame.verdict.${blame.kind}`, {
    slope: words.value(slope),
    weights: words.value(weights),
    together: words.value(together),
  });
}

/** What has to be said of a layer that has no product of its factors. */
export function goneIn({ slope, weights }: Exponents, words: Words): { readonly gone: Gone; readonly words: string } | undefined {
  if (slope === 'none') return { gone: 'none', words: words.say('blame.nothing-arrives') };
  if (slope === 'zero') return { gone: 'zero', words: words.say('blame.slope-zero') };
  if (weights === 'zero') return { gone: 'zero', words: words.say('blame.weights-zero') };
  const gone = [slope, weights].find((exponent) => typeof exponent !== 'number');
  return gone && { gone, words: goneWords(gone, words) };
}

/** What multiplies the gradient on its way back: the slope of the activation function, and the weights. */
export const blame: Kind = {
  name: 'blame',
  measures: true,
  summary: ({ runs }, words) => blameSentence(runs[0]!, words),
  axes: ({ view: { view } }, words) => words.say(view === 'sum' ? 'blame.axes-sum' : 'blame.axes-layers'),
  readout: ({ runs, view: { view } }, { column }, words) => {
    const layers = blameExponents(runs[0]!, view);
    const layer = layers[column];
    if (!layer) return '';
    // At the last layer, where the way back begins, the sum is the layer's own.
    const key = view === 'sum' && column < layers.length - 1 ? 'blame.readout-sum' : 'blame.readout-layers';
    const place = { n: words.exact(column + 1), last: words.exact(layers.length) };
    if (typeof layer.slope !== 'number') return words.say(`${key}-gone`, { ...place, gone: goneIn(layer, words)!.words });
    const said = (exponent: number | Gone) =>
      typeof exponent !== 'number' && exponent !== 'zero'
        ? goneWords(exponent, words)
        : words.say('blame.times', { factor: exponent === 'zero' ? '0' : words.value(10 ** exponent) });
    return words.say(key, { ...place, slope: said(layer.slope), weights: said(layer.weights), together: said(layer.together) });
  },
  load: async () => (await import('./blame-picture.ts')).blamePicture,
};
