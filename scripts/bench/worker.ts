import type { Page } from '@playwright/test';
import type { FromWorker, ToWorker, Work } from '../../src/engine/protocol.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import { workerAddress } from './built-site.ts';
import { within } from './within.ts';

/** What is asked of the worker: the textbook's experiment with some fields changed, with or without all measures. */
const asked = (change: Partial<Scenario>, measures: boolean): Work => ({
  scenarios: [{ ...textbook, ...change }],
  range: 'unit',
  measures,
  reads: [],
});

/**
 * Runs scenarios one after the other in the shipped worker, which is started for them. Here alone the bench speaks its protocol.
 *
 * @param page - any page of the built site
 * @param changes - of the textbook's scenario, a run each
 * @param measures - whether to go back and measure everything, too
 * @returns each run's milliseconds, there and back
 * @throws Error where the worker fails, or takes longer than two minutes for all
 */
export function timeInWorker(page: Page, changes: readonly Partial<Scenario>[], measures = false): Promise<number[]> {
  const times = page.evaluate(
    async ([url, list]) => {
      const engine = new Worker(url, { type: 'module' });
      const times: number[] = [];
      for (const [id, work] of list.entries()) {
        const start = performance.now();
        await new Promise<void>((resolve, reject) => {
          engine.onerror = () => reject(new Error('the worker does not load'));
          engine.onmessage = ({ data }: MessageEvent<FromWorker>) => {
            if (data.kind === 'failed' || data.kind === 'not-loaded') reject(new Error(data.detail));
            if (data.kind === 'done') resolve();
          };
          engine.postMessage({ kind: 'run', id, work } satisfies ToWorker);
        });
        times.push(performance.now() - start);
      }
      engine.terminate();
      return times;
    },
    [workerAddress(), changes.map((change) => asked(change, measures))] as const,
  );
  return within(120, 'the worker', times);
}
