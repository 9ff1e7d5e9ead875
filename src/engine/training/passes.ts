import { add, matMul, tensor1d, tensor2d, type Tensor2D } from '@tensorflow/tfjs-core';
import { activate, differentiate } from '../../network/activations.ts';
import { backThroughNorm, normalise, type Normed } from '../../network/batch-norm.ts';
import type { Arrays } from '../../network/parameters.ts';
import type { Activation } from '../../scenario/options.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { withElements } from '../backend.ts';
import type { Scratch } from './scratch.ts';

/** A hidden layer on the way forward; all samples × numbers. Its tensors die with the tidy that it is made in. */
export interface PassedLayer {
  /** What goes in. */
  readonly x: Tensor2D;
  /** What goes into φ, and what comes of it. */
  readonly a: Tensor2D;
  readonly y: Tensor2D;
  /** What leaves the layer: y, or with a residual connection y + x. */
  readonly z: Tensor2D;
  readonly normed?: Normed;
}

export interface Passed {
  readonly layers: readonly PassedLayer[];
  /** What goes into the output layer. */
  readonly last: Tensor2D;
  /** Samples × classes. */
  readonly logits: Float32Array;
}

/** How the input goes through the network. */
export interface Way {
  readonly scenario: Scenario;
  readonly parameters: Readonly<Arrays>;
  /** Batch norm's running means and variances; they move along where it is a way of training. */
  readonly running: Arrays | undefined;
  /** Whether batch norm goes by the batch; by its running means and variances otherwise. */
  readonly training: boolean;
  readonly scratch: Scratch;
}

/** The elements of a tensor, copied. */
export function copied<Out extends Float32Array = Float32Array<ArrayBuffer>>(
  tensor: Tensor2D,
  out: Out = new Float32Array(tensor.size) as Out,
): Out {
  withElements(tensor, (elements) => {
    out.set(elements);
  });
  return out;
}

/**
 * A table the other way round, columns × rows. In plain JavaScript: WebAssembly's own takes twice as long, and a product of a transposed
 * table eleven times.
 */
function transposed<Out extends Float32Array>(values: Float32Array, rows: number, columns: number, out: Out): Out {
  for (let j = 0, at = 0; j < columns; j++) for (let i = 0; i < rows; i++, at++) out[at] = values[i * columns + j]!;
  return out;
}

/** Weights of a layer as a tensor, fan-in × fan-out. */
export function weightsOf({ parameters }: Pick<Way, 'parameters'>, layer: number, fanIn: number): Tensor2D {
  const values = parameters[`W${layer}`]!;
  return tensor2d(values, [fanIn, values.length / fanIn]);
}

/** Sends samples through one hidden layer, counted from 1. To be called inside `tidy`. */
export function passLayer({ scenario, parameters, running, training }: Way, layer: number, x: Tensor2D): PassedLayer {
  const u = matMul<Tensor2D>(x, weightsOf({ parameters }, layer, x.shape[1]));
  const normed = scenario.norm === 'batch' ? normalise(copied(u), layer, parameters, running, training) : undefined;
  const a = normed ? tensor2d(normed.a, u.shape) : add<Tensor2D>(u, tensor1d(parameters[`b${layer}`]!));
  const y = activate[scenario.activation](a);
  const z = scenario.residual === 'true' && layer > 1 ? add<Tensor2D>(y, x) : y;
  return { x, a, y, z, ...(normed && { normed }) };
}

/** Sends samples through the whole network. To be called inside `tidy`. */
export function passForward(way: Way, input: Tensor2D): Passed {
  const layers: PassedLayer[] = [];
  for (let layer = 1; layer <= way.scenario.layers; layer++) layers.push(passLayer(way, layer, layers.at(-1)?.z ?? input));
  const last = layers.at(-1)!.z;
  const out = way.scenario.layers + 1;
  const logits = add<Tensor2D>(matMul(last, weightsOf(way, out, last.shape[1])), tensor1d(way.parameters[`b${out}`]!));
  return { layers, last, logits: copied(logits) };
}

/**
 * φ′ of a layer, samples × neurons. Of the book's three from φ itself, as it is trained everywhere: z (1 − z), 1 − z², a > 0. What cancels
 * there is a slope that moves nothing; what is measured before any training has it to full precision (network/activations).
 * @param out written over and returned.
 */
