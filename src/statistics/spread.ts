/** How the activations of one layer differ from sample to sample and from neuron to neuron. */
export interface Spread {
  /** √ of the mean, over neurons, of the variance over samples. */
  readonly signalStd: number;
  /** √ of the variance, over neurons, of the mean over samples. signalStd² + offsetStd² is the variance of all values pooled. */
  readonly offsetStd: number;
  /** Mean cosine between two different neurons' activation vectors; `null` where one is all zero or there is but one. */
  readonly neuronSimilarity: number | null;
  /** Mean cosine between two different samples' activation vectors; `null` where one is all zero or there is but one. */
  readonly sampleSimilarity: number | null;
  /** Each value less its neuron's mean, samples × neurons, row by row. */
  readonly centred: Float32Array;
}

/**
 * Measures finite activations in float64 and time proportional to samples × neurons.
 *
 * Variances in two passes, means first. The mean cosine between m vectors is (‖Σ unit vectors‖² − m) / (m (m − 1)), which needs
 * no matrix of pairs. Where every unit vector is the same it can come out a rounding above 1, and is cut to [−1, 1].
 * @param values samples × neurons, row by row.
 */
export function spread(values: Float32Array, samples: number, neurons: number): Spread {
  const means = new Float64Array(neurons),
    neuronSquares = new Float64Array(neurons),
    sampleSquares = new Float64Array(samples);
  for (let i = 0, at = 0; i < samples; i++) {
    let squares = 0;
    for (let j = 0; j < neurons; j++, at++) {
      const value = values[at]!;
      const square = value * value;
      means[j]! += value;
      neuronSquares[j]! += square;
      squares += square;
    }
    sampleSquares[i] = squares;
  }
  for (let j = 0; j < neurons; j++) means[j]! /= samples;
  const perNeuron = inverseRoots(neuronSquares),
    perSample = inverseRoots(sampleSquares);
  const sampleSums = new Float64Array(neurons); // of the samples' unit vectors
  const centred = new Float32Array(values.length);
  let neuronSums = 0; // ‖Σ of the neurons' unit vectors‖²
  let variance = 0;
  for (let i = 0, at = 0; i < samples; i++) {
    const scale = perSample[i]!;
    let sum = 0;
    for (let j = 0; j < neurons; j++, at++) {
      const value = values[at]!;
      const deviation = value - means[j]!;
      centred[at] = deviation;
      variance += deviation * deviation;
      sum += value * perNeuron[j]!;
      sampleSums[j]! += value * scale;
    }
    neuronSums += sum * sum;
  }
  return {
    signalStd: Math.sqrt(variance / values.length),
    offsetStd: std(means),
    neuronSimilarity: meanCosine(neuronSums, neurons, neuronSquares),
    sampleSimilarity: meanCosine(
      sampleSums.reduce((sum, x) => sum + x * x, 0),
      samples,
      sampleSquares,
    ),
    centred,
  };
}

const inverseRoots = (squares: Float64Array): Float64Array => squares.map((square) => (square > 0 ? 1 / Math.sqrt(square) : 0));

function meanCosine(squaredSum: number, count: number, squares: Float64Array): number | null {
  if (count < 2 || squares.includes(0)) return null;
  return Math.max(-1, Math.min(1, (squaredSum - count) / (count * (count - 1))));
}

/** Population standard deviation, mean first; by differences from the first value, so that equal values give 0 to the last digit. */
function std(values: Float64Array): number {
  const origin = values[0]!;
  const mean = values.reduce((sum, x) => sum + (x - origin), 0) / values.length;
  return Math.sqrt(values.reduce((sum, x) => sum + (x - origin - mean) ** 2, 0) / values.length);
}
