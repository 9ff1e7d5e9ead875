import type { Scenario } from '../scenario/scenario.ts';
import type { Evaluation, TrainedLayer } from '../statistics/training-measures.ts';
import { histogramInJson } from './histogram.ts';
import { finiteOrWord, inJson } from './lost.ts';
import { layerMeasures, type ExportedTraining } from './training.ts';

/**
 * A training, or a list of trainings, as JSON, with the keys of tests/golden/train_reference.py: the scenario under that script's names; of each step its
 * loss and accuracy; by measured step the measures of each layer; the evaluation after the last step, `null` where there is none. Besides, where
 * the test set was looked at in between, what came out by step. Numbers have nine digits; a loss that is not finite is `inf` or `nan`, and a measure
 * that float32 could not hold is said in words.
 */
export function trainingsToJson(trainings: ExportedTraining | readonly ExportedTraining[]): string {
  return JSON.stringify('length' in trainings ? trainings.map(asObject) : asObject(trainings));
}

const asObject = ({ scenario, losses, accuracies, diverged, moments, evaluation }: ExportedTraining): object => {
  const evaluated = moments.flatMap(({ step, evaluation: then }) => (then ? [[step, evaluationInJson(then)] as const] : []));
  return {
    scenario: inReferenceNames(scenario),
    losses: Array.from(losses, finiteOrWord),
    accuracies: Array.from(accuracies, finiteOrWord),
    diverged,
    measures: Object.fromEntries(moments.flatMap(({ step, layers }) => (layers ? [[step, layers.map(layerInJson)]] : []))),
    evaluation: evaluation ? evaluationInJson(evaluation) : null,
    ...(evaluated.length > 0 && { evaluations: Object.fromEntries(evaluated) }),
  };
};

const inReferenceNames = (scenario: Scenario): object => {
  const { data, dataseed, activation, init, std, value, width, layers, optimizer, rate, batch, steps, seed, norm, residual, lsuv, clip } =
    scenario;
  return {
    ...{ data, dataSeed: dataseed, activation, init, std, value, width, layers, optimizer, learningRate: rate, batch, steps, seed },
    ...{ batchNorm: norm === 'batch', residual: residual === 'true', lsuv: lsuv === 'true', clip: clip === 0 ? null : clip },
  };
};

const layerInJson = (layer: TrainedLayer): object => ({
  ...(layer.activations && histogramInJson(layer.activations)),
  ...Object.fromEntries(layerMeasures.map((name) => [name, inJson(layer[name])])),
});

const evaluationNames = ['trainLoss', 'trainAccuracy', 'testLoss', 'testAccuracy'] as const;
const evaluationInJson = (evaluation: Evaluation): object =>
  Object.fromEntries(
    evaluationNames.flatMap((name) => {
      const value = evaluation[name];
      return value === undefined ? [] : [[name, finiteOrWord(value)]];
    }),
  );
