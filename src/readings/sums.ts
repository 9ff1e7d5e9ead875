import { weightSize, weightStd } from '../network/initializers.ts';
import { otherPoints, otherUnits, stepsOf, walkPoints } from '../statistics/walks.ts';
import type { Histogram } from '../statistics/histogram.ts';
import { measuresOf, type ShownRun } from './run.ts';

/** One place of a walk. */
export interface Step {
  /** How many products have been added up. */
  readonly k: number;
  readonly sum: number;
}

/** What a run says of the sums in its first layer. */
export interface Sums {
  /** Products in each sum: n. */
  readonly n: number;
  /** σ, the root mean square of the weights. */
  readonly sigma: number;
  /** Whether the weights are random; else they all have one value, whose size σ is. */
  readonly random: boolean;
  /** Sums that are counted, one a sample. */
  readonly count: number;
  /** Spread of such sums as theory has it: √n·σ. */
  readonly expected: number;
  /** Their measured standard deviation. */
  readonly std: number;
  readonly histogram: Histogram;
  /** The sum that is followed, with its single products; at most a hundred places. */
  readonly walk: readonly (Step & { readonly product: number })[];
  /** Further sums, at fewer places. */
  readonly others: readonly (readonly Step[])[];
  /** How far chance alone may move the spread, as a share of it (one standard error); `undefined` where the samples correlate. */
  readonly chance: number | undefined;
}

/**
 * Reads the sums of a run's first layer.
 * @throws {RangeError} if the run was not asked for them
 */
export function sumsOf(run: ShownRun): Sums {
  const { scenario } = run;
  const { width: n, samples: count, correlation } = scenario;
  const walks = measuresOf(run, 'walks')[0]!.walks!; // the first layer has them
  const random = weightStd(scenario) !== undefined;
  const sigma = weightSize(scenario);
  const expected = Math.sqrt(n) * sigma;
  const at = stepsOf(n, otherPoints);
  return {
    n,
    sigma,
    random,
    count,
    expected,
    std: walks.std,
    histogram: walks.sums,
    walk: stepsOf(n, walkPoints).map((k, i) => ({ k, sum: walks.walk[i]!, product: walks.products[i]! })),
    others: walks.others.map((sums) => sums.map((sum, i) => ({ k: at[i]!, sum: (sum * expected) / otherUnits }))),
    chance: correlation === 0 ? chanceOf(n, count, random) : undefined,
  };
}

/**
 * Standard error of the spread s of N sums of n products, relative to √n·σ. The sums of a neuron have the variance ‖w‖² of its weights, whose
 * mean is nσ², so that Var(s²) / (nσ²)² has two parts: 2(1 + 2/n)/N for the N samples, as ‖w‖⁴ is n²σ⁴(1 + 2/n) on the average; and 2/(nm)
 * for the n weights of each of the m = min(n, N) neurons, where these are random. s has half the relative error of its square.
 */
export function chanceOf(n: number, count: number, random: boolean): number {
  const samples = (1 + (random ? 2 / n : 0)) / (2 * count);
  return Math.sqrt(samples + (random ? 1 / (2 * n * Math.min(n, count)) : 0));
}

/** Ends of the axis of sums, as factors of a power of ten: so few that it seldom changes while n or σ is drawn. */
const tops = [1, 4, 10] as const;

/** End of the axis on which sums with a spread of √n·σ are drawn, upwards and downwards: the first of a few that holds three of it. */
export function topFor(expected: number): number {
  if (!(expected > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(3 * expected));
  return Number((power * tops.find((top) => 3 * expected <= top * power * (1 + 1e-9))!).toPrecision(1));
}
