/** One product of a sum, as it is shown. */
export interface Product {
  /** Which one it is, counted from 1. */
  readonly n: number;
  readonly factor: number;
  readonly weight: number;
  /** The product and the sum so far, in steps of the last digit that is shown: whole numbers, so that what is shown adds up exactly. */
  readonly product: number;
  readonly sum: number;
}

/** A sum of products that can be checked on the screen. */
export interface Sum {
  /** In the order of the sum. */
  readonly products: readonly Product[];
  /** The whole, in steps of the last digit. */
  readonly total: number;
  /** Digits after the point, and the power of ten that everything is written in units of; 0 where it is written as it is. */
  readonly digits: number;
  readonly exponent: number;
  /** Digits beyond the usual that are shown because the products cancel: what is multiplied needs as many more. */
  readonly further: number;
}

/** The least power of ten whose last digits float64 still holds. */
const leastExponent = -300;
/** How many digits follow the first one of the largest number. */
const following = 4;
/** How many more there are at most where products cancel: those of float32 end there. */
const mostFurther = 3;

/**
 * Adds up factors × weights in float64. Each product that is shown is the difference between two rounded sums, so that the shown ones add up to
 * the shown whole: none is further than one step from the true one.
 * @param factors, weights as many of either.
 * @param keepsTotal whether the whole keeps its digits where products cancel: then so many more are shown of each.
 * @returns `undefined` where a product or the sum is not finite: nothing adds up there
 */
export function sumOf(factors: readonly number[], weights: readonly number[], keepsTotal = false): Sum | undefined {
  const sums: number[] = [];
  let sum = 0;
  let largest = 0;
  for (const [i, factor] of factors.entries()) {
    const product = factor * weights[i]!;
    sum += product;
    largest = Math.max(largest, Math.abs(product), Math.abs(sum));
    sums.push(sum);
  }
  if (!Number.isFinite(largest)) return undefined;
  const sizeOf = (value: number) => Math.max(leastExponent, Math.floor(Math.log10(Math.abs(value))));
  const size = largest === 0 ? 0 : sizeOf(largest);
  const exponent = size < -2 || size > 3 ? size : 0;
  const further = keepsTotal && sum !== 0 ? Math.min(mostFurther, size - sizeOf(sum)) : 0;
  const digits = (exponent === 0 && size < 0 ? following - size : following) + further;
  const steps = (value: number) => Math.round((value / 10 ** exponent) * 10 ** digits) + 0; // + 0: no −0
  const products = sums.map((value, i): Product => {
    const now = steps(value);
    return { n: i + 1, factor: factors[i]!, weight: weights[i]!, product: now - (i === 0 ? 0 : steps(sums[i - 1]!)), sum: now };
  });
  return { products, total: products.at(-1)?.sum ?? 0, digits, exponent, further };
}

/** Products that are shown one by one. */
export const shownProducts = 100;
const largestShown = 5;

/** The few largest of them, the largest first, and what is left of the whole: together they are the whole. */
export function largestOf({ products, total }: Sum): {
  readonly largest: readonly Product[];
  readonly others: number;
  readonly rest: number;
} {
  const largest = products.toSorted((a, b) => Math.abs(b.product) - Math.abs(a.product)).slice(0, largestShown);
  return {
    largest,
    others: products.length - largest.length,
    rest: largest.reduce((left, { product }) => left - product, total),
  };
}
