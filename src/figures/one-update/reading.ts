import { knownAt } from '../../readings/moments.ts';
import { sumOf, type Sum } from '../../readings/products.ts';
import type { Activation, Optimizer, ViewOf } from '../../scenario/options.ts';
import type { OpenedUpdate } from '../../statistics/training-measures.ts';
import type { ShownTrainings } from '../kind.ts';
import { checkOf, type Check } from './check.ts';
import { ledgerOf, type Ledger } from './ledger.ts';

/** Samples of the batch that are drawn. */
export const shownSamples = 100;
/** A gradient that is smaller than it was by more than float32 rounds has been clipped. */
const rounding = 1e-5;
/** With fewer digits left of a whole, its mean is not taken from what is shown of it. */
const fewDigits = 3;

/** One weight's update, opened. */
export interface Opening {
  readonly step: number;
  readonly update: OpenedUpdate;
  /** Inputs × gradients over the batch; `undefined` where they do not add up to a number. */
  readonly sum: Sum | undefined;
  /** The whole that is shown, over the batch: what a reader finds who divides it. */
  readonly gradient: number;
  /** What a clip has left of it; `undefined` where none did anything. */
  readonly clipped: number | undefined;
  /** −rate × the gradient that the optimizer was given. */
  readonly own: number;
  readonly ledger: Ledger | undefined;
  /** The gradient against two losses; `undefined` where one is not finite. */
  readonly check: Check | undefined;
}

/** What is seen of a training's single weight. */
export interface OneUpdate {
  readonly view: ViewOf<'one-update'>;
  readonly activation: Activation;
  readonly optimizer: Optimizer;
  readonly rate: number;
  /** `undefined` as long as no step is measured. */
  readonly opened: Opening | undefined;
}

/** Reads the step that is looked at. */
export function read({ scenario: { step }, trainings: [training], view: { view } }: ShownTrainings<'one-update'>): OneUpdate {
  const { scenario } = training!;
  const moment = knownAt(training!, 'update', step);
  return { view, activation: scenario.activation, optimizer: scenario.optimizer, rate: scenario.rate, opened: moment && open() };

  function open(): Opening {
    const { step: at, update } = moment!;
    const { inputs, gradients, applied, before, after } = update;
    const sum = sumOf(inputs, gradients, true);
    const isClipped = scenario.clip > 0 && Math.abs(applied) < Math.abs(update.gradient) * (1 - rounding);
    const gradient = sum ? meanOf(sum, inputs.length, update.gradient) : update.gradient;
    const given = isClipped ? applied : gradient;
    const own = -scenario.rate * given + 0; // + 0: no −0
    return {
      step: at,
      update,
      sum,
      gradient,
      clipped: isClipped ? applied : undefined,
      own,
      ledger: ledgerOf(before, after, own, scenario.optimizer),
      check: checkOf(update),
    };
  }
}

/** The mean as the shown whole has it, in as many digits; where that has lost them, the true one. */
function meanOf({ total, digits, exponent }: Sum, count: number, mean: number): number {
  const held = total === 0 ? 0 : String(Math.abs(total)).length;
  return held < fewDigits ? mean : Number(((total / 10 ** digits / count) * 10 ** exponent).toPrecision(Math.min(5, held)));
}