export function slopes<Out extends Float32Array>(activation: Activation, { a, y }: PassedLayer, out: Out): Out {
  const n = out.length;
  switch (activation) {
    case 'sigmoid':
      withElements(y, (z) => {
        for (let i = 0; i < n; i++) out[i] = z[i]! * (1 - z[i]!);
      });
      return out;
    case 'tanh':
      withElements(y, (z) => {
        for (let i = 0; i < n; i++) out[i] = 1 - z[i]! * z[i]!;
      });
      return out;
    case 'relu':
      withElements(a, (values) => {
        for (let i = 0; i < n; i++) out[i] = Number(values[i]! > 0);
      });
      return out;
    default:
      return copied(differentiate[activation](a, y), out);
  }
}

/** What the way back gives. */
export interface PassedBack {
  /** Of the batch's mean loss, for every parameter. */
  readonly gradients: Arrays;
  /** Of each hidden layer, the first first: the gradient of the mean loss for what goes into φ, samples × neurons. */
  readonly deltas: readonly Float32Array[];
  /** The same for x W: with batch norm, before it is normalised. */
  readonly sums: readonly Float32Array[];
}

/**
 * The way back through the network, as `backward` in tests/golden/train_reference.py. To be called inside the `tidy` of the way forward.
 * @param delta the gradient for the logits, samples × classes.
 * @returns tables that last until the scratch is given back.
 */
export function passBack(way: Way, { layers, last, logits }: Passed, delta: Float32Array): PassedBack {
  const { scenario, parameters, scratch } = way;
  const samples = last.shape[0];
  const out = layers.length + 1;
  const gradients: Arrays = {};
  const [deltas, sums]: [Float32Array[], Float32Array[]] = [[], []];
  let d: Tensor2D = tensor2d(delta, [samples, logits.length / samples]);
  gradients[`W${out}`] = weightGradient(way, last, d);
  gradients[`b${out}`] = columnSums(delta, d.shape[1]);
  let arriving = throughWeights(way, d, parameters[`W${out}`]!);
  for (let layer = layers.length; layer >= 1; layer--) {
    const passed = layers[layer - 1]!;
    const own = slopes(scenario.activation, passed, scratch.take(passed.a.size));
    multiply(own, arriving);
    deltas.unshift(own);
    let through = own;
    if (passed.normed) {
      const { gamma, beta, back } = backThroughNorm(own, parameters[`gamma${layer}`]!, passed.normed);
      gradients[`gamma${layer}`] = gamma;
      gradients[`beta${layer}`] = beta;
      through = back;
    } else gradients[`b${layer}`] = columnSums(own, passed.a.shape[1]);
    sums.unshift(through);
    d = tensor2d(through, passed.a.shape);
    gradients[`W${layer}`] = weightGradient(way, passed.x, d);
    if (layer === 1) break;
    const leaving = throughWeights(way, d, parameters[`W${layer}`]!);
    arriving = scenario.residual === 'true' ? add<Tensor2D>(leaving, arriving) : leaving;
  }
  return { gradients, deltas, sums };
}

/** xᵀ δ, fan-in × fan-out. */
function weightGradient({ scratch }: Way, x: Tensor2D, delta: Tensor2D): Float32Array {
  const [samples, fanIn] = x.shape;
  const turned = scratch.take(x.size);
  withElements(x, (values) => {
    transposed(values, samples, fanIn, turned);
  });
  return copied(matMul(tensor2d(turned, [fanIn, samples]), delta), scratch.take(fanIn * delta.shape[1]));
}

/** δ Wᵀ, samples × fan-in. */
function throughWeights({ scratch }: Way, delta: Tensor2D, weights: Float32Array): Tensor2D {
  const fanOut = delta.shape[1];
  const fanIn = weights.length / fanOut;
  return matMul(delta, tensor2d(transposed(weights, fanIn, fanOut, scratch.take(weights.length)), [fanOut, fanIn]));
}

/** a ← a ∘ b, element by element. */
function multiply(a: Float32Array, b: Tensor2D): void {
  withElements(b, (factors) => {
    for (let i = 0; i < a.length; i++) a[i]! *= factors[i]!;
  });
}

/** Sums over the samples, added up in float64. */
function columnSums(values: Float32Array, columns: number): Float32Array {
  const sums = new Float64Array(columns);
  for (let at = 0; at < values.length;) for (let j = 0; j < columns; j++, at++) sums[j]! += values[at]!;
  return Float32Array.from(sums);
}
