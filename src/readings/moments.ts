import type { Moment } from '../statistics/training-measures.ts';
import type { Training } from './training.ts';

/** What of a moment is there where it was measured. */
export type Measured = Exclude<keyof Moment, 'step'>;

/** A moment of which that is known. */
export type Known<What extends Measured> = Moment & Required<Pick<Moment, What>>;

/**
 * The measured step that a figure shows: the last one up to the step that is looked at, or the newest; the first one where that is looked at before it.
 * `undefined` as long as nothing of it is known.
 * @param what must be known of it.
 * @param step the step that is looked at; the newest with 0.
 */
export function momentAt<What extends Measured>({ moments }: Pick<Training, 'moments'>, what: What, step: number): Known<What> | undefined {
  const known = moments.filter((moment): moment is Known<What> => moment[what] !== undefined);
  return known.findLast((moment) => step === 0 || moment.step <= step) ?? known[0];
}
