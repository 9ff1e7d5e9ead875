import { startBackend } from '../engine/backend.ts';
import { run, type Run, type RunOptions } from '../engine/run.ts';
import { encode } from '../scenario/codec.ts';
import { textbook, type Scenario } from '../scenario/scenario.ts';

const runs = new Map<string, Promise<Run>>();
let queue: Promise<unknown> = startBackend();

/**
 * Runs a scenario while the site is built, once for all pages that ask for it. One after the other: pages are built side by
 * side, and tfjs has one state for all.
 * @param asked what differs from the book's scenario.
 */
export function builtRun(
  asked: Partial<Scenario> = {},
  { range = 'unit', measures = false }: Pick<RunOptions, 'range' | 'measures'> = {},
): Promise<Run> {
  const scenario = { ...textbook, ...asked };
  const key = `${encode(scenario)} ${range} ${measures}`;
  const known = runs.get(key);
  if (known) return known;
  const next = queue.then(() => run(scenario, { range, measures }));
  queue = next;
  runs.set(key, next);
  return next;
}
