import type { Kind } from '../kind.ts';
import { read, type Activations } from './reading.ts';
import { axes, readout, summary } from './sentences.ts';

/** The book's picture: one histogram of activations for each layer. */
export const activations: Kind<'activations', Activations> = {
  name: 'activations',
  measures: false,
  looks: ['range', 'crop'],
  read,
  summary,
  axes,
  readout,
  load: async () => (await import('./picture.ts')).picture,
};
