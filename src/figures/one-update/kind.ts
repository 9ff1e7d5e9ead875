import type { TrainingKind } from '../kind.ts';
import { read, type OneUpdate } from './reading.ts';
import { axes, readout, summary } from './sentences.ts';

/** A single weight before and after a step, and its gradient held against two losses. */
export const oneUpdate: TrainingKind<'one-update', OneUpdate> = {
  name: 'one-update',
  reads: ['update'],
  trains: true,
  controls: ['scrubber', 'weight'],
  read,
  summary,
  axes,
  readout,
  load: async () => (await import('./picture.ts')).picture,
};
