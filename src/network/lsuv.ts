import { moments } from '../statistics/moments.ts';

/**
 * One layer of LSUV, after Mishkin & Matas 2016, arXiv:1511.06422: W ← W / std of x W over the whole train set, all neurons pooled. They repeat
 * it until the variance is near enough to 1; without a bias x W is linear in W, so once is exact. A std of 0 changes nothing.
 * @param products x W, in float32; their std is taken in float64, where a float32 sum over as many would lose digits.
 * @returns the weights, scaled.
 */
export function scaledToUnit(weights: Float32Array, products: Float32Array): Float32Array {
  const { std } = moments(products);
  return std > 0 ? weights.map((w) => w / std) : weights;
}
