import type { ExportedTraining } from '../../src/exports/training.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import type { Evaluation, Moment, TrainedLayer } from '../../src/statistics/training-measures.ts';
import runs from '../golden/train-golden.json' with { type: 'json' };

/** A training as tests/golden/train_reference.py writes it. */
export interface GoldenTraining {
  readonly scenario: Readonly<Record<string, string | number | boolean | null>>;
  readonly losses: readonly number[];
  readonly accuracies: readonly number[];
  readonly measures: Readonly<Record<string, readonly GoldenTrainedLayer[]>>;
  readonly evaluation: Required<Evaluation>;
}
type GoldenTrainedLayer = Readonly<Record<keyof Omit<TrainedLayer, 'activations' | 'gradients'>, number | null>> & {
  readonly histogram: readonly number[];
  readonly below: number;
  readonly above: number;
};

/** The reference's trainings, in its order: NumPy float64. */
export const goldenTrainings = runs as unknown as readonly GoldenTraining[];

/** A scenario of the reference under the names of ours. */
export const scenarioOf = ({ scenario }: GoldenTraining): Scenario => {
  const { dataSeed, learningRate, batchNorm, residual, lsuv, clip, ...same } = scenario;
  return {
    ...textbook,
    ...(same as Partial<Scenario>),
    dataseed: dataSeed as number,
    rate: learningRate as number,
    norm: batchNorm ? 'batch' : 'none',
    residual: residual ? 'true' : 'false',
    lsuv: lsuv ? 'true' : 'false',
    clip: (clip ?? 0) as number,
  };
};

/** The same training as ours are. */
export const asExported = (golden: GoldenTraining): ExportedTraining => ({
  scenario: scenarioOf(golden),
  losses: golden.losses,
  accuracies: golden.accuracies,
  moments: Object.entries(golden.measures).map(([step, layers]): Moment => ({
    step: Number(step),
    layers: layers.map(({ histogram: counts, below, above, ...layer }) => ({
      ...layer,
      activations: { interval: [0, 1], counts, below, above, infinite: 0, nan: 0 },
    })),
  })),
  evaluation: golden.evaluation,
  diverged: null,
});
