import type { ShownRun } from '../../readings/run.ts';
import type { Words } from '../../sentences/words.ts';
import type { Lack } from './lack.ts';
import type { Spread } from './spread.ts';

/** What every view reads; layers from the first to the last. */
export interface ViewReading {
  readonly spread: Spread;
  readonly missing: readonly (Lack | undefined)[];
}

/** One way to look at signal and offset: what it reads of a run, and what it says of that. The chart of the same name draws it. */
export interface SignalView<Reading extends ViewReading> {
  /** @throws {RangeError} if the run was not asked for its measures */
  readonly read: (run: ShownRun) => Reading;
  /** What is to be seen in the last layer, where depth has done its work. */
  readonly summary: (reading: Reading, words: Words) => string;
  /** The numbers of layer `i`, from 0; nothing where there is no such layer. */
  readonly readout: (reading: Reading, i: number, words: Words) => string;
}
