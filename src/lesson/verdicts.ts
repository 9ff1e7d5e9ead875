import { measuresOf, rmsOf } from '../readings/run.ts';
import type { ShownRun } from '../readings/run.ts';
import { blameOf } from '../readings/blame.ts';
import { flowOf, steady } from '../readings/gradient.ts';
import { plateausOf, sameStart, type Plateau } from '../readings/plateau.ts';
import type { RecordedTraining } from '../readings/recorded.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { isNumber, type LayerMeasures, type Measure, type MeasureName } from '../statistics/measures.ts';

/** What measuring says of a claim. `delay`: what is said to stop comes later, and what it was said of does not even do that. */
export type Verdict = 'holds' | 'partly' | 'contradicted' | 'delay';

/** Judges a claim by the runs of its scenarios, all measures included, in their order, and by the trainings that were written down. */
export type Judge = (runs: readonly ShownRun[], records: readonly RecordedTraining[]) => Verdict;

/** A claim holds where all runs bear it out, in part where some do, and not where none does. */
export function every(bearsOut: (run: ShownRun) => boolean): Judge {
  return (runs) => verdictOf(runs.map(bearsOut));
}

/** The same for the layers of all runs. */
export function everyLayer(bearsOut: (layer: LayerMeasures, run: ShownRun) => boolean): Judge {
  return (runs) => verdictOf(runs.flatMap((run) => measuresOf(run).map((layer) => bearsOut(layer, run))));
}

function verdictOf(borneOut: readonly boolean[]): Verdict {
  if (borneOut.every(Boolean)) return 'holds';
  return borneOut.some(Boolean) ? 'partly' : 'contradicted';
}

/** The number that a measure is; one that is lost to float32 or not defined bears nothing out: NaN, with which no comparison holds. */
export const numberOf = (measure: Measure): number => (isNumber(measure) ? measure : NaN);

/** Whether the gradient shrinks on its way back, from the last layer to the first. */
export const vanishes = (run: ShownRun): boolean => flowOf(rmsOf(run)).kind === 'vanishes';

/** Whether a measure is at least so large in all layers after the first. */
export const fromSecondLayer = (run: ShownRun, measure: MeasureName, least: number): boolean =>
  measuresOf(run)
    .slice(1)
    .every((layer) => numberOf(layer[measure]) >= least);

/** The activation alone is to blame, or has its share in it, or keeps the gradient as it is. */
export function slopeToBlame(runs: readonly ShownRun[]): Verdict {
  const blames = runs.map((run) => blameOf(measuresOf(run)));
  if (blames.every(({ kind }) => kind === 'slope-shrinks')) return 'holds';
  return blames.some((blame) => blame.kind !== 'gone' && blame.slope < steady.perLayer[0]) ? 'partly' : 'contradicted';
}

/** Standard deviation from which on the last layer's activations count as spread: a fifth of what 0s and 1s have. */
const spreadFrom = 0.1;

/** Whether a spread is needed (a narrow histogram goes with a lost gradient), and whether it is enough (a wide one never does). */
export function spreadDecides(runs: readonly ShownRun[]): Verdict {
  const seen = runs.map((run) => ({ spread: run.layers.at(-1)!.std >= spreadFrom, lost: vanishes(run) }));
  const needed = seen.filter(({ spread }) => !spread).every(({ lost }) => lost);
  const enough = seen.filter(({ spread }) => spread).every(({ lost }) => !lost);
  return needed && enough ? 'holds' : needed || enough ? 'partly' : 'contradicted';
}

/** A gradient below this in the first layer counts as vanished: of the recorded starts none gets one between 0.0003 and 0.018. */
const vanishedBelow = 1e-3;

/**
 * Whether a vanished gradient keeps a network from learning: for good, as far as it was watched; or only until later, with a start that was not
 * meant; or not at all.
 * @param meant the start of which it was said.
 */
export function vanishedStops(meant: Pick<Scenario, 'activation' | 'init' | 'std'>): Judge {
  return (_, records) => {
    const plateaus = plateausOf(records);
    const [vanished, others] = [plateaus.filter(isVanished), plateaus.filter((plateau) => !isVanished(plateau))];
    const ofIt = plateaus.filter((plateau) => sameStart(plateau, meant));
    const delays = vanished.length > 0 && vanished.every((plateau) => laterThanAll(plateau, others));
    const ends = vanished.some(({ started }) => started > 0);
    if (!delays) return 'contradicted';
    if (!ends) return 'holds';
    return ofIt.length > 0 && ofIt.every((plateau) => !isVanished(plateau) && plateau.started === plateau.runs) ? 'delay' : 'partly';
  };
}

const isVanished = ({ gradient }: Plateau): boolean => gradient === undefined || gradient.median < vanishedBelow;

/** Whether a start begins later than each of the others that begin at all, at its rate. */
const laterThanAll = ({ rate, starts, within }: Plateau, others: readonly Plateau[]): boolean =>
  others
    .filter((other) => other.rate === rate && other.starts.median !== null)
    .every((other) => (starts.median ?? within) > other.starts.median!);
