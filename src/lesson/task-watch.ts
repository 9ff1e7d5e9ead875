import { listen, type Announcement } from '../island/announcements.ts';
import type { ShownRun } from '../readings/run.ts';
import { equal } from '../scenario/scenario.ts';
import type { Checked, Seen } from './conditions.ts';
import type { Task } from './tasks.ts';

/** What a figure shows, held against the conditions of a task, in their order; `undefined` what cannot be told from it. */
export type Checks = readonly (Checked | undefined)[];

/** The network that a figure was asked for, among the runs that it shows. */
export function seenIn(
  { scenario, view, trainings }: Pick<Announcement, 'scenario' | 'view' | 'trainings'>,
  runs: readonly ShownRun[],
): Seen {
  const run = runs.find((one) => equal(one.scenario, scenario));
  return { scenario, view, layers: run?.layers, measures: run?.measures, trainings };
}

/** Holds what is seen against every condition of a task. */
export const checksOf = ({ conditions }: Task, seen: Seen): Checks => conditions.map((condition) => condition.check(seen));

/** Whether every condition is met. */
export const solves = (checks: Checks): boolean => checks.every((check) => check?.met === true);

/** What a figure that has come to rest tells about a task. */
export interface Report {
  readonly seen: Seen;
  readonly checks: Checks;
  /** Whether the reader has had a hand in what the figure shows. */
  readonly touched: boolean;
  /** Whether it came there by itself, and solves nothing. */
  readonly given: boolean;
}

/**
 * Reports on a task whenever its figure comes to rest. What the figure has not measured it is asked to measure, if all the rest is met.
 * @param anchor id of the figure's element.
 * @param asks whether the address of the page asks the figure for something.
 * @returns a function that ends it.
 */
export function watch(task: Task, anchor: string, asks: boolean, callback: (report: Report) => void): () => void {
  let newest: Announcement | undefined;
  const end = listen(anchor, (announcement) => {
    newest = announcement;
    const touched = asks || announcement.touched;
    const report = (runs: readonly ShownRun[]): Report => {
      const seen = seenIn(announcement, runs);
      return { seen, checks: checksOf(task, seen), touched, given: announcement.given ?? false };
    };
    const first = report(announcement.shown.runs);
    callback(first);
    // Where the figure sets other networks side by side, measuring one of those would tell nothing.
    if (!touched || !first.seen.layers || first.seen.measures || !first.checks.every((check) => check?.met !== false)) return;
    void announcement.measured().then((runs) => {
      if (runs && newest === announcement) callback(report(runs));
    });
  });
  return () => {
    newest = undefined;
    end();
  };
}
