import type { Kind } from '../kind.ts';
import { read, type SumReading } from './reading.ts';
import { axes, readout, summary } from './sentences.ts';

/** One neuron's sum, product by product, and the spread of many such sums. */
export const sum: Kind<'sum', SumReading> = {
  name: 'sum',
  // The sums are those of the first layer, which no later one changes; nor does what becomes of them there.
  scenarios: (asked) => [{ ...asked, layers: 1, layer: 1 }],
  settled: ['layers', 'activation'],
  controls: 'width',
  measures: true,
  reads: ['walks'],
  read,
  summary,
  axes,
  readout,
  load: async () => (await import('./picture.ts')).picture,
};
