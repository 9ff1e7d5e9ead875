import type { MeasureName } from '../../src/statistics/measures.ts';
import { readsStd, textbook, type Scenario } from '../../src/scenario/scenario.ts';
import furtherRuns from '../golden/more-choices.json' with { type: 'json' };
import grid from '../golden/textbook-grid.json' with { type: 'json' };

/** A measure as JSON has it: what is no number stands in words. */
export type GoldenMeasure = number | string | null;

/** One layer as the reference script writes it, and as we export it. */
export interface GoldenLayer extends Readonly<Record<MeasureName, GoldenMeasure>> {
  readonly histogram: readonly number[];
  readonly below: number;
  readonly above: number;
  readonly mean: number | string;
  readonly std: number | string;
}

export interface GoldenRun {
  readonly scenario: Scenario;
  readonly layers: readonly GoldenLayer[];
}

// The reference script names what it knows; what came later has the book's value.
const read = (runs: unknown): readonly GoldenRun[] =>
  (runs as readonly GoldenRun[]).map(({ scenario, layers }) => ({
    scenario: { ...textbook, ...scenario },
    layers,
  }));

/** The reference figures: every activation with each of the book's seven starting weights, seed 0, NumPy float64. */
export const golden = read(grid);

/** Those of the further activations and initializers, correlated input and odd sizes, by tests/golden/more_choices.py. */
export const moreChoices = read(furtherRuns);

/** A scenario's name in a test's title. */
export const titled = ({ activation, init, std, value }: Scenario): string =>
  `${activation} from ${init === 'normal' ? `N(0, ${std}²)` : init === 'constant' ? `full(${value})` : init}`;

/** The same with everything else in which further scenarios differ. */
export const titledInFull = (scenario: Scenario): string =>
  `${titled(scenario)}${readsStd(scenario) && scenario.init !== 'normal' ? ` ${scenario.std}` : ''}` +
  ` ${scenario.samples} × ${scenario.width}${scenario.correlation > 0 ? `, ρ = ${scenario.correlation}` : ''}`;

/**
 * Whether two numbers agree relatively; NaN agrees with NaN only, and ∞ with the same ∞ only.
 * @param tolerance relative to the expected number; where that is 0, only 0 will do.
 */
export function agrees(actual: number, expected: number, tolerance: number): boolean {
  if (Object.is(actual, expected) || actual === expected) return true;
  return Number.isFinite(actual) && Math.abs(actual - expected) <= tolerance * Math.abs(expected);
}

/** Whether two measures agree: numbers relatively, all else to the letter. */
export const sameMeasure = (actual: GoldenMeasure, expected: GoldenMeasure, tolerance: number): boolean =>
  typeof actual === 'number' && typeof expected === 'number' ? agrees(actual, expected, tolerance) : actual === expected;

/** Measures of a scenario for which float32, or the reference's own float64, cannot have the reference's number. */
export interface Exception {
  readonly scenario: string;
  /** Counted from 1. */
  readonly layers: readonly number[];
  readonly measures: readonly MeasureName[];
  /** What stands there instead; or, in place of it, how near it comes to the reference, relatively. */
  readonly stands: Exclude<GoldenMeasure, number> | 0 | { readonly within: number };
  /** Where only one backend rounds so. */
  readonly on?: 'wasm' | 'cpu';
  readonly why: string;
}

/**
 * Holds every measure of a run against the reference's.
 * @returns a sentence for each measure that is not as it should be: no exception and more than a tolerance away, an exception
 * and not as that says, or an exception that is none.
 */
export function disagreements(
  actual: GoldenRun,
  reference: GoldenRun,
  names: readonly MeasureName[],
  exceptions: readonly Exception[],
  tolerance: number,
): string[] {
  return reference.layers.flatMap((expected, i) =>
    names.flatMap((name) => {
      const exception = exceptions.find(({ layers, measures }) => layers.includes(i + 1) && measures.includes(name));
      const [got, wanted] = [actual.layers[i]![name], expected[name]];
      const said = `${name} of layer ${i + 1}: ${got}, not ${wanted}`;
      if (sameMeasure(got, wanted, tolerance)) return exception ? [`${said}, is no exception`] : [];
      if (!exception) return [said];
      const { stands } = exception;
      const excepted = typeof stands === 'object' && stands !== null ? sameMeasure(got, wanted, stands.within) : got === stands;
      return excepted ? [] : [`${said}, is another exception`];
    }),
  );
}

/** How many values stand in another bin, or on another side of the histogram's range; one that moves counts twice. */
export const moved = (a: GoldenLayer, b: GoldenLayer): number =>
  a.histogram.reduce(
    (sum, count, bin) => sum + Math.abs(count - b.histogram[bin]!),
    Math.abs(a.below - b.below) + Math.abs(a.above - b.above),
  );
