import { openedUpdate } from '../../src/engine/training/opened.ts';
import { passOf, type Numbers } from '../../src/engine/training/float64.ts';
import { jumpsAtZero } from '../../src/theory/activations.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import type { OpenedUpdate } from '../../src/statistics/training-measures.ts';
import golden from '../golden/one-update.json' with { type: 'json' };

/** A step of training that the reference script has written out with all that goes into it. */
export interface GoldenStep {
  readonly title: string;
  readonly scenario: Scenario;
  readonly layer: number;
  readonly neuron: number;
  readonly input: number;
  readonly batch: readonly number[];
  readonly labels: readonly number[];
  readonly parameters: Numbers;
  readonly inputs: readonly number[];
  readonly delta: readonly number[];
  readonly used: readonly number[];
  readonly after: readonly number[];
  readonly gradient: number;
  readonly nudge: number;
  readonly loss: number;
  readonly lossAbove: number;
  readonly lossBelow: number;
}

/** The reference figures by tests/golden/one_update.py, its scenarios under our names. */
export const goldenSteps: readonly GoldenStep[] = golden.map(({ scenario, ...step }) => {
  const { batchNorm, residual, lsuv, clip, learningRate, dataSeed, ...others } = scenario;
  return {
    ...step,
    title: [
      scenario.activation,
      scenario.optimizer,
      ...(batchNorm ? ['batch norm'] : []),
      ...(residual ? ['residual'] : []),
      ...(clip === null ? [] : ['clip']),
    ].join(', '),
    parameters: step.parameters as unknown as Numbers,
    scenario: {
      ...textbook,
      ...(others as Partial<Scenario>),
      rate: learningRate,
      dataseed: dataSeed,
      norm: batchNorm ? 'batch' : 'none',
      residual: residual ? 'true' : 'false',
      lsuv: lsuv ? 'true' : 'false',
      clip: clip ?? 0,
    },
  };
});

/** A pass of its batch with other weights in the opened weight's layer. */
export const passWith =
  ({ scenario, layer, parameters, batch, labels }: GoldenStep) =>
  (weights: Float64Array) =>
    passOf(scenario, { ...parameters, [`W${String(layer)}`]: weights }, batch, labels);

/** Its weight, opened as the engine opens it. */
export const openedOf = (step: GoldenStep): OpenedUpdate =>
  openedUpdate({
    ...step,
    rows: step.labels.length,
    before: step.parameters[`W${String(step.layer)}`]!,
    pass: passWith(step),
    hasKink: jumpsAtZero(step.scenario.activation),
  });
