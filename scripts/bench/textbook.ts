import type { Page } from '@playwright/test';
import { timeInWorker } from './worker.ts';

/** Milliseconds of the textbook's experiment in the worker: as a whole, when only the weights' scale changes, and with all measures. */
export interface WorkerTimes {
  readonly whole: number[];
  readonly step: number[];
  readonly measured: number[];
}

/** The compiler needs a few runs to see what is hot; these are left out. */
const warmingUp = 10;

/** Times one round of `count` runs of each kind, each with another seed or scale, so that nothing kept can serve. */
export async function timeTextbook(page: Page, count: number): Promise<WorkerTimes> {
  const runs = Array.from({ length: warmingUp + count }, (_, i) => i);
  const time = async (change: (i: number) => object, measures = false) =>
    (await timeInWorker(page, runs.map(change), measures)).slice(warmingUp);
  return {
    whole: await time((seed) => ({ seed })),
    step: await time((i) => ({ std: 0.1 + i / 20 })),
    measured: await time((seed) => ({ seed }), true),
  };
}
