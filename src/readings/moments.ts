import type { Moment, TrainedLayer } from '../statistics/training-measures.ts';
import type { Curve, Training } from './training.ts';

/** A step whose layers were measured. */
export type MeasuredMoment = Moment & { readonly layers: readonly TrainedLayer[] };

/** The steps of a training whose layers were measured, ascending; the start, step 0, is none of them. */
export const measuredMoments = ({ moments }: Pick<Training, 'moments'>): readonly MeasuredMoment[] =>
  moments.filter((moment): moment is MeasuredMoment => moment.layers !== undefined);

/**
 * The moment that stands for a step: the nearest at or before it, or the first where none is.
 * @param moments ascending.
 * @param step counted from 1; the newest with 0.
 * @returns `undefined` where there is no moment at all
 */
export const momentAt = <Of extends Pick<Moment, 'step'>>(moments: readonly Of[], step: number): Of | undefined =>
  step === 0 ? moments.at(-1) : (moments.findLast((moment) => moment.step <= step) ?? moments[0]);

/** The loss of the batches around a step: the mean of its stretch of the curve. @returns `undefined` where the curve does not reach it */
export function lossAt({ steps, losses }: Curve, step: number): number | undefined {
  const i = steps.findIndex((last) => last >= step);
  return i < 0 ? undefined : losses[i];
}

/** What the newest stretch of the curve costs; `undefined` before the first step. */
export const lossNow = ({ losses }: Curve): number | undefined => losses.findLast(Number.isFinite);

/** What of a moment is there where it was measured. */
export type Measured = Exclude<keyof Moment, 'step'>;

/** A moment of which that is known. */
export type Known<What extends Measured> = Moment & Required<Pick<Moment, What>>;

/**
 * The moment that stands for a step among those of which something is known.
 * @param what must be known of it.
 * @param step counted from 1; the newest with 0.
 * @returns `undefined` as long as nothing of it is known
 */
export const knownAt = <What extends Measured>({ moments }: Pick<Training, 'moments'>, what: What, step: number): Known<What> | undefined =>
  momentAt(
    moments.filter((moment): moment is Known<What> => moment[what] !== undefined),
    step,
  );
