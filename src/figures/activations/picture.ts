import { histogramChart, layerLook, type Tick } from '../../drawing/histogram.ts';
import { layerPictures } from '../../drawing/pictures.ts';
import { histogramLabel, leftOut, nothingInside } from '../../sentences/histogram.ts';
import type { Interval } from '../../statistics/histogram.ts';
import type { Draw } from '../kind.ts';
import type { Activations } from './reading.ts';

/** Draws one histogram for each layer as the book does, 30 bars titled `1-layer`, with what it leaves out. */
export const picture: Draw<Activations> = (document, { layers, crop, top }, words) =>
  layerPictures(document, layers, ({ statistics, domain, bins }, i, dense) => {
    const { histogram } = statistics;
    const svg = histogramChart({
      document,
      words: {
        title: words.say('title', { n: i + 1 }),
        label: histogramLabel(statistics, i + 1, crop, words),
        nothingInside: nothingInside(histogram, words),
        axis: words.say('count-axis'),
        height: words.exact,
      },
      bars: bins.map(({ left, right, count }) => ({ x1: left, x2: right, height: count })),
      domain,
      ticks: ticksOf(domain, words.value),
      top,
      fill: 'var(--c-activation)',
      look: layerLook(dense, i === 0),
    });
    return { svg, remarks: leftOut(histogram, crop, dense, words) };
  });

/** Ticks at both ends, kept inside the picture however long their labels are, and in the middle where the label is short. */
function ticksOf([low, high]: Interval, value: (value: number) => string): Tick[] {
  const middle = (low + high) / 2;
  const short = Number.isInteger(middle * 2) && Math.abs(middle) < 10;
  return [
    { at: low, anchor: 'start', text: value(low) },
    ...(short ? [{ at: middle, anchor: 'middle', text: value(middle) } as const] : []),
    { at: high, anchor: 'end', text: value(high) },
  ];
}
