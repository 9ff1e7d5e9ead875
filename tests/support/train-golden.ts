import { readFileSync } from 'node:fs';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';

/** What tests/golden/train_reference.py prints of one training, in float64. */
export interface GoldenTraining {
  readonly scenario: Readonly<Record<string, string | number | boolean | null>>;
  readonly losses: readonly number[];
  readonly accuracies: readonly number[];
  readonly measures: Readonly<Record<string, readonly Readonly<Record<string, number | number[] | null>>[]>>;
  /** By step and parameter: sum, sum of squares, and the first, middle and last element. */
  readonly weights: Readonly<Record<string, Readonly<Record<string, readonly [number, number, number, number, number]>>>>;
  readonly evaluation: Readonly<Record<'trainLoss' | 'trainAccuracy' | 'testLoss' | 'testAccuracy', number>>;
  /** SHA-256 of the file of digits. */
  readonly digits: string;
}

/** The reference's trainings, chosen so that rounding does not part them: see the end of the script. */
export const goldenTrainings = JSON.parse(readFileSync('tests/golden/train-golden.json', 'utf8')) as readonly GoldenTraining[];

/** A scenario of the reference as ours. */
export function scenarioOf({ dataSeed, learningRate, batchNorm, residual, lsuv, clip, ...same }: GoldenTraining['scenario']): Scenario {
  return {
    ...textbook,
    ...(same as Partial<Scenario>),
    dataseed: Number(dataSeed),
    rate: Number(learningRate),
    norm: batchNorm ? 'batch' : 'none',
    residual: residual ? 'true' : 'false',
    lsuv: lsuv ? 'true' : 'false',
    clip: Number(clip ?? 0),
  };
}

/** What sets a training of the reference apart from the others, for a test's title. */
export const titleOf = ({ scenario: s }: GoldenTraining): string =>
  [
    s.data,
    `${String(s.layers)} × ${String(s.width)}`,
    s.activation,
    s.init === 'normal' ? `std ${String(s.std)}` : s.init,
    s.optimizer,
    ...(['batchNorm', 'residual', 'lsuv', 'clip'] as const).filter((name) => s[name]),
  ].join(', ');
