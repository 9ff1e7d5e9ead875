import type { NetworkSlip } from '../engine/slips.ts';
import type { Texts } from '../i18n/index.ts';
import { format } from '../i18n/format.ts';
import type { Numbers } from '../i18n/numbers.ts';
import { distance } from '../readings/alike.ts';
import type { ShownRun } from '../readings/run.ts';
import { endShares } from '../readings/shape.ts';
import type { Range } from '../scenario/options.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { LayerStatistics } from '../statistics/layer.ts';

/** What a script does other than the book's: to its network, to its picture, or to its random numbers. */
export type Slip = NetworkSlip | 'hist-after-loop' | 'no-seed';

/** A slip as its page tells it. What is left out of the scenario is the book's. */
export interface ToldSlip {
  /** A scenario in which it can be seen. */
  readonly scenario: Partial<Scenario>;
  readonly range: Range;
  /** By what it is recognised: a sentence of its pictures, in their order. */
  readonly sentence: (pictures: readonly ShownRun[], texts: Texts, numbers: Numbers) => string;
}

/** Seeds that stand for the many that a script without one can have. */
export const someSeeds = [0, 1, 2] as const;

/** All of them. Their pictures are the one with the slip and the one without it; without a seed, one for each of some seeds. */
export const slips: Readonly<Record<Slip, ToldSlip>> = {
  'first-layer-again': {
    scenario: { activation: 'tanh', init: 'xavier' },
    range: 'own',
    sentence: ([slipped, right], texts, { exact, value }) => {
      const stds = slipped!.layers.slice(1).map(({ std }) => std);
      return format(texts['slips.first-layer-again'], {
        last: exact(slipped!.layers.length),
        low: value(Math.min(...stds)),
        high: value(Math.max(...stds)),
        from: value(right!.layers[1]!.std),
        to: value(right!.layers.at(-1)!.std),
      });
    },
  },
  'one-matrix': {
    scenario: { init: 'xavier' },
    range: 'unit',
    sentence: ([slipped, right], texts, { exact, percent }) => {
      const last = slipped!.layers.length;
      return format(texts['slips.one-matrix'], {
        last: exact(last),
        before: exact(last - 1),
        slipped: percent(lastStep(slipped!)),
        right: percent(lastStep(right!)),
      });
    },
  },
  'uniform-weights': {
    scenario: {},
    range: 'unit',
    sentence: ([slipped, right], texts, { exact, percent }) => {
      const inLastBin = ({ layers }: ShownRun, layer: number) => percent(endShares(layers.at(layer)!.histogram)[1]);
      return format(texts['slips.uniform-weights'], {
        last: exact(slipped!.layers.length),
        second: inLastBin(slipped!, 1),
        all: inLastBin(slipped!, -1),
        right: inLastBin(right!, -1),
      });
    },
  },
  'uniform-input': {
    scenario: {},
    range: 'unit',
    sentence: ([slipped, right], texts, { percent }) => {
      const [first, last] = endShares(slipped!.layers[0]!.histogram);
      const [rightFirst, rightLast] = endShares(right!.layers[0]!.histogram);
      return format(texts['slips.uniform-input'], {
        first: percent(first),
        last: percent(last),
        rightFirst: percent(rightFirst),
        rightLast: percent(rightLast),
      });
    },
  },
  'hist-after-loop': {
    scenario: {},
    range: 'unit',
    sentence: ([slipped], texts, { exact }) => {
      const empty = slipped!.layers.filter(isUndrawn).length;
      return format(texts['slips.hist-after-loop'], { empty: exact(empty), last: exact(empty + 1) });
    },
  },
  'no-seed': {
    scenario: {},
    range: 'unit',
    sentence: (pictures, texts, { exact, percent }) => {
      const last = pictures.map(({ layers }) => layers.at(-1)!.histogram);
      const ends = last.map((histogram) => endShares(histogram).reduce((sum, share) => sum + share));
      const apart = pictures.flatMap((a, i) => pictures.slice(i + 1).map((b) => furthest(a, b)));
      return format(texts['slips.no-seed'], {
        last: exact(pictures[0]!.layers.length),
        low: percent(Math.min(...ends)),
        high: percent(Math.max(...ends)),
        apart: percent(Math.max(...apart)),
      });
    },
  },
};

export const slipNames = Object.keys(slips) as Slip[];

/** How much of the last layer's histogram lies elsewhere than in the one before. */
const lastStep = ({ layers }: ShownRun): number => distance(layers.at(-2)!.histogram, layers.at(-1)!.histogram);

/** How far apart two runs' histograms of one layer are at most. */
const furthest = (a: ShownRun, b: ShownRun): number =>
  Math.max(...a.layers.map(({ histogram }, i) => distance(histogram, b.layers[i]!.histogram)));

/** A run of whose frames only the last is drawn in: bars that are drawn after the loop stand where it has ended. */
export function drawnAfterLoop<Shown extends Pick<ShownRun, 'layers'>>(run: Shown): Shown {
  const undrawn = (layer: LayerStatistics): LayerStatistics => {
    const { interval, counts } = layer.histogram;
    return { ...layer, histogram: { interval, counts: counts.map(() => 0), below: 0, above: 0, infinite: 0, nan: 0 } };
  };
  return { ...run, layers: run.layers.map((layer, i) => (i < run.layers.length - 1 ? undrawn(layer) : layer)) };
}

const isUndrawn = ({ histogram }: LayerStatistics): boolean => histogram.counts.every((count) => count === 0);
