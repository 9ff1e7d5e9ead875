import { rowOf } from '../scenario/fields.ts';
import { counts, writtenValue } from '../scenario/scenario.ts';
import { csvOf } from './csv-lines.ts';
import { histogramColumns, histogramInCsv } from './histogram.ts';
import { finiteOrWord, inCsv } from './lost.ts';
import { layerMeasures, trainedFields, type ExportedTraining } from './training.ts';

/** Fields in which the trainings of a file differ, which tell their lines apart; what all have in common, the file's name says. */
const differing = (trainings: readonly ExportedTraining[]) => {
  const said = ({ scenario }: ExportedTraining) =>
    trainedFields.map((field) => (counts(scenario, field) ? writtenValue(scenario, field) : ''));
  const values = trainings.map(said);
  const columns = trainedFields.flatMap((field, i) => (new Set(values.map((own) => own[i])).size > 1 ? [{ field, i }] : []));
  return {
    names: columns.map(({ field }) => rowOf(field).column ?? field),
    of: (training: number) => columns.map(({ i }) => values[training]![i]!),
  };
};

/**
 * The losses of trainings as CSV (RFC 4180): one line a step, its number, loss and accuracy of its batch, and loss and accuracy on the test set after
 * it, where that was looked at; step 0 is the start. Of several trainings first the fields in which they differ. What is not finite is `inf` or `nan`.
 * @param trainings at least one.
 */
export function lossesToCsv(trainings: readonly ExportedTraining[]): string {
  const asked = differing(trainings);
  const lines = trainings.flatMap(({ losses, accuracies, moments, evaluation }, k) => {
    const evaluated = new Map(moments.map(({ step, evaluation: then }) => [step, then]));
    if (evaluation) evaluated.set(losses.length, evaluation);
    const steps = Array.from({ length: losses.length + 1 }, (_, step) => step).slice(evaluated.get(0) ? 0 : 1);
    return steps.map((step) => {
      const test = evaluated.get(step);
      return [
        ...asked.of(k),
        String(step),
        ...[losses[step - 1], accuracies[step - 1], test?.testLoss, test?.testAccuracy].map((value) =>
          value === undefined ? '' : String(finiteOrWord(value)),
        ),
      ];
    });
  });
  return csvOf([[...asked.names, 'step', 'loss', 'accuracy', 'testLoss', 'testAccuracy'], ...lines]);
}

/**
 * The measures of trainings as CSV (RFC 4180): one line a layer at a measured step, under the names of tests/golden/train_reference.py; empty where
 * a measure is not defined, in words what float32 could not hold. Of several trainings first the fields in which they differ. Histograms of the
 * activations come last, where there are any.
 * @param trainings at least one.
 */
export function measuresToCsv(trainings: readonly ExportedTraining[]): string {
  const asked = differing(trainings);
  const measured = trainings.flatMap(({ moments }, k) =>
    moments.flatMap(({ step, layers = [] }) => layers.map((layer, i) => ({ k, step, number: i + 1, layer }))),
  );
  const binned = measured.some(({ layer }) => layer.activations);
  const lines = measured.map(({ k, step, number, layer }) => [
    ...asked.of(k),
    String(step),
    String(number),
    ...layerMeasures.map((name) => inCsv(layer[name])),
    ...(binned ? (layer.activations ? histogramInCsv(layer.activations) : histogramColumns.map(() => '')) : []),
  ]);
  return csvOf([[...asked.names, 'step', 'layer', ...layerMeasures, ...(binned ? histogramColumns : [])], ...lines]);
}
