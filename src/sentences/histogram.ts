import { cropTop, cropX, croppedAway, inSight, type Crop } from '../readings/crop.ts';
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

/** Everything that a histogram leaves out, each as a sentence; shorter ones where frames are small. */
export function leftOut(histogram: Histogram, crop: Crop, dense: boolean, words: Words): string[] {
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
    if (count === 0) return [];
    return [dense ? words.say(`${key}-short`, { n: words.exact(count), limit }) : words.sayCount(key, count, { limit })];
  };
  return [
    ...part('below', below, words.value(low)),
    ...part('above', above, words.value(high)),
    ...part('infinite', infinite),
    ...part('nan', nan),
    ...(cropped > 0 ? [words.sayCount('cropped', cropped, { left: words.value(cropX[0]), right: words.value(cropX[1]) })] : []),
    ...(cut > 0 ? [words.sayCount('cut', cut, { top: words.exact(cropTop) })] : []),
  ];
}

/** Why a frame stands empty. */
export const nothingInside = ({ infinite, nan }: Histogram, words: Words): string =>
  words.say(infinite + nan > 0 ? 'nothing-finite' : 'nothing-inside');
