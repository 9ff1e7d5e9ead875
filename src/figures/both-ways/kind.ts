import type { Kind } from '../kind.ts';
import { read, type BothWays } from './reading.ts';
import { axes, lead, readout, summary } from './sentences.ts';

/** The outputs of every layer, and under each how much of the signal has come so far, and how much of the gradient has come back. */
export const bothWays: Kind<'both-ways', BothWays> = {
  name: 'both-ways',
  measures: true,
  looks: ['range', 'crop'],
  read,
  lead,
  summary,
  axes,
  readout,
  load: async () => (await import('./picture.ts')).picture,
};
