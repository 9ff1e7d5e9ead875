import type { Kind } from '../kind.ts';
import { read, type TwoInputs } from './reading.ts';
import { axes, readout, summary } from './sentences.ts';

/** Two samples side by side through the same layers, and what is left of their difference. */
export const twoInputs: Kind<'two-inputs', TwoInputs> = {
  name: 'two-inputs',
  controls: 'pair',
  measures: true,
  reads: ['path', 'otherPath'],
  read,
  summary,
  axes,
  readout,
  load: async () => (await import('./picture.ts')).picture,
};
