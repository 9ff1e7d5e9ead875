import { readsStd } from '../scenario/options.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { isNumber } from '../statistics/measures.ts';
import type { RecordedGroup, RecordedTraining } from './recorded.ts';

/** What one and the same start came to with several seeds. */
export interface Plateau {
  readonly activation: Scenario['activation'];
  readonly init: Scenario['init'];
  /** Of weights that have one. */
  readonly std?: number;
  readonly rate: number;
  /** Trainings, each with a seed of its own. */
  readonly runs: number;
  /** Steps that each was given. */
  readonly within: number;
  /** Root mean square of the gradient in the first layer before the first step, > 0; `undefined` where float32 holds none. */
  readonly gradient?: Spread;
  /** Those that began to learn within their steps, and when; `null` for not within them. */
  readonly started: number;
  readonly starts: { readonly [At in keyof Spread]: number | null };
  /** Trainings whose loss was no longer finite in the end. */
  readonly diverged: number;
}

/** Least, median and most of several numbers. */
export interface Spread {
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

/**
 * Least, median and most; of an even number of them the median is the mean of the two in the middle.
 * @throws {RangeError} for none
 */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError('nothing has no median');
  const sorted = values.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(half)]!, sorted[Math.ceil(half)]!];
  return { least: sorted[0]!, median: low === high ? low : (low + high) / 2, most: sorted.at(-1)! };
}

/** Whether two starts have the same activation function and weights. */
export const sameStart = (a: Start, b: Start): boolean =>
  a.activation === b.activation && a.init === b.init && (!readsStd(a) || a.std === b.std);
type Start = Pick<Scenario, 'activation' | 'init'> & { readonly std?: number };

/** The groups of which the plateaus are read: the twelve starts, and those of them that were given more steps. */
const twelve: readonly RecordedGroup[] = ['grid', 'long'];

/**
 * Reads the plateau of each start at each rate, in the order of the records: of its longest trainings where it has some that are longer.
 * @param groups of the records that are read.
 */
export function plateausOf(records: readonly RecordedTraining[], groups = twelve): Plateau[] {
  const alike = new Map<string, RecordedTraining[]>();
  for (const record of records.filter(({ group }) => groups.includes(group))) {
    const { activation, init, std, rate } = record.scenario;
    const key = [activation, init, readsStd(record.scenario) ? std : '', rate].join(' ');
    alike.set(key, [...(alike.get(key) ?? []), record]);
  }
  return [...alike.values()].map((all) => {
    const within = Math.max(...all.map(({ scenario }) => scenario.steps));
    return plateauOf(all.filter(({ scenario }) => scenario.steps === within));
  });
}

function plateauOf(records: readonly RecordedTraining[]): Plateau {
  const [{ scenario }] = records as readonly [RecordedTraining];
  const { activation, init, std, rate, steps } = scenario;
  const gradients = records.map(({ before }) => before.gradientFirst).filter((rms) => isNumber(rms) && rms > 0) as number[];
  const { least, median, most } = spreadOf(records.map(({ starts }) => starts ?? Infinity));
  const within = (step: number) => (Number.isFinite(step) ? step : null);
  return {
    activation,
    init,
    ...(readsStd(scenario) && { std }),
    rate,
    runs: records.length,
    within: steps,
    ...(gradients.length > 0 && { gradient: spreadOf(gradients) }),
    started: records.filter(({ starts }) => starts !== null).length,
    starts: { least: within(least), median: within(median), most: within(most) },
    diverged: records.filter(({ diverged }) => diverged !== null).length,
  };
}
