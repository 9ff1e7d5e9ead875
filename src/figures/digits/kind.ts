import type { TrainingKind } from '../kind.ts';
import { read, type Digits } from './reading.ts';
import { axes, press, readout, summary } from './sentences.ts';

/** What the network sees: some samples of its data, and the numbers of one. */
export const digits: TrainingKind<'digits', Digits> = {
  name: 'digits',
  reads: ['sheet'],
  trains: false,
  read,
  summary,
  axes,
  readout,
  press,
  load: async () => (await import('./picture.ts')).picture,
};
