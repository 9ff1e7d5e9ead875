import { drawnParts } from '../parts.ts';
import type { ChartOptions } from '../frame.ts';
import type { VarianceReading } from '../views/variance.ts';
import { stackedChart } from './stacked.ts';

/** The variance of each layer's activations as a bar in two parts, on a linear axis, with the variance over it. */
export function varianceChart({ layers }: VarianceReading, options: ChartOptions): SVGSVGElement {
  const { words } = options;
  const bars = drawnParts(layers).map(({ layer, signal, offset }) => {
    const top = signal + offset;
    return { layer, signal, top, number: top > 0 ? words.value(top) : undefined };
  });
  const highest = Math.max(...bars.map(({ top }) => top), 0) * 1.04 || 1; // a little above the largest; 1 where all are 0
  return stackedChart(
    bars,
    { title: words.say('signal-and-offset.axis.variance'), value: words.value, domain: [0, highest] },
    'currentColor',
    options,
  );
}
