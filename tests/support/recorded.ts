import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecords } from '../../src/readings/recorded.ts';

/** The trainings that were written down, results/trainings.jsonl. */
export const { head: recordedHead, records: recorded } = readRecords(
  readFileSync(join(import.meta.dirname, '../../results/trainings.jsonl'), 'utf8'),
);
