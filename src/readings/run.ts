import type { Run } from '../engine/run.ts';
import type { BulkyMeasure, Measure, With } from '../statistics/measures.ts';

/** A run as a figure shows it; what a page is built with has no backend and no time. */
export type ShownRun = Pick<Run, 'scenario' | 'range' | 'layers' | 'measures'> & Partial<Pick<Run, 'backend' | 'milliseconds'>>;

/** One run or several that are shown side by side, in the order of their scenarios. */
export type Runs = readonly [ShownRun, ...ShownRun[]];

/**
 * A list of runs as what a figure can show.
 * @throws {RangeError} if there is none: a figure always shows something
 */
export function asRuns(runs: readonly ShownRun[]): Runs {
  if (runs.length === 0) throw new RangeError('no runs; a figure shows one at the least');
  return runs as Runs;
}

/**
 * What was measured of each layer, with the bulky measures that a kind of figure `reads`; the first layer first.
 * @throws {RangeError} if the run was not asked for it: a figure of gradients would have nothing to show
 */
export function measuresOf<Name extends BulkyMeasure = never>({ measures }: ShownRun, ...reads: readonly Name[]): readonly With<Name>[] {
  if (!measures || reads.some((name) => measures.some((layer) => layer[name] === undefined)))
    throw new RangeError('this run lacks measures');
  return measures as readonly With<Name>[];
}

/** The gradient's root mean square in each layer, the first layer first. */
export const rmsOf = (run: ShownRun): Measure[] => measuresOf(run).map(({ gradientRms }) => gradientRms);
