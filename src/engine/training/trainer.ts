import { matMul, tensor2d, tidy } from '@tensorflow/tfjs-core';
import { Batches } from '../../network/batches.ts';
import { crossEntropy } from '../../network/cross-entropy.ts';
import type { Data, Samples } from '../../network/data.ts';
import { scaledToUnit } from '../../network/lsuv.ts';
import { clipped, update } from '../../network/optimizers.ts';
import { startingParameters, type Arrays } from '../../network/parameters.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Answers, BulkyTrainingMeasure, Evaluation, Moment } from '../../statistics/training-measures.ts';
import { measuredStep, type Measuring } from './measured.ts';
import { answersOf } from './answers.ts';
import { copied, passBack, passForward, passLayer, weightsOf, type Way } from './passes.ts';
import { Scratch } from './scratch.ts';
import { sheetOf } from './sheet.ts';
import type { TrainingState } from './state.ts';

/** What a step has come to. */
export interface Step {
  /** Mean loss and share of right answers of the step's batch, before its weights change. */
  readonly loss: number;
  readonly accuracy: number;
  /** What was measured, where it was asked for. */
  readonly moment?: Moment;
}

export interface TrainerOptions {
  /** What it goes on from; the scenario's start unless given. */
  readonly from?: TrainingState | undefined;
  /** Whether only the output layer learns: a control of the lesson. */
  readonly frozen?: 'hidden' | undefined;
}

/** Rows that go through the network at once where a whole set is asked. */
const evaluatedRows = 1000;

/** One training on the started backend, step by step, as tests/golden/train_reference.py defines it. Between two steps it owns no tensor. */
export class Trainer {
  readonly scenario: Scenario;
  readonly data: Data;
  readonly #frozen: TrainerOptions['frozen'];
  readonly #batches: Batches;
  readonly #parameters: Arrays;
  readonly #running: Arrays;
  readonly #memory: Arrays;
  readonly #scratch = new Scratch();
  #step: number;

