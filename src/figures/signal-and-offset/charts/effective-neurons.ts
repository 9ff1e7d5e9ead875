import { rectY, ruleY } from '@observablehq/plot';
import { inOnePath } from '../../../drawing/bars.ts';
import { isNumber } from '../../../statistics/measures.ts';
import { halfBar, layerChart, names, type ChartOptions, type Domain } from '../frame.ts';
import { barNumbers } from '../numbers.ts';
import type { EffectiveReading } from '../views/effective-neurons.ts';
import { signal } from './colours.ts';

/** In how many independent directions the neurons of each layer vary, against how many they are. */
export function effectiveChart({ layers, width }: EffectiveReading, options: ChartOptions): SVGSVGElement {
  const { words, sheet } = options;
  const half = halfBar(layers.length, sheet);
  const bars = layers.flatMap((effective, i) =>
    isNumber(effective) ? [{ layer: i + 1, x1: i + 1 - half, x2: i + 1 + half, top: effective }] : [],
  );
  const numbers = bars.filter(({ top }) => top > 0).map(({ layer, top }) => ({ layer, top, text: words.value(top) }));
  const domain: Domain = [0, width * 1.02];
  return layerChart({ title: words.say('signal-and-offset.axis.effective-neurons'), value: words.value, domain }, options, [
    ruleY([width], { stroke: 'currentColor', strokeWidth: 1 }),
    rectY(bars, inOnePath({ x1: 'x1', x2: 'x2', y1: 0, y2: 'top', fill: signal.fill })),
    ...barNumbers(numbers, layers.length, domain, sheet),
    ...names([{ at: width, text: words.sayCount('signal-and-offset.width', width), fill: 'currentColor' }], domain, sheet),
  ]);
}
