import { execFileSync } from 'node:child_process';
import { registerHooks } from 'node:module';
import type { Page } from '@playwright/test';
import {
  add,
  gather,
  log,
  matMul,
  mean,
  mul,
  neg,
  oneHot,
  sigmoid,
  softmax,
  sub,
  sum,
  tensor1d,
  tensor2d,
  tidy,
  variable,
  variableGrads,
  zeros,
  type Scalar,
  type Tensor2D,
  type Variable,
} from '@tensorflow/tfjs-core';
import { startBackend } from '../../src/engine/backend.ts';
import type { FromWorker, ToWorker } from '../../src/engine/protocol.ts';
import { dataOnDisk } from '../../src/engine/training/digits-file.ts';
import type { TrainingState } from '../../src/engine/training/state.ts';
import { Trainer } from '../../src/engine/training/trainer.ts';
import { Batches } from '../../src/network/batches.ts';
import { fans } from '../../src/network/parameters.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import { root } from '../tool.ts';
import { workerAddress } from './built-site.ts';
import { median, type Row } from './table.ts';
import { within } from './within.ts';

/** The network whose steps are timed: the book's, five layers of a hundred sigmoids, on batches of a hundred digits. */
const scenario: Scenario = { ...textbook, steps: 100_000 };
/** The compiler needs some steps to see what is hot; these are left out. */
const warmingUp = 60;

/**
 * Times steps of training: in the shipped worker of the built site; here in Node, by our own way back and by TensorFlow.js's automatic
 * differentiation, in turns; and in NumPy.
 * @param page any page of the built site.
 * @param steps of each, in each of the rounds.
 */
export async function trainingRows(page: Page, rounds: number, steps: number): Promise<Row[]> {
  await startBackend();
  await loadGradients();
  const [inWorker, own, automatic]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    inWorker.push(await timeSteps(page, steps));
    own.push(timeOwn(steps));
    automatic.push(timeAutomatic(Math.max(10, steps >> 2)));
  }
  const reference = timeReference(steps);
  const base = median(own);
  return [
    ...reference.map(({ name, time }) => ({ name: `NumPy, ${name}: one step of training, 5 × 100, batch 100`, times: [time], base })),
    { name: 'one step of training in the shipped worker', times: inWorker, base },
    { name: 'one step of training in Node, by our own way back', times: own, base },
    {
      name: 'one step by automatic differentiation; in times of our own',
      times: automatic,
      ratios: automatic.map((time, i) => time / own[i]!),
    },
  ];
}

/** Loads what differentiates automatically: TensorFlow.js has it only as modules whose imports name no ending, which Node does not resolve. */
async function loadGradients(): Promise<void> {
  registerHooks({
    resolve: (specifier, context, next) => {
      const isOfCore = specifier.startsWith('.') && context.parentURL?.includes('/@tensorflow/tfjs-core/dist/');
      return next(isOfCore && !specifier.endsWith('.js') ? `${specifier}.js` : specifier, context);
    },
  });
  await import('@tensorflow/tfjs-core/dist/register_all_gradients.js');
}

function timeOwn(steps: number): number {
  const trainer = new Trainer(scenario, dataOnDisk(scenario));
  for (let i = 0; i < warmingUp; i++) trainer.next();
  const start = performance.now();
  for (let i = 0; i < steps; i++) trainer.next();
  return (performance.now() - start) / steps;
}

/** The same steps as one writes them with TensorFlow.js alone: gathered rows, gradients of variables, new values assigned. */
function timeAutomatic(steps: number): number {
  const { train, inputs, classes } = dataOnDisk(scenario);
  const state = new Trainer(scenario, dataOnDisk(scenario)).state.parameters;
  const layers = fans(scenario, inputs, classes);
  const weights = layers.map((shape, i) => variable(tensor2d(state[`W${i + 1}`]!, shape)));
  const biases = layers.map(([, m]) => variable(zeros([m])));
  const x = tensor2d(train.x, [train.labels.length, inputs]);
  const labels = tensor1d(Int32Array.from(train.labels), 'int32');
  const batches = new Batches(0, train.labels.length, scenario.batch);
  let at = 0;
  const step = () => {
    const rows = tensor1d(Int32Array.from(batches.at(++at)), 'int32');
    tidy(() => {
      const [input, right] = [gather(x, rows), oneHot(gather(labels, rows), classes)];
      const { value, grads } = variableGrads(() => {
        let z: Tensor2D = input;
        for (const [i, w] of weights.entries()) {
          const a = add<Tensor2D>(matMul(z, w as unknown as Tensor2D), biases[i]!);
          z = i < scenario.layers ? sigmoid(a) : a;
        }
        return neg<Scalar>(mean(sum(mul(right, log(softmax(z))), 1)));
      });
      for (const w of [...weights, ...biases] as Variable[]) w.assign(sub(w, mul(grads[w.name]!, scenario.rate)));
      value.dataSync();
    });
    rows.dispose();
  };
  for (let i = 0; i < 10; i++) step();
  const start = performance.now();
  for (let i = 0; i < steps; i++) step();
  const time = (performance.now() - start) / steps;
  for (const tensor of [...weights, ...biases, x, labels]) tensor.dispose();
  return time;
}

/** Milliseconds of a step in the worker, which has taken some before. */
function timeSteps(page: Page, steps: number): Promise<number> {
  const time = page.evaluate(
    async ([url, scenario, warmingUp, steps]) => {
      const engine = new Worker(url, { type: 'module' });
      const train = (id: number, until: number, from?: TrainingState) =>
        new Promise<TrainingState>((resolve, reject) => {
          let last: TrainingState | undefined;
          engine.onerror = () => reject(new Error('the worker does not load'));
          engine.onmessage = ({ data }: MessageEvent<FromWorker>) => {
            if (data.kind === 'failed' || data.kind === 'not-loaded') reject(new Error(data.detail));
            if (data.kind === 'part') last = data.part.state ?? last;
            if (data.kind === 'done') resolve(last!);
          };
          const work = { trainings: [{ scenario, ...(from && { from }) }], until, reads: [], pace: 0 };
          engine.postMessage({ kind: 'train', id, work } satisfies ToWorker);
        });
      const warm = await train(1, warmingUp);
      const start = performance.now();
      await train(2, warmingUp + steps, warm);
      const time = (performance.now() - start) / steps;
      engine.terminate();
      return time;
    },
    [workerAddress(), scenario, warmingUp, steps] as const,
  );
  return within(120, 'the worker', time);
}

/** Milliseconds of a step of the reference script, in float32 and float64; nothing where there is no Python or no NumPy. */
function timeReference(steps: number): { readonly name: string; readonly time: number }[] {
  const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' } as NodeJS.ProcessEnv;
  delete env.OPENBLAS_CORETYPE;
  try {
    const said = execFileSync(
      process.env.PYTHON ?? 'python3',
      ['-B', `${root}/tests/golden/train_reference.py`, '--time', String(steps), '{}'],
      {
        env,
        encoding: 'utf8',
        timeout: 120_000,
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    return Array.from(said.matchAll(/(float\d+) ([\d.]+) ms a step/g), ([, name = '', time]) => ({ name, time: Number(time) }));
  } catch {
    return [];
  }
}
