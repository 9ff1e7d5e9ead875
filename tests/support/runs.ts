import { getBackend } from '@tensorflow/tfjs-core';
import { run, type Run, type RunOptions } from '../../src/engine/run.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const runs = new Map<string, Promise<Run>>();

/**
 * A run as `run()` gives it, on the backend that has been started; what was run before on that backend is not run again, since a
 * run depends on nothing else. Many tests look at the same few scenarios; those of the engine itself do not use this.
 */
export function runOnce(scenario: Scenario, options: Omit<RunOptions, 'signal' | 'onProgress'> = {}): Promise<Run> {
  const key = JSON.stringify([getBackend(), scenario, options]);
  const kept = runs.get(key) ?? run(scenario, options);
  runs.set(key, kept);
  return kept;
}
