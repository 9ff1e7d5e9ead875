import type { Decades } from '../../readings/decades.ts';
import { sameStart, type Plateau, type Spread } from '../../readings/plateau.ts';
import { plateaus } from '../../readings/plateaus.ts';
import type { Training } from '../../readings/training.ts';
import { textbook, trainsAlike, type Scenario } from '../../scenario/scenario.ts';
import { isNumber, type Measure } from '../../statistics/measures.ts';
import type { ShownTrainings } from '../kind.ts';

/** A start that has a place in the picture: some of its trainings kept to what is finite, and there was a gradient to measure. */
export interface Placed extends Plateau {
  readonly gradient: Spread;
}

/** The reader's own training, as far as it has come. */
export interface Own {
  /** Whether it is trained as the recorded ones are, but for its start, its rate and its seed. */
  readonly isPlain: boolean;
  readonly gradient: Measure;
  readonly rate: number;
  readonly steps: number;
  readonly starts: number | null;
  readonly diverged: number | null;
}

/** How long each start's loss stays at that of guessing, beside the gradient that reaches its first layer. */
export interface PlateauReading {
  /** The rate of the trainings that are shown, and that of the asked scenario. */
  readonly rate: number;
  readonly askedRate: number;
  /** By their gradients, the smallest first. */
  readonly starts: readonly Placed[];
  /** Whether, by and large, those with less gradient begin later. */
  readonly inOrder: boolean;
  /** Those of which most trainings were no longer finite in the end. */
  readonly diverged: readonly Plateau[];
  /** The one of all these that is asked; `undefined` where it is none of them. */
  readonly asked: Plateau | undefined;
  /** `undefined` before its first step. */
  readonly own: Own | undefined;
  /** Ends of both axes, as exponents. */
  readonly gradients: Decades;
  readonly steps: Decades;
}

/** What the recorded starts differ in. */
const { activation, init, std, value, rate, seed } = textbook;

/** Whether most of a start's trainings were no longer finite in the end: when they began to learn says little then. */
const mostlyDiverged = ({ diverged, runs }: Plateau): boolean => 2 * diverged > runs;
const isPlaced = (plateau: Plateau): plateau is Placed => plateau.gradient !== undefined && !mostlyDiverged(plateau);

/** Gradients smaller than this have their place at the edge: an axis that goes on for ever shows nothing. */
const smallest = 1e-14;

/** Reads the recorded plateaus. */
export const read = (shown: ShownTrainings<'plateau'>): PlateauReading => readFrom(plateaus, shown);

/** Reads the plateaus of the asked rate, or of 0.1 where no start was trained with that. */
export function readFrom(plateaus: readonly Plateau[], { scenario, trainings: [training] }: ShownTrainings<'plateau'>): PlateauReading {
  const shown = plateaus.some((plateau) => plateau.rate === scenario.rate) ? scenario.rate : rate;
  const all = plateaus.filter((plateau) => plateau.rate === shown);
  const own = training && ownOf(training);
  const starts = all.filter(isPlaced).sort((a, b) => a.gradient.median - b.gradient.median);
  return {
    rate: shown,
    askedRate: scenario.rate,
    starts,
    inOrder: orderedShare(starts) >= byAndLarge,
    diverged: all.filter(mostlyDiverged),
    asked: isPlain(scenario) ? all.find((plateau) => plateau.rate === scenario.rate && sameStart(plateau, scenario)) : undefined,
    own,
    ...axesFor(plateaus, own),
  };
}

/** Share of all pairs from which on the gradients are said to order the starts; chance would give a half. */
const byAndLarge = 0.75;

/** Share of the pairs of starts of which it is known who begins later, in which that is the one with less gradient; 0 where there are none. */
export function orderedShare(starts: readonly Placed[]): number {
  const pairs = starts.flatMap((less, i) => starts.slice(i + 1).flatMap((more) => laterOf(less, more) ?? []));
  return pairs.length === 0 ? 0 : pairs.filter((later) => later === 'first').length / pairs.length;
}

/** Which of two starts begins later; nothing where they begin together, or where it is not known. */
function laterOf(first: Placed, second: Placed): 'first' | 'second' | undefined {
  const [a, b] = [first.starts.median ?? Infinity, second.starts.median ?? Infinity];
  // One that has not begun is known to be later only where it was watched as long as the other took.
  if (a > b && (a < Infinity || first.within >= b)) return 'first';
  return b > a && (b < Infinity || second.within >= a) ? 'second' : undefined;
}

/** Whether a scenario is trained as the recorded ones are, but for its start, its rate and its seed. */
const isPlain = (scenario: Scenario): boolean => trainsAlike({ ...scenario, activation, init, std, value, rate, seed }, textbook);

function ownOf({ scenario, steps, starts, diverged, moments }: Training): Own | undefined {
  const [layer] = moments.find(({ step }) => step === 1)?.layers ?? [];
  return layer && steps > 0
    ? { isPlain: isPlain(scenario), gradient: layer.gradientRms, rate: scenario.rate, steps, starts, diverged }
    : undefined;
}

/** Axes that hold the starts at all rates, so that they stay when the rate changes; the reader's own training can widen them. */
function axesFor(plateaus: readonly Plateau[], own: Own | undefined): Pick<PlateauReading, 'gradients' | 'steps'> {
  const placed = plateaus.filter(isPlaced);
  const gradients = placed.flatMap(({ gradient }) => [gradient.least, gradient.most]);
  if (own && isNumber(own.gradient) && own.gradient > 0) gradients.push(Math.max(own.gradient, smallest));
  const steps = [...plateaus.map(({ within }) => within), own?.steps ?? 0];
  return {
    gradients: [Math.floor(Math.log10(Math.min(...gradients))), Math.ceil(Math.log10(Math.max(...gradients))) + 1],
    steps: [1, Math.ceil(Math.log10(Math.max(...steps)))],
  };
}

/** Columns in which the picture is read out: two a power of ten. */
export const columnsOf = ({ gradients: [low, high] }: PlateauReading): number => 2 * (high - low);

/** What stands in one of these columns, counted from 0; those that are no longer finite stand in the last one. */
export function columnAt(
  reading: PlateauReading,
  column: number,
): { from: number; to: number; starts: readonly Placed[]; diverged: readonly Plateau[] } {
  const last = columnsOf(reading) - 1;
  const [low] = reading.gradients;
  const columnOf = ({ gradient }: Placed) => Math.min(last, Math.floor(2 * (Math.log10(gradient.median) - low)));
  return {
    from: 10 ** (low + column / 2),
    to: 10 ** (low + (column + 1) / 2),
    starts: reading.starts.filter((start) => columnOf(start) === column),
    diverged: column === last ? reading.diverged : [],
  };
}
