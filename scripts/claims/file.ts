/** The file of records: one line a training, appended when it is done, so that nothing that is done is done again. */
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readRecords, unusual, type RecordedTraining, type RecordHead, type RecordLine } from '../../src/readings/recorded.ts';
import type { Planned } from './lists.ts';

/** What a record has in common with the training that was planned, and with no other. */
export const keyOf = ({ group, scenario, frozen }: Planned): string => JSON.stringify([group, unusual(scenario), frozen ?? '']);

const lineOf = (record: RecordedTraining): string => {
  const line: RecordLine = { ...record, scenario: unusual(record.scenario) };
  return `${JSON.stringify(line)}\n`;
};

export interface RecordFile {
  /** The records that it has. */
  readonly records: () => readonly RecordedTraining[];
  readonly add: (record: RecordedTraining) => void;
  /** Writes it anew in the order of a plan; what the plan no longer has is left out. */
  readonly arrange: (plan: readonly Planned[]) => void;
}

/**
 * Opens the file, or begins it.
 * @param head by what the trainings are made from now on.
 * @throws {RangeError} where those that are there were made by something else: lines of one file can be compared
 */
export function recordFile(path: string, head: RecordHead): RecordFile {
  if (!existsSync(path)) writeFileSync(path, `${JSON.stringify(head)}\n`);
  const read = () => readRecords(readFileSync(path, 'utf8'));
  const made = ({ backend, versions }: RecordHead) => JSON.stringify({ backend, versions });
  if (made(read().head) !== made(head)) {
    throw new RangeError(`${path} was made by ${made(read().head)}, and this is ${made(head)}: move it away to train anew`);
  }
  return {
    records: () => read().records,
    add: (record) => {
      appendFileSync(path, lineOf(record));
    },
    arrange: (plan) => {
      const { head, records } = read();
      const known = new Map(records.map((record) => [keyOf(record), record]));
      const lines = plan.flatMap((one) => known.get(keyOf(one)) ?? []).map(lineOf);
      writeFileSync(`${path}.new`, `${JSON.stringify(head)}\n${lines.join('')}`);
      renameSync(`${path}.new`, path); // at once, for those who read it
    },
  };
}
