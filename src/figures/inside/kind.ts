import type { TrainingKind } from '../kind.ts';
import { read, type InsideReading } from './reading.ts';
import { axes, press, readout, summary } from './sentences.ts';

/** The layers of one network while it learns: what becomes of gradient, update, saturation and signal, step by step. */
export const inside: TrainingKind<'inside', InsideReading> = {
  name: 'inside',
  scenarios: (asked) => [{ ...asked, rivals: '' }],
  settled: ['rivals'],
  trains: true,
  reads: ['layers', 'histograms'],
  controls: ['scrubber'],
  read,
  summary,
  axes,
  readout,
  press,
  load: async () => (await import('./picture.ts')).picture,
};