  constructor(scenario: Scenario, data: Data, { from, frozen }: TrainerOptions = {}) {
    this.scenario = scenario;
    this.data = data;
    this.#frozen = frozen;
    this.#batches = new Batches(scenario.seed, data.train.labels.length, scenario.batch);
    const { parameters, running } = from ?? startingParameters(scenario, data.inputs, data.classes);
    [this.#parameters, this.#running, this.#memory] = [copyOf(parameters), copyOf(running), copyOf(from?.memory ?? {})];
    this.#step = from?.step ?? 0;
    if (!from && scenario.lsuv === 'true') this.#scaleToUnit();
  }

  /** Steps that are done. */
  get step(): number {
    return this.#step;
  }

  /** All that it needs to go on from here. */
  get state(): TrainingState {
    return { step: this.#step, parameters: copyOf(this.#parameters), running: copyOf(this.#running), memory: copyOf(this.#memory) };
  }

  /**
   * Takes the next step. Where its loss is not finite nothing is changed, and no further step makes sense.
   * @param measuring what is measured besides its loss; nothing unless given.
   */
  next(measuring?: Measuring): Step {
    const { scenario, data } = this;
    const step = ++this.#step;
    const rows = this.#batches.at(step);
    const batch = rowsOf(data.train, rows, data.inputs);
    this.#scratch.giveBack();
    return within(() => {
      const way = this.#way(true);
      const passed = passForward(way, tensor2d(batch.x, [rows.length, data.inputs]));
      const { loss, accuracy, delta } = crossEntropy(passed.logits, batch.labels, data.classes);
      if (!Number.isFinite(loss)) return { loss, accuracy };
      const back = passBack(way, passed, delta);
      const used = clipped(this.#learning(back.gradients), scenario.clip);
      const before = measuring && copyOf(this.#parameters);
      update(scenario.optimizer, this.#parameters, used, this.#memory, scenario.rate, step);
      if (!before) return { loss, accuracy };
      const taken = { step, batch, passed, back, used, before, after: this.#parameters };
      return { loss, accuracy, moment: measuredStep(scenario, taken, measuring) };
    });
  }

  /** What is known without a step, of the weights as they are. */
  look(reads: readonly BulkyTrainingMeasure[]): Moment {
    return {
      step: this.step,
      ...(reads.includes('sheet') && { sheet: sheetOf(this.data) }),
      ...(reads.includes('answers') && { answers: this.answers() }),
    };
  }

  /**
   * Loss and share of right answers on the test set, with the weights as they are; batch norm by its running means and variances.
   * @param train whether on the train set, too.
   */
  evaluate(train = false): Evaluation {
    const test = this.#evaluated(this.data.test);
    const both = train ? this.#evaluated(this.data.train) : undefined;
    return {
      testLoss: test.loss,
      testAccuracy: test.accuracy,
      ...(both && { trainLoss: both.loss, trainAccuracy: both.accuracy }),
    };
  }

  /** Probability of each class, samples × classes, for samples of the test set. */
  probabilities(): Float32Array {
    const { test, inputs, classes } = this.data;
    return within(() => {
      const { logits } = passForward(this.#way(false), tensor2d(test.x, [test.labels.length, inputs]));
      return crossEntropy(logits, test.labels, classes, true).probabilities!;
    });
  }

  /** What the network says of the test set, with the weights as they are, and of the sample that the scenario points at. */
  answers(): Answers {
    const { test, classes } = this.data;
    return answersOf(this.probabilities(), test.labels, test.raw, this.scenario.digit, classes);
  }

  #way(training: boolean): Way {
    return { scenario: this.scenario, parameters: this.#parameters, running: this.#running, training, scratch: this.#scratch };
  }

  /** The gradients of what learns. */
  #learning(gradients: Arrays): Arrays {
    if (!this.#frozen) return gradients;
    const out = String(this.scenario.layers + 1);
    return Object.fromEntries(Object.entries(gradients).filter(([name]) => name === `W${out}` || name === `b${out}`));
  }

  #evaluated({ x, labels }: Samples): { loss: number; accuracy: number } {
    const { inputs, classes } = this.data;
    let [loss, right] = [0, 0];
    for (let start = 0; start < labels.length; start += evaluatedRows) {
      const some = labels.subarray(start, start + evaluatedRows);
      tidy(() => {
        const input = tensor2d(x.subarray(start * inputs, (start + some.length) * inputs), [some.length, inputs]);
        const part = crossEntropy(passForward(this.#way(false), input).logits, some, classes);
        loss += part.loss * some.length;
        right += part.accuracy * some.length;
      });
    }
    return { loss: loss / labels.length, accuracy: Math.round(right) / labels.length };
  }

  /** LSUV: layer by layer, over the whole train set. */
  #scaleToUnit(): void {
    const { scenario, data } = this;
    const way: Way = { ...this.#way(true), running: undefined };
    tidy(() => {
      let x = tensor2d(data.train.x, [data.train.labels.length, data.inputs]);
      for (let layer = 1; layer <= scenario.layers + 1; layer++) {
        const name = `W${layer}`;
        this.#parameters[name] = scaledToUnit(this.#parameters[name]!, copied(matMul(x, weightsOf(way, layer, x.shape[1]))));
        if (layer <= scenario.layers) x = passLayer(way, layer, x).z;
      }
    });
  }
}

/** What comes of work whose tensors all die with it. */
function within<T>(work: () => T): T {
  let result!: T;
  tidy(() => {
    result = work();
  });
  return result;
}

/** A copy of all numbers. */
const copyOf = (arrays: Readonly<Arrays>): Arrays =>
  Object.fromEntries(Object.entries(arrays).map(([name, values]) => [name, values.slice()]));

/** Some rows, one after the other: copied here and sent over, in a fifteenth of the time that the backend's own gathering takes. */
function rowsOf({ x, labels }: Samples, rows: readonly number[], inputs: number) {
  const some = new Float32Array(rows.length * inputs);
  rows.forEach((row, i) => some.set(x.subarray(row * inputs, (row + 1) * inputs), i * inputs));
  return { x: some, labels: Uint8Array.from(rows, (row) => labels[row]!) };
}
