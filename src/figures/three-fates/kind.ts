import type { Kind } from '../kind.ts';
import { read, type ThreeFates } from './reading.ts';
import { axes, readout, summary } from './sentences.ts';

/** The numbers of neurons per layer that are set side by side: the book's weights fill a histogram alike in all of them. */
const widths = [64, 100, 400] as const;

/** The same starting weights in layers of three widths: histograms that may look alike, and gradients that need not. */
export const threeFates: Kind<'three-fates', ThreeFates> = {
  name: 'three-fates',
  scenarios: (asked) => widths.map((width) => ({ ...asked, width })),
  settled: ['width'],
  label: ({ width }, words) => words.sayCount('three-fates.neurons', width),
  looks: ['range'],
  measures: true,
  read,
  summary,
  axes,
  readout,
  load: async () => (await import('./picture.ts')).picture,
};
