import type { Kind } from '../kind.ts';
import { draggedTo, read, type TheoryReading } from './reading.ts';
import { axes, readout, summary } from './sentences.ts';

/** What theory predicts of the gradient, beside what was measured: in the limit of depth for any weights, or layer by layer. */
export const theory: Kind<'theory', TheoryReading> = {
  name: 'theory',
  measures: true,
  read,
  summary,
  axes,
  readout,
  drag: draggedTo,
  load: async () => (await import('./picture.ts')).picture,
};
