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
  /** Σ of the squares of what was written to `centred`. */
  readonly centredSquares: number;
}

/**
 * Measures finite activations in float64 and time proportional to samples × neurons.
 *
 * Variances in two passes, means first. The mean cosine between m vectors is (‖Σ unit vectors‖² − m) / (m (m − 1)), which needs
 * no matrix of pairs. What lies within its rounding of ±1 is ±1, so that equal vectors have a cosine of 1 in whatever order they are added up.
 * @param values samples × neurons, row by row.
 * @param centred as many; each value less its neuron's mean is written there.
 */
export function spread(
  values: Float32Array,
  samples: number,
  neurons: number,
  centred: Float32Array = new Float32Array(values.length),
): Spread {
  const means = new Float64Array(neurons),
    neuronSquares = new Float64Array(neurons),
    sampleSquares = new Float64Array(samples);
  // Two samples at a time, so that what is summed over samples is read and written half as often. Of an odd number the last is
  // taken with itself, at half its weight: halves cost no digit.
  for (let i = 0; i < samples; i += 2) {
    const other = Math.min(i + 1, samples - 1);
    const share = other === i ? 0.5 : 1;
    const at = i * neurons,
      otherAt = other * neurons;
    let squares = 0,
      otherSquares = 0;
    for (let j = 0; j < neurons; j++) {
      const x = values[at + j]!,
        y = values[otherAt + j]!;
      const xx = x * x,
        yy = y * y;
      means[j]! += (x + y) * share;
      neuronSquares[j]! += (xx + yy) * share;
      squares += xx;
      otherSquares += yy;
    }
    sampleSquares[i] = squares;
    sampleSquares[other] = otherSquares;
  }
  for (let j = 0; j < neurons; j++) means[j]! /= samples;
  const perNeuron = inverseRoots(neuronSquares),
    perSample = inverseRoots(sampleSquares);
  const sampleSums = new Float64Array(neurons); // of the samples' unit vectors
  let neuronSums = 0; // ‖Σ of the neurons' unit vectors‖²
  let variance = 0,
    centredSquares = 0;
  for (let i = 0; i < samples; i += 2) {
    const other = Math.min(i + 1, samples - 1);
    const share = other === i ? 0.5 : 1;
    const at = i * neurons,
      otherAt = other * neurons;
    const scale = perSample[i]! * share,
      otherScale = perSample[other]! * share;
    let sum = 0,
      otherSum = 0,
      squares = 0,
      rounded = 0;
    for (let j = 0; j < neurons; j++) {
      const x = values[at + j]!,
        y = values[otherAt + j]!,
        mean = means[j]!,
        weight = perNeuron[j]!;
      const p = x - mean,
        q = y - mean;
      const p32 = Math.fround(p),
        q32 = Math.fround(q);
      centred[at + j] = p32;
      centred[otherAt + j] = q32;
      squares += p * p + q * q;
      rounded += p32 * p32 + q32 * q32;
      sum += x * weight;
      otherSum += y * weight;
      sampleSums[j]! += x * scale + y * otherScale;
    }
    neuronSums += (sum * sum + otherSum * otherSum) * share;
    variance += squares * share;
    centredSquares += rounded * share;
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
    centredSquares,
  };
}

const inverseRoots = (squares: Float64Array): Float64Array => squares.map((square) => (square > 0 ? 1 / Math.sqrt(square) : 0));

function meanCosine(squaredSum: number, count: number, squares: Float64Array): number | null {
  if (count < 2 || squares.includes(0)) return null;
  const cosine = (squaredSum - count) / (count * (count - 1));
  return Math.abs(cosine) > 1 - 1e-13 ? Math.sign(cosine) : cosine;
}

/** Population standard deviation, mean first; by differences from the first value, so that equal values give 0 to the last digit. */
function std(values: Float64Array): number {
  const origin = values[0]!;
  const mean = values.reduce((sum, x) => sum + (x - origin), 0) / values.length;
  return Math.sqrt(values.reduce((sum, x) => sum + (x - origin - mean) ** 2, 0) / values.length);
}
