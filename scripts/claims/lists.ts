import type { RecordedGroup } from '../../src/readings/recorded.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';

/** A training that is to be recorded. */
export interface Planned {
  readonly group: RecordedGroup;
  readonly scenario: Scenario;
  /** What must not learn. */
  readonly frozen?: 'hidden';
}

type Start = Partial<Scenario>;

const sigmoid = {
  one: { activation: 'sigmoid', init: 'normal', std: 1 },
  tiny: { activation: 'sigmoid', init: 'normal', std: 0.01 },
  xavier: { activation: 'sigmoid', init: 'xavier' },
  he: { activation: 'sigmoid', init: 'he' },
} as const satisfies Record<string, Start>;
const of = (activation: 'relu' | 'tanh') =>
  ({
    tiny: { activation, init: 'normal', std: 0.01 },
    xavier: { activation, init: 'xavier' },
    he: { activation, init: 'he' },
    one: { activation, init: 'normal', std: 1 },
  }) as const satisfies Record<string, Start>;
const [relu, tanh] = [of('relu'), of('tanh')];

/** The starts of the claim: three activation functions, each with four starting weights. */
export const twelve: readonly Start[] = [sigmoid, relu, tanh].flatMap((starts): readonly Start[] => Object.values<Start>(starts));
/** Those that stand still, learn late or worse, or leave what is finite. */
const failing: readonly Start[] = [sigmoid.tiny, sigmoid.xavier, sigmoid.he, sigmoid.one, relu.tiny, relu.one, tanh.tiny, tanh.one];

const steps = 2000;

/** Each start with each of these seeds: those from 0 on. */
function list(group: RecordedGroup, starts: readonly Start[], seeds: number, also: Start = {}, frozen?: 'hidden'): Planned[] {
  return starts.flatMap((start) =>
    Array.from({ length: seeds }, (_, seed) => ({
      group,
      scenario: { ...textbook, steps, ...start, ...also, seed },
      ...(frozen && { frozen }),
    })),
  );
}

/** Every training that is recorded, in the order in which they are trained: what the lesson needs most comes first. */
export const planned: readonly Planned[] = [
  // What a test makes anew; of starts whose losses no rounding changes.
  ...list('check', [sigmoid.one, tanh.he], 1, { steps: 60 }),
  ...list('grid', twelve, 5, { rate: 0.1 }),
  ...list('grid', twelve, 5, { rate: 1 }),
  ...list('grid', twelve, 5, { rate: 0.01 }),
  ...list('long', [sigmoid.xavier], 5, { rate: 1, steps: 4000 }),
  ...list('long', [sigmoid.xavier], 3, { rate: 0.1, steps: 6500 }),
  ...list('long', [tanh.tiny], 1, { rate: 0.1, steps: 35_000 }),
  // What the buttons of the start page set besides.
  ...list('buttons', [{ activation: 'tanh', init: 'normal', std: 0.15 }], 5, { rate: 0.1 }),
  ...list('adam', failing, 3, { optimizer: 'adam', rate: 0.001 }),
  ...list('norm', failing, 3, { norm: 'batch', rate: 0.1 }),
  ...list('residual', [sigmoid.tiny, sigmoid.xavier, relu.tiny, tanh.tiny], 3, { residual: 'true', rate: 0.1 }),
  ...list('lsuv', [sigmoid.tiny, relu.tiny, tanh.tiny, relu.one, tanh.one], 3, { lsuv: 'true', rate: 0.1 }),
  ...(['sigmoid', 'relu', 'tanh'] as const).flatMap((activation) =>
    list('orthogonal', [{ activation, init: 'orthogonal' }], 3, { rate: 0.1 }),
  ),
  ...[0.1, 0.01].flatMap((rate) => list('clip', [relu.one, tanh.one], 3, { clip: 1, rate })),
  ...[1, 2, 3, 10].flatMap((layers) => list('depth', [sigmoid.one, sigmoid.xavier, relu.he, tanh.xavier], 2, { layers, rate: 0.1 })),
  ...[4, 5].flatMap((layers) => list('book', [relu.tiny, relu.xavier, relu.he], 3, { layers, batch: 128, rate: 0.01 })),
  ...list('frozen', [sigmoid.one, sigmoid.xavier, sigmoid.he, sigmoid.tiny, relu.he, tanh.xavier], 3, { rate: 0.1 }, 'hidden'),
  ...list('long', [sigmoid.tiny], 1, { rate: 0.1, steps: 50_000 }),
  ...list('long', [relu.tiny], 1, { rate: 0.1, steps: 80_000 }),
  ...list('long', [sigmoid.tiny], 1, { rate: 1, steps: 240_000 }),
];
