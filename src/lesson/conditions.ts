import type { Training } from '../readings/training.ts';
import type { Scenario, View } from '../scenario/scenario.ts';
import type { LayerStatistics } from '../statistics/layer.ts';
import type { LayerMeasures } from '../statistics/measures.ts';
import type { TaskWords } from './task-words.ts';

/** What a figure shows of one network. */
export interface Seen {
  readonly scenario: Scenario;
  readonly view: View;
  /** Left out where the figure sets other networks side by side. */
  readonly layers?: readonly LayerStatistics[] | undefined;
  /** Left out where they have not been measured. */
  readonly measures?: readonly LayerMeasures[] | undefined;
  /** What it has trained, as far as it has come; left out where it trains nothing. */
  readonly trainings?: readonly Training[] | undefined;
}

/** Something that is said in the language of the page. */
export type Say = (words: TaskWords) => string;

/** Whether a condition is met, and what of it stands in the figure. */
export interface Checked {
  readonly met: boolean;
  readonly now: Say;
}

/** One thing that a task asks of what a figure shows. */
export interface Condition {
  readonly name: Say;
  readonly wanted: Say;
  /** `undefined` where what is seen is too little to tell. */
  readonly check: (seen: Seen) => Checked | undefined;
}

/** How a number is written. */
export type Write = (words: TaskWords, x: number) => string;

/** A number by itself. */
export const asValue: Write = ({ value }, x) => value(x);

/** A share, in percent. */
export const asPercent: Write = ({ percent }, share) => percent(share);

/** A factor by which something is multiplied. */
export const asTimes: Write = ({ times }, factor) => times(factor);

/** A measured number held against a limit; one that misses it is never written as the limit itself. */
export function judged(met: boolean, x: number, limit: number, write: Write): Checked {
  const now: Say = (words) => {
    const written = write(words, x);
    return !met && written === write(words, limit) ? words.task('almost', { now: written }) : written;
  };
  return { met, now };
}
