import type { LayerStatistics } from '../statistics/layer.ts';

/** What is to be seen in the histograms of a run, as the name of a sentence and its numbers. */
export type Reading =
  /** Values overflow float32 from a layer on. */
  | { readonly kind: 'overflow'; readonly layer: number }
  /** Most of the last layer's values lie outside the picture. */
  | { readonly kind: 'outside'; readonly layer: number; readonly share: number; readonly side: 'below' | 'above' }
  /** Every value of the last layer is the same. */
  | { readonly kind: 'equal'; readonly layer: number; readonly mean: number }
  /** Half or more of the values sit in the first and the last bin. */
  | { readonly kind: 'ends'; readonly layer: number; readonly share: number }
  /** Half or more of the values sit in one bin. */
  | { readonly kind: 'one-bin'; readonly layer: number; readonly share: number; readonly left: number; readonly right: number }
  | { readonly kind: 'spread'; readonly layer: number; readonly mean: number; readonly std: number };

/** Reads the picture: the last layer's shape, since that is where depth has done its work; an overflow comes first. */
export function activationReading(layers: readonly LayerStatistics[]): Reading {
  const overflow = layers.findIndex(({ histogram }) => histogram.infinite + histogram.nan > 0);
  if (overflow >= 0) return { kind: 'overflow', layer: overflow + 1 };
  const layer = layers.length;
  const { histogram, mean, std } = layers[layer - 1]!;
  const { counts, below, above, interval } = histogram;
  const inside = counts.reduce((sum, count) => sum + count, 0);
  const total = inside + below + above;
  // float32 keeps some seven digits: a smaller spread beside the mean is rounding.
  if (std <= Math.abs(mean) * 1e-7) return { kind: 'equal', layer, mean };
  const outside = Math.max(below, above) / total;
  if (outside > 0.5) return { kind: 'outside', layer, share: outside, side: below > above ? 'below' : 'above' };
  const ends = (counts[0]! + counts.at(-1)!) / total;
  const fullest = counts.indexOf(Math.max(...counts));
  const share = counts[fullest]! / total;
  if (share >= 0.5) {
    const width = (interval[1] - interval[0]) / counts.length;
    return { kind: 'one-bin', layer, share, left: interval[0] + fullest * width, right: interval[0] + (fullest + 1) * width };
  }
  if (ends >= 0.5 && counts[0]! > 0 && counts.at(-1)! > 0) return { kind: 'ends', layer, share: ends };
  return { kind: 'spread', layer, mean, std };
}
