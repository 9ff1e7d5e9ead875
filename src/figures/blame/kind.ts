import type { Kind } from '../kind.ts';
import { read, type BlameReading } from './reading.ts';
import { axes, readout, summary } from './sentences.ts';

/** What multiplies the gradient on its way back: the slope of the activation function, and the weights. */
export const blame: Kind<'blame', BlameReading> = {
  name: 'blame',
  measures: true,
  read,
  summary,
  axes,
  readout,
  load: async () => (await import('./picture.ts')).picture,
};
