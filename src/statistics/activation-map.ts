import { mapSize, type ActivationMap } from './measures.ts';

/**
 * Copies the first samples and neurons of a layer, as many as a map holds at most.
 * @param values samples × neurons, row by row; ∞ and NaN allowed.
 */
export function activationMap(values: Float32Array, samples: number, neurons: number): ActivationMap {
  const rows = Math.min(samples, mapSize.rows),
    columns = Math.min(neurons, mapSize.columns);
  const map = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) map.set(values.subarray(row * neurons, row * neurons + columns), row * columns);
  return { rows, columns, values: map };
}
