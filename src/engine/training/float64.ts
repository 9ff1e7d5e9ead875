import { epsilon } from '../../network/batch-norm.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { activationFunctions } from '../../theory/activations.ts';

/** What a pass through the network depends on besides its numbers. */
export type Network = Pick<Scenario, 'activation' | 'layers' | 'norm' | 'residual'>;

/** Numbers by the names of the reference script, as in `TrainingState`; in any precision. */
export type Numbers = Readonly<Record<string, ArrayLike<number>>>;

/** What one pass of a batch comes to. */
export interface Pass {
  /** Mean cross-entropy of the batch; not finite where it is too large for float64. */
  readonly loss: number;
  /** Whether what goes into φ is above 0, 1 or 0: layer by layer, in each sample by sample. */
  readonly above: Uint8Array;
}

/**
 * The forward pass and the loss of a batch as training has them, in float64: batch norm by the batch itself. For what float32 is too coarse for;
 * the definition is `forward` and `cross_entropy` in tests/golden/train_reference.py.
 * @param parameters W1, b1 (with batch norm gamma1, beta1) … in row-major order, weights (fan-in, fan-out).
 * @param inputs rows × inputs, standardised.
 * @param labels as many as rows, whole numbers from 0.
 */
export function passOf(
  { activation, layers, norm, residual }: Network,
  parameters: Numbers,
  inputs: ArrayLike<number>,
  labels: ArrayLike<number>,
): Pass {
  const rows = labels.length;
  const { phi } = activationFunctions[activation];
  const sides: Uint8Array[] = [];
  let x = new Float64Array(inputs);
  for (let layer = 1; layer <= layers; layer++) {
    const a = product(x, parameters[`W${String(layer)}`]!, rows);
    if (norm === 'batch') normalise(a, rows, parameters[`gamma${String(layer)}`]!, parameters[`beta${String(layer)}`]!);
    else add(a, parameters[`b${String(layer)}`]!);
    sides.push(Uint8Array.from(a, (value) => (value > 0 ? 1 : 0)));
    const isAdded = residual === 'true' && layer > 1;
    for (let i = 0; i < a.length; i++) a[i] = phi(a[i]!) + (isAdded ? x[i]! : 0);
    x = a;
  }
  const logits = product(x, parameters[`W${String(layers + 1)}`]!, rows);
  add(logits, parameters[`b${String(layers + 1)}`]!);
  return { loss: crossEntropy(logits, labels), above: joined(sides) };
}

/** x W: rows × fan-in times fan-in × fan-out. */
function product(x: Float64Array, weights: ArrayLike<number>, rows: number): Float64Array<ArrayBuffer> {
  const w = new Float64Array(weights);
  const fanIn = x.length / rows;
  const fanOut = w.length / fanIn;
  const out = new Float64Array(rows * fanOut);
  for (let r = 0; r < rows; r++) {
    const row = out.subarray(r * fanOut, (r + 1) * fanOut);
    for (let i = 0; i < fanIn; i++) {
      const factor = x[r * fanIn + i]!;
      const at = i * fanOut;
      for (let j = 0; j < fanOut; j++) row[j]! += factor * w[at + j]!;
    }
  }
  return out;
}

/** Adds a bias to each row. */
function add(a: Float64Array, bias: ArrayLike<number>): void {
  for (let i = 0; i < a.length; i++) a[i]! += bias[i % bias.length]!;
}

/** Ioffe & Szegedy 2015: each column by its own mean and population variance, then γ and β. */
function normalise(a: Float64Array, rows: number, gamma: ArrayLike<number>, beta: ArrayLike<number>): void {
  const width = gamma.length;
  for (let j = 0; j < width; j++) {
    let mean = 0;
    for (let r = 0; r < rows; r++) mean += a[r * width + j]! / rows;
    let variance = 0;
    for (let r = 0; r < rows; r++) variance += (a[r * width + j]! - mean) ** 2 / rows;
    const scale = gamma[j]! / Math.sqrt(variance + epsilon);
    for (let r = 0; r < rows; r++) a[r * width + j] = (a[r * width + j]! - mean) * scale + beta[j]!;
  }
}

/** Mean over rows of −ln softmax of the right class. */
function crossEntropy(logits: Float64Array, labels: ArrayLike<number>): number {
  const classes = logits.length / labels.length;
  let sum = 0;
  for (let r = 0; r < labels.length; r++) {
    const row = logits.subarray(r * classes, (r + 1) * classes);
    const largest = row.reduce((most, value) => Math.max(most, value), -Infinity);
    const total = row.reduce((all, value) => all + Math.exp(value - largest), 0);
    sum += Math.log(total) - (row[labels[r]!]! - largest);
  }
  return sum / labels.length;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
