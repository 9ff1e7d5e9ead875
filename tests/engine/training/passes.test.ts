import {
  add,
  div,
  logSumExp,
  matMul,
  mean,
  mul,
  oneHot,
  sqrt,
  sub,
  sum,
  tensor1d,
  tensor2d,
  tidy,
  variable,
  variableGrads,
  type Scalar,
  type Tensor,
  type Tensor2D,
  type Variable,
} from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { dataOnDisk } from '../../../src/engine/training/digits-file.ts';
import { passBack, passForward } from '../../../src/engine/training/passes.ts';
import { Scratch } from '../../../src/engine/training/scratch.ts';
import { activate } from '../../../src/network/activations.ts';
import { crossEntropy } from '../../../src/network/cross-entropy.ts';
import { startingParameters, type Arrays } from '../../../src/network/parameters.ts';
import { textbook, type Scenario } from '../../../src/scenario/scenario.ts';

beforeAll(async () => {
  expect(await startBackend('cpu')).toBe('cpu'); // which has every kernel that autodiff calls
});

const small: Scenario = { ...textbook, width: 12, layers: 3, batch: 20, init: 'xavier' };

/** The mean loss in TensorFlow.js's own operations, which it can differentiate. */
function lossOf(
  scenario: Scenario,
  parameters: Readonly<Record<string, Variable>>,
  input: Tensor2D,
  labels: Uint8Array,
  classes: number,
): Scalar {
  let x = input;
  for (let layer = 1; layer <= scenario.layers; layer++) {
    const u = matMul<Tensor2D>(x, parameters[`W${layer}`]!);
    let a: Tensor2D;
    if (scenario.norm === 'batch') {
      const centred = sub(u, mean(u, 0));
      const normed = div(centred, sqrt(add(mean(mul(centred, centred), 0), 1e-5)));
      a = add(mul(normed, parameters[`gamma${layer}`]!), parameters[`beta${layer}`]!);
    } else a = add(u, parameters[`b${layer}`]!);
    const y = activate[scenario.activation](a);
    x = scenario.residual === 'true' && layer > 1 ? add(y, x) : y;
  }
  const out = scenario.layers + 1;
  const logits: Tensor2D = add(matMul(x, parameters[`W${out}`]!), parameters[`b${out}`]!);
  const right = sum(mul(logits, oneHot(tensor1d([...labels], 'int32'), classes)), 1);
  return mean<Scalar>(sub(logSumExp(logits, 1), right));
}

/** Each array as a variable, in its shape: fan-in × fan-out, or one number a neuron. */
const variablesOf = (parameters: Arrays): Record<string, Variable> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, values]) => {
      const fanOut = name.startsWith('W') ? (parameters[`b${name.slice(1)}`] ?? parameters[`beta${name.slice(1)}`])!.length : 0;
      const tensor: Tensor = fanOut > 0 ? tensor2d(values, [values.length / fanOut, fanOut]) : tensor1d(values);
      return [name, variable(tensor, true, `${name} ${String((count += 1))}`)];
    }),
  );
let count = 0;

test.each<Partial<Scenario>>([
  { activation: 'sigmoid' },
  { activation: 'relu', init: 'he' },
  { activation: 'tanh' },
  { activation: 'gelu' },
  { activation: 'selu', residual: 'true' },
  { activation: 'tanh', norm: 'batch' },
  { activation: 'relu', init: 'he', norm: 'batch', residual: 'true' },
  { activation: 'sigmoid', data: 'spirals' },
])('the gradients of %o are those of automatic differentiation', (asked) => {
  const scenario = { ...small, ...asked };
  const data = dataOnDisk(scenario);
  const { parameters, running } = startingParameters(scenario, data.inputs, data.classes);
  // Away from the start, where biases are 0 and every γ is 1.
  for (const [name, values] of Object.entries(parameters))
    if (!name.startsWith('W')) values.forEach((x, i) => (values[i] = x + 0.1 * Math.sin(i + 1)));
  const rows = scenario.batch;
  const labels = data.train.labels.filter((_, i) => i % Math.floor(data.train.labels.length / rows) === 0).subarray(0, rows);
  const x = new Float32Array(rows * data.inputs);
  for (let i = 0; i < rows; i++) {
    const row = i * Math.floor(data.train.labels.length / rows);
    x.set(data.train.x.subarray(row * data.inputs, (row + 1) * data.inputs), i * data.inputs);
  }
  const input = tensor2d(x, [rows, data.inputs]);
  const variables = variablesOf(parameters);
  const { value, grads } = variableGrads(() => lossOf(scenario, variables, input, labels, data.classes));
  tidy(() => {
    const way = { scenario, parameters, running, training: true, scratch: new Scratch() };
    const passed = passForward(way, input);
    const { loss, delta } = crossEntropy(passed.logits, labels, data.classes);
    const { gradients } = passBack(way, passed, delta);
    expect(loss).toBeCloseTo(value.dataSync()[0]!, 5);
    expect(Object.keys(gradients).sort()).toEqual(Object.keys(variables).sort());
    for (const [name, own] of Object.entries(gradients)) {
      const theirs = grads[variables[name]!.name]!.dataSync<'float32'>();
      const size = Math.sqrt(theirs.reduce((all, g) => all + g * g, 0) / theirs.length);
      for (const [i, g] of own.entries()) expect(Math.abs(g - theirs[i]!), `${name}[${i}]`).toBeLessThan(1e-4 * size + 1e-9);
    }
  });
});
