import type { Engine, Listener, Outcome, Request, TrainListener, TrainOutcome, TrainRequest } from '../../src/engine/engine.ts';
import type { Run } from '../../src/engine/run.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

/** One request that waits for the test to answer it. */
export interface Ask {
  readonly request: Request;
  readonly listener: Listener;
  readonly answer: (outcome: Outcome) => void;
}

/** Trainings that wait for the test to say what comes of them. */
export interface Train {
  readonly request: TrainRequest;
  readonly listener: TrainListener;
  readonly end: (outcome: TrainOutcome) => void;
}

/** An engine that computes nothing by itself: a test sees what is asked, and answers. */
export class FakeEngine implements Engine {
  readonly asks: Ask[] = [];
  readonly trains: Train[] = [];
  readonly halted: string[] = [];
  readonly left: string[] = [];
  started = 0;

  start(): void {
    this.started++;
  }

  ask(request: Request, listener: Listener = {}): Promise<Outcome> {
    return new Promise((answer) => this.asks.push({ request, listener, answer }));
  }

  train(request: TrainRequest, listener: TrainListener): Promise<TrainOutcome> {
    return new Promise((end) => this.trains.push({ request, listener, end }));
  }

  halt(who: string): void {
    this.halted.push(who);
  }

  leave(who: string): void {
    this.left.push(who);
  }

  /** The newest request. */
  get last(): Ask {
    return this.asks.at(-1)!;
  }

  /** The newest trainings. */
  get lastTrain(): Train {
    return this.trains.at(-1)!;
  }
}

/** A run in which every layer looks alike: enough for those who show runs, and do not compute them. */
export const plainRun = (scenario: Scenario, range: Run['range'] = 'unit'): Run => ({
  scenario,
  range,
  layers: Array.from({ length: scenario.layers }, () => ({
    histogram: {
      interval: [0, 1],
      counts: new Array<number>(30).fill((scenario.samples * scenario.width) / 30),
      below: 0,
      above: 0,
      infinite: 0,
      nan: 0,
    },
    mean: 0.5,
    std: 0.3,
  })),
  backend: 'wasm',
  milliseconds: { draws: 1, forward: 1, backward: 0, statistics: 1 },
});
