import file from '../../results/trainings.jsonl?raw';
import { readRecords } from '../readings/recorded.ts';

/** The trainings that were taken to their end and written down; `npm run claims` makes them. */
export const { head: recordHead, records } = readRecords(file);
