import type { Kind } from '../kind.ts';
import { read, type ActivationCurve } from './reading.ts';
import { axes, readout, summary } from './sentences.ts';

/** Each layer's pre-activations on the curve of the activation function. */
export const activationCurve: Kind<'activation-curve', ActivationCurve> = {
  name: 'activation-curve',
  measures: true,
  reads: ['preActivations'],
  read,
  summary,
  axes,
  readout,
  load: async () => (await import('./picture.ts')).picture,
};
