import type { Sum } from '../readings/products.ts';
import type { Words } from './words.ts';

/** A whole number of last digits, as the number that it is, with all digits: what is shown adds up. */
export function shown(steps: number, { digits }: Pick<Sum, 'digits'>): string {
  const text = (Math.abs(steps) / 10 ** digits).toFixed(digits);
  return steps < 0 ? `−${text}` : text;
}

/** The same with the power of ten that it is written in units of. */
export const inUnits = (steps: number, sum: Pick<Sum, 'digits' | 'exponent'>, words: Words): string =>
  sum.exponent === 0 ? shown(steps, sum) : `${shown(steps, sum)}\u00a0×\u00a0${words.value(10 ** sum.exponent)}`;

/** Five digits, or so many, enough for a pocket calculator to come to the product that is shown. */
export function precise(value: number, words: Words, digits = 5): string {
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  if (!Number.isFinite(rounded)) return words.value(rounded);
  if (rounded === 0 || (size >= 0.001 && size < 100_000)) return words.exact(rounded);
  const [mantissa = '', exponent = ''] = rounded.toExponential(digits - 1).split('e');
  return `${words.exact(Number(mantissa))}\u00a0×\u00a0${words.value(10 ** Number(exponent))}`;
}
