import type { Kind } from '../kind.ts';
import { axes, read, readout, summary, type SignalAndOffset } from './views.ts';

/** What of a layer's spread depends on the input, and what is the same for every input; how alike neurons and samples are. */
export const signalAndOffset: Kind<'signal-and-offset', SignalAndOffset> = {
  name: 'signal-and-offset',
  measures: true,
  read,
  summary,
  axes,
  readout,
  load: async () => (await import('./picture.ts')).picture,
};
