import type { TrainingKind } from '../kind.ts';
import { read, type PlateauReading } from './reading.ts';
import { axes, readout, summary } from './sentences.ts';

/** How long the loss stays at that of guessing, beside the gradient that reaches the first layer before the first step. */
export const plateau: TrainingKind<'plateau', PlateauReading> = {
  name: 'plateau',
  reads: [],
  trains: true,
  read,
  summary,
  axes,
  readout,
  load: async () => (await import('./picture.ts')).picture,
};
