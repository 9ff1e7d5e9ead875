import type { Kind } from '../kind.ts';
import { read, type NeuronMap } from './reading.ts';
import { axes, readout, summary } from './sentences.ts';

/** The activations themselves: each layer's first inputs and neurons as an image. */
export const neuronMap: Kind<'neuron-map', NeuronMap> = {
  name: 'neuron-map',
  measures: true,
  reads: ['map'],
  later: () => ['map'], // it is drawn already
  read,
  summary,
  axes,
  readout,
  load: async () => (await import('./picture.ts')).picture,
};
