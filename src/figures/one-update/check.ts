import type { OpenedUpdate } from '../../statistics/training-measures.ts';

/** A gradient beside what two losses say of it, in decimals that can be subtracted and divided by hand. */
export interface Check {
  readonly nudge: number;
  /** The losses with the weight larger and smaller by the nudge, and as it stands: as many decimals as float64 holds. */
  readonly above: string;
  readonly below: string;
  readonly middle: string;
  /** The first less the second, exactly as they are shown. */
  readonly difference: string;
  /** That over two nudges, and the gradient in as many decimals. */
  readonly quotient: string;
  readonly gradient: string;
  /** How many characters of both are the same, from the left. */
  readonly alike: number;
  /** To how many digits, 9 at most, the quotient can be rounded so that it is the gradient rounded to as many; 0 where to none. */
  readonly digits: number;
  /**
   * What the difference is: enough to compare with; so small that rounding is seen in it; none, though there is a gradient; or none, as the
   * gradient is 0.
   */
  readonly size: 'enough' | 'rounded' | 'lost' | 'zero';
  /** How often the nudges lie on two sides of a kink. */
  readonly switched: number;
}

/** Decimals of a loss between 1 and 10 in float64. */
const decimalsAtOne = 15;
const mostDecimals = 20;
const mostDigits = 9;
/** Below this share of the loss, the difference holds hardly three digits in float64. */
const coarse = 1e-12;

const minus = (text: string): string => text.replace('-', '−');

/** A whole number of last decimals, as a decimal. */
function decimal(steps: bigint, decimals: number): string {
  const text = String(steps < 0n ? -steps : steps).padStart(decimals + 1, '0');
  const point = text.length - decimals;
  return `${steps < 0n ? '−' : ''}${text.slice(0, point)}${decimals > 0 ? `.${text.slice(point)}` : ''}`;
}

/** Holds the gradient against the losses, whose nudge is a power of ten below 1; `undefined` where one of them is not finite. */
export function checkOf({ nudge, loss, lossAbove, lossBelow, gradient, switched }: OpenedUpdate): Check | undefined {
  if (![loss, lossAbove, lossBelow, gradient].every(Number.isFinite)) return undefined;
  const decimals = Math.min(mostDecimals, Math.max(0, decimalsAtOne - (loss > 0 ? Math.floor(Math.log10(loss)) : 0)));
  const steps = (value: number) => BigInt(value.toFixed(decimals).replace('.', ''));
  const difference = steps(lossAbove) - steps(lossBelow);
  const left = Math.max(0, decimals + Math.round(Math.log10(nudge)));
  const exact = (lossAbove - lossBelow) / (2 * nudge);
  // Half of a last decimal is the least that a difference over two nudges can be of.
  const quotient = minus((Number(difference) / 2 / 10 ** left).toFixed(left));
  const shown = minus(gradient.toFixed(left));
  return {
    nudge,
    above: lossAbove.toFixed(decimals),
    below: lossBelow.toFixed(decimals),
    middle: loss.toFixed(decimals),
    difference: decimal(difference, decimals),
    quotient,
    gradient: shown,
    alike: alike(quotient, shown),
    digits: sameDigits(exact, gradient),
    size:
      gradient === 0 && difference === 0n
        ? 'zero'
        : difference === 0n
          ? 'lost'
          : Math.abs(lossAbove - lossBelow) < coarse * loss
            ? 'rounded'
            : 'enough',
    switched,
  };
}

/** The most digits to which both round alike. */
function sameDigits(a: number, b: number): number {
  for (let digits = mostDigits; digits > 0; digits--) if (a.toPrecision(digits) === b.toPrecision(digits)) return digits;
  return 0;
}

/** How many characters two texts share from the left. */
function alike(a: string, b: string): number {
  const at = Array.from(a).findIndex((character, i) => character !== b[i]);
  return at < 0 ? a.length : at;
}
