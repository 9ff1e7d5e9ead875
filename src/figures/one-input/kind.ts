import type { Kind } from '../kind.ts';
import { read, type OneInput } from './reading.ts';
import { axes, press, readout, summary } from './sentences.ts';

/** One sample's path through the network and back, and a neuron of it opened. */
export const oneInput: Kind<'one-input', OneInput> = {
  name: 'one-input',
  measures: true,
  reads: ['path', 'gradientPath', 'opened', 'openedGradient'],
  later: ({ view }) => (view === 'back' ? [] : ['gradientPath', 'openedGradient']),
  looks: ['range'],
  controls: 'steps',
  read,
  summary,
  axes,
  readout,
  press,
  load: async () => (await import('./picture.ts')).picture,
};
