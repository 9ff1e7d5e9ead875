import type { FrameWords } from '../drawing/frame.ts';
import { cropTop, croppedAway, inSight, type Crop } from '../readings/crop.ts';
import type { Shares } from '../readings/shares.ts';
import { binEdges, valueCount, type Histogram } from '../statistics/histogram.ts';
import type { LayerStatistics } from '../statistics/layer.ts';
import type { Words } from './words.ts';

/** What one histogram shows, for those who do not see it. */
export function histogramLabel({ histogram, mean, std, lost }: LayerStatistics, layer: number, crop: Crop, words: Words): string {
  const n = words.exact(layer);
  if (histogram.infinite + histogram.nan > 0)
    return words.say('label-overflow', { n, count: words.exact(histogram.infinite + histogram.nan) });
  if (lost) return words.say('label-underflow', { n });
  const seen = histogram.counts.map((count, bin) => (inSight(histogram, bin, crop) ? count : 0));
  const most = Math.max(...seen);
  const [left, right] = binEdges(histogram.interval, seen.indexOf(most));
  const measured = { n, mean: words.value(mean), std: words.value(std) };
  if (most === 0) return words.say('label-empty', measured);
  return words.say('label', {
    ...measured,
    left: words.value(left),
    right: words.value(right),
    share: words.percent(most / valueCount(histogram)),
  });
}

/** Everything that a histogram leaves out, each as a phrase short enough to stand below a frame. */
export function leftOut(histogram: Histogram, crop: Crop, words: Words): string[] {
  const {
    interval: [low, high],
    below,
    above,
    infinite,
    nan,
    counts,
  } = histogram;
  const cropped = croppedAway(histogram, crop);
  const cut = crop.y ? counts.filter((count, bin) => count > cropTop && inSight(histogram, bin, crop)).length : 0;
  const part = (key: 'above' | 'below' | 'infinite' | 'nan', count: number, limit = '') => {
    return count === 0 ? [] : [words.say(key, { n: words.exact(count), limit })];
  };
  return [
    ...part('below', below, words.value(low)),
    ...part('above', above, words.value(high)),
    ...part('infinite', infinite),
    ...part('nan', nan),
    ...(cropped > 0 ? [words.say('cropped', { n: words.exact(cropped) })] : []),
    ...(cut > 0 ? [words.sayCount('cut', cut)] : []),
  ];
}

/**
 * The words around the frame of a layer among others.
 * @param i the layer, from 0; the first one says what the top of the upright axis is.
 */
export function frameWords({ layers, crop, top, fitted }: Shares, i: number, words: Words, before?: Shares): FrameWords {
  const { statistics, domain, bins } = layers[i]!;
  const [low, high] = domain;
  const middle = (low + high) / 2;
  const isShort = !fitted && Number.isInteger(middle * 2) && Math.abs(middle) < 10;
  const share = words.percent(top);
  return {
    title: words.say('title', { n: i + 1 }),
    label: histogramLabel(statistics, i + 1, crop, words),
    ends: [words.value(low), words.value(high)],
    ...(isShort && { middle: words.value(middle) }),
    ...(bins.every(({ count }) => count === 0) && { said: nothingInside(statistics.histogram, words) }),
    ...(i === 0 && { top: crop.y ? [words.exact(cropTop), `(${share})`] : [share], isNewTop: before !== undefined && before.top !== top }),
  };
}

/** What the upright axis is, and whether it ends elsewhere than before; and what the pale outlines were, where they are on the same axes. */
export const keyWords = (shares: Shares, words: Words, before?: { readonly of: Shares; readonly words: string }) => ({
  axis:
    before && before.of.top !== shares.top ? words.say('share-axis.rescaled', { top: words.percent(shares.top) }) : words.say('share-axis'),
  before: before?.words,
});

/** What stands below the frame of each layer; nothing at all where no frame leaves anything out, whatever the weights. */
export function frameRemarks({ layers, crop, leavesOut }: Shares, words: Words): (readonly string[])[] | undefined {
  const remarks = layers.map(({ statistics }) => leftOut(statistics.histogram, crop, words));
  return leavesOut || remarks.some(({ length }) => length > 0) ? remarks : undefined;
}

/** How many values of a layer lie in a bin; nothing where there is no such bin. */
export function binSentence({ layers }: Shares, i: number, column: number, words: Words): string {
  const bin = layers[i]?.bins[column];
  if (!bin) return '';
  return words.say('readout', {
    layer: words.exact(i + 1),
    left: words.value(bin.left),
    right: words.value(bin.right),
    count: words.exact(bin.count),
    share: words.percent(bin.share),
  });
}

/** Why a frame stands empty. */
export const nothingInside = ({ infinite, nan }: Histogram, words: Words): string =>
  words.say(infinite + nan > 0 ? 'nothing-finite' : 'nothing-inside');
