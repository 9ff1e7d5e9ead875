import type { LayerMeasures, Measure } from '../statistics/measures.ts';
import { fateOf, goneOf, type Gone } from './gradient.ts';

/** What a gradient is multiplied by on its way back through a layer: first by the slope of the activation, then by the weights. */
export type Factors = Pick<LayerMeasures, 'activationFactor' | 'weightFactor'>;

/** The same as powers of ten, where they are numbers above 0, and else why they are not. */
export interface Exponents {
  readonly slope: number | Gone;
  readonly weights: number | Gone;
  /** The exponent of the product. */
  readonly together: number | Gone;
}

const exponentOf = (factor: Measure): number | Gone => goneOf(factor) ?? Math.log10(factor as number);

/** The exponent of a product, or why it has none: what happened first counts. */
const plus = (first: number | Gone, then: number | Gone): number | Gone =>
  typeof first !== 'number' ? first : typeof then !== 'number' ? then : first + then;

/** A layer's factors as powers of ten. */
export function exponentsOf({ activationFactor, weightFactor }: Factors): Exponents {
  const [slope, weights] = [exponentOf(activationFactor), exponentOf(weightFactor)];
  return { slope, weights, together: plus(slope, weights) };
}

/**
 * For each layer, the products of all factors from the last layer back through this one.
 * @param layers the first layer first, as is the result.
 */
export const accumulated = (layers: readonly Exponents[]): Exponents[] =>
  layers.reduceRight<Exponents[]>((all, { slope, weights, together }) => {
    const so = all[0] ?? { slope: 0, weights: 0, together: 0 };
    return [{ slope: plus(so.slope, slope), weights: plus(so.weights, weights), together: plus(so.together, together) }, ...all];
  }, []);

type Part = 'slope' | 'weights';

/** Which of the two factors makes the gradient vanish or explode, as the name of a sentence and its numbers. */
export type Blame =
  /** Going back, `layer` is the first one that has no such factor, or one of exactly 0. */
  | { readonly kind: 'gone'; readonly part: Part; readonly gone: Gone; readonly layer: number }
  /** Geometric means over all layers; `together` is their product. */
  | { readonly kind: Verdict; readonly slope: number; readonly weights: number; readonly together: number };

/** Both hold the gradient; one undoes the other; one changes it; or both change it the same way, and one of them more. */
export type Verdict = 'neither' | 'cancel' | `${'' | 'both-'}${Part}-${'shrinks' | 'grows'}`;

/** A factor that changes the gradient the same way has a share in it from a quarter of what the other does, in powers of ten. */
const share = 0.25;

/** Reads the factors of all layers, the first layer first; at least one. */
export function blameOf(layers: readonly Factors[]): Blame {
  const exponents = layers.map(exponentsOf);
  for (let layer = layers.length; layer >= 1; layer--) {
    for (const part of ['slope', 'weights'] as const) {
      const gone = exponents[layer - 1]![part];
      if (typeof gone !== 'number') return { kind: 'gone', part, gone, layer };
    }
  }
  const mean = (part: Part) => exponents.reduce((sum, layer) => sum + (layer[part] as number), 0) / layers.length;
  const [slope, weights] = [mean('slope'), mean('weights')];
  const means = { slope: 10 ** slope, weights: 10 ** weights, together: 10 ** (slope + weights) };
  return { kind: verdict(slope, weights, layers.length), ...means };
}

function verdict(slope: number, weights: number, steps: number): Verdict {
  const holds = (exponent: number) => fateOf(10 ** exponent, steps) === 'holds';
  if (holds(slope + weights)) return holds(slope) && holds(weights) ? 'neither' : 'cancel';
  const sign = Math.sign(slope + weights);
  const way = sign < 0 ? 'shrinks' : 'grows';
  const [culprit, most, least] =
    slope * sign > weights * sign
      ? (['slope', slope * sign, weights * sign] as const)
      : (['weights', weights * sign, slope * sign] as const);
  return `${least > share * most ? 'both-' : ''}${culprit}-${way}`;
}
