import { rectY } from '@observablehq/plot';
import { inOnePath } from '../../../drawing/bars.ts';
import { halfBar, layerChart, names, type Axis, type ChartOptions } from '../frame.ts';
import { barNumbers } from '../numbers.ts';
import { offset, signal } from './colours.ts';

/** A layer's bar: signal from 0 on, offset above it. */
export interface StackedBar {
  readonly layer: number;
  /** Where the signal ends, and where the whole bar does. */
  readonly signal: number;
  readonly top: number;
  /** Said over the bar; nothing where there is no number. */
  readonly number: string | undefined;
}

/** Bars in two parts, the signal's filled and the offset's outlined, with the parts' names beside the last one. */
export function stackedChart(bars: readonly StackedBar[], axis: Axis, numberFill: string, options: ChartOptions): SVGSVGElement {
  const { words, sheet, missing } = options;
  const depth = missing.length;
  const half = halfBar(depth, sheet);
  const across = { x1: ({ layer }: StackedBar) => layer - half, x2: ({ layer }: StackedBar) => layer + half };
  const last = bars.at(-1) ?? { signal: 0, top: 0 };
  const numbers = bars.flatMap(({ layer, top, number }) => (number === undefined ? [] : [{ layer, top, text: number }]));
  return layerChart(axis, options, [
    rectY(
      bars.filter(({ signal, top }) => top > signal),
      inOnePath({ ...across, y1: 'signal', y2: 'top', fill: offset.fill, fillOpacity: 0.3, stroke: offset.fill, insetTop: 0.5 }),
    ),
    rectY(bars, inOnePath({ ...across, y1: 0, y2: 'signal', fill: signal.fill })),
    ...barNumbers(numbers, depth, axis.domain, sheet, numberFill),
    ...names(
      [
        {
          at: (last.signal + last.top) / 2,
          text: words.say('signal-and-offset.offset'),
          fill: offset.text,
          symbol: { shape: 'square', fill: 'var(--surface)', stroke: offset.fill },
        },
        {
          at: last.signal / 2,
          text: words.say('signal-and-offset.signal'),
          fill: signal.text,
          symbol: { shape: 'square', fill: signal.fill, stroke: signal.fill },
        },
      ],
      axis.domain,
      sheet,
    ),
  ]);
}
