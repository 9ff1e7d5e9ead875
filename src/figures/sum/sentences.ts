import type { Words } from '../../sentences/words.ts';
import type { Place } from '../kind.ts';
import type { SumReading } from './reading.ts';

/** What the sum that is followed comes to, how far many of them spread, and why it is √n. */
export function summary({ sums, kept }: SumReading, words: Words): string {
  const { n, sigma, expected, std, count, walk, random, chance } = sums;
  if (sigma === 0) return words.say('sum.zeros', { n: words.exact(n) });
  const said = {
    n: words.exact(n),
    sigma: words.value(sigma),
    sum: words.value(walk.at(-1)!.sum),
    count: words.exact(count),
    std: words.value(std),
    expected: words.value(expected),
    all: words.value(n * sigma),
  };
  const sentences =
    n === 1
      ? [words.say(random ? 'sum.single' : 'sum.single-same', said)]
      : [
          words.say('sum.walk', said),
          words.say('sum.spread', said),
          chance === undefined ? words.say('sum.correlated') : words.say('sum.chance', { chance: words.percent(chance) }),
        ];
  return [...sentences, ...(kept && n > 1 ? [words.say('sum.kept')] : [])].join(' ');
}

/** How to read the walks, the bars and the curve. */
export function axes({ sums: { random, walk, n }, top, beyond }: SumReading, words: Words): string {
  return [
    words.say('sum.axes', { top: words.value(top) }),
    ...(walk.length < n ? [words.say('sum.thinned', { shown: words.exact(walk.length), n: words.exact(n) })] : []),
    ...(random ? [] : [words.say('sum.same')]),
    ...(beyond > 0 ? [words.sayCount('sum.beyond', beyond)] : []),
  ].join(' ');
}

/** A product and the sum so far, beside √k·σ. */
export function readout({ sums: { walk, sigma } }: SumReading, { column }: Place, words: Words): string {
  const step = walk[column];
  if (!step) return '';
  const { k, product, sum } = step;
  return words.say('sum.readout', {
    k: words.exact(k),
    product: words.value(product),
    sum: words.value(sum),
    expected: words.value(Math.sqrt(k) * sigma),
  });
}
