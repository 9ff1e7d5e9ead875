import type { Page } from '@playwright/test';
import type { Row } from './table.ts';
import { timeInWorker } from './worker.ts';

const sizes = {
  width: [50, 100, 200, 400, 800],
  layers: [5, 10, 20, 50],
  samples: [500, 1000, 2000, 5000, 10_000],
} as const;

/**
 * What width, depth and samples cost: both passes and all measures.
 *
 * @param base - milliseconds of the textbook's size, in the same run of the bench
 */
export async function timeSizes(page: Page, base: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [field, values] of Object.entries(sizes)) {
    for (const value of values) {
      const runs = Array.from({ length: 4 }, (_, seed) => ({ [field]: value, seed }));
      rows.push({ name: `${field} ${String(value)}`, times: (await timeInWorker(page, runs, true)).slice(1), base });
    }
  }
  return rows;
}
