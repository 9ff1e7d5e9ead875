import type { Data } from '../../network/data.ts';
import type { Sheet } from '../../statistics/training-measures.ts';

/** Samples of each class: points of a plane show where they lie only where there are many; of others, ten are seen well. */
const perClass = (inputs: number): number => (inputs === 2 ? 200 : 10);

/**
 * The first samples of each class of the train set, class by class, as they are in the file.
 * @returns ten of each class; of points in a plane 200
 */
export function sheetOf({ inputs, train: { raw, labels }, mean, std }: Data): Sheet {
  const rows = [...labels.keys()];
  const classes = [...Map.groupBy(rows, (row) => labels[row]!)].sort(([a], [b]) => a - b);
  const chosen = classes.flatMap(([, of]) => of.slice(0, perClass(inputs)));
  return {
    inputs,
    values: chosen.flatMap((row) => [...raw.subarray(row * inputs, (row + 1) * inputs)]),
    labels: chosen.map((row) => labels[row]!),
    mean,
    std,
  };
}
