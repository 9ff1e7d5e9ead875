import { scenarioFieldNames, pointsAt, type ScenarioField } from '../scenario/fields.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Evaluation, Moment, TrainedLayer } from '../statistics/training-measures.ts';

/** What is exported of a training, from its first step on. */
export interface ExportedTraining {
  readonly scenario: Scenario;
  /** Loss and share of right answers of each step's batch; not finite where it ended so. */
  readonly losses: ArrayLike<number>;
  readonly accuracies: ArrayLike<number>;
  /** The steps that were measured, ascending; step 0 is the start. */
  readonly moments: readonly Moment[];
  /** On both whole sets, with the weights after the last step; left out where it was not asked. */
  readonly evaluation?: Evaluation;
  /** The step whose loss was not finite, with which it ended; `null` where there is none. */
  readonly diverged: number | null;
}

/** What has no say in a training, though it has in a run; what is trained beside it is another training. */
const elsewhere: readonly ScenarioField[] = ['samples', 'correlation', 'rivals'];

/** The fields that say how a network is trained, in the order of links. What only points at a part of it changes no number. */
export const trainedFields = scenarioFieldNames.filter((field) => !pointsAt(field) && !elsewhere.includes(field));

/** The measures of a layer at a step, in the order of the reference script. */
export const layerMeasures = [
  'mean',
  'std',
  'signalStd',
  'signalShare',
  'sampleSimilarity',
  'saturatedShare',
  'gradientRms',
  'weightGradientRms',
  'weightRms',
  'updateRatio',
] as const satisfies readonly (keyof TrainedLayer)[];
