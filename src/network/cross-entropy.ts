/** Softmax and its loss on a batch. */
export interface CrossEntropy {
  /** Mean of −ln p(class) over the samples, in float64; not finite where a logit is not. */
  readonly loss: number;
  /** Share of samples whose class has the largest logit; of equal logits the first counts. */
  readonly accuracy: number;
  /** p − (1 at the class), over the samples' number: the gradient of the mean loss for the logits, samples × classes. */
  readonly delta: Float32Array;
  /** p, samples × classes, where it was asked for. */
  readonly probabilities?: Float32Array;
}

/**
 * Softmax cross-entropy, as `cross_entropy` in tests/golden/train_reference.py.
 * @param logits samples × classes, row by row.
 * @param labels the class of each sample.
 */
export function crossEntropy(logits: Float32Array, labels: ArrayLike<number>, classes: number, probabilities = false): CrossEntropy {
  const samples = labels.length;
  const delta = new Float32Array(logits.length);
  const all = probabilities ? new Float32Array(logits.length) : undefined;
  const e = new Float64Array(classes);
  let loss = 0,
    right = 0;
  for (let i = 0; i < samples; i++) {
    const at = i * classes;
    let largest = logits[at]!,
      answer = 0;
    for (let j = 1; j < classes; j++) {
      const logit = logits[at + j]!;
      if (logit > largest) [largest, answer] = [logit, j];
      else if (logit !== logit) largest = NaN;
    }
    let total = 0;
    for (let j = 0; j < classes; j++) total += e[j] = Math.exp(logits[at + j]! - largest);
    const label = labels[i]!;
    loss += Math.log(total) - (logits[at + label]! - largest);
    right += Number(answer === label);
    for (let j = 0; j < classes; j++) {
      const p = e[j]! / total;
      if (all) all[at + j] = p;
      delta[at + j] = (p - Number(j === label)) / samples;
    }
  }
  return { loss: loss / samples, accuracy: right / samples, delta, ...(all && { probabilities: all }) };
}
