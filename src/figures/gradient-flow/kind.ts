import type { Kind } from '../kind.ts';
import { read, type GradientFlow } from './reading.ts';
import { axes, readout, summary } from './sentences.ts';

/** The gradient on its way back: its size in each layer, or all its values as histograms. */
export const gradientFlow: Kind<'gradient-flow', GradientFlow> = {
  name: 'gradient-flow',
  measures: true,
  looks: ['range'],
  reads: ['gradients', 'gradientsOnSharedAxis'],
  read,
  summary,
  axes,
  readout,
  load: async () => (await import('./picture.ts')).picture,
};
