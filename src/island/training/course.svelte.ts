import type { Engine, Failure, TrainOutcome } from '../../engine/engine.ts';
import type { ExportedTraining } from '../../exports/training.ts';
import type { AnyTrainingKind, ShownTrainings } from '../../figures/kind.ts';
import { untilStep } from '../../readings/training.ts';
import { encode } from '../../scenario/codec.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Maker, Wanted } from '../figure-shown.ts';
import { Beat } from './beat.ts';
import { Flights } from './flights.ts';
import { lacking } from './lacks.ts';
import { paces, type Speed } from './pace.ts';
import { Trained } from './trained.ts';

/**
 * From what is asked to what has been trained of it: the trainings of a figure, which are started, halted and gone on with, and keep what they
 * have come to.
 */
export class Course implements Maker<AnyTrainingKind, ShownTrainings> {
  /** What can be shown: it follows what is trained some ten times a second. */
  shown: ShownTrainings = $state.raw() as ShownTrainings;
  /** Whether the reader has started it, and it goes on. */
  running = $state(false);
  /** Whether something is trained once more, to measure what was not measured. */
  computing = $state(false);
  loading = $state(false);
  progress = $state<number | undefined>(undefined);
  failure = $state.raw<Pick<Failure, 'failure' | 'detail'> | undefined>(undefined);
  speed: Speed = $state('fast');
  readonly #flights: Flights;
  readonly #beat: Beat;
  readonly #built: readonly Trained[];
  #wanted: Wanted<AnyTrainingKind>;
  /** In the order of the wanted scenarios. */
  #trained: readonly Trained[] = $state.raw([]);
  /** The step at which it is to stop, where that is not the last one. */
  #stop: number | undefined;
  /** Whether it goes on as soon as it has been halted, since it is to go on otherwise. */
  #again = false;
  /** Whether nobody is there to see it: it goes on when the reader comes back. */
  #suspended = false;
  /** What has been measured last because it was missing: nothing is measured twice in vain. */
  #measured = '';
  /** Whether what was begun last is no more than a measurement. */
  #isMeasure = false;

  /**
   * @param who the id of the figure, by which the engine knows what is whose.
   * @param built what the page was built with, by its kind.
   * @param engine gives the engine, which is not made before it is needed.
   * @param isDrawn whether what is shown stands in the picture: what is newer waits for that.
   */
  constructor(who: string, kind: AnyTrainingKind, built: ShownTrainings, engine: () => Engine, isDrawn: () => boolean) {
    this.#flights = new Flights(who, engine);
    this.#beat = new Beat(() => {
      this.#publish();
    }, isDrawn);
    this.#built = this.#trained = built.trainings.map((training) => new Trained(training.scenario, training));
    const { scenario, trainings, view } = built;
    this.#wanted = { kind, scenario, scenarios: trainings.map((training) => training.scenario), view };
    this.shown = built;
  }

  /** The step at which all of them end. */
  get steps(): number {
    return this.#wanted.scenario.steps;
  }

  /** Whether nothing is left to be trained. */
  get isDone(): boolean {
    return this.shown.trainings.every(({ steps, diverged }) => steps >= this.steps || diverged !== null);
  }

  /** Whether what is shown was trained while the page was built, and nothing of it here. */
  get isBuilt(): boolean {
    return this.#trained.some((one) => one.isBuilt) && this.#trained.every((one) => one.isBuilt || one.steps === 0);
  }

  /** What is trained, in the order of what is shown. */
  get trained(): readonly Trained[] {
    return this.#trained;
  }

  start(): void {
    this.#flights.start();
  }

  show(wanted: Wanted<AnyTrainingKind>): void {
    const before = this.#wanted;
    this.#wanted = wanted;
    this.failure = undefined;
    const known = [...this.#trained, ...this.#built];
    this.#trained = wanted.scenarios.map((scenario) => known.find((one) => one.isOf(scenario)) ?? new Trained(scenario));
    if (this.computing) this.#giveUp();
    if (this.running && !this.#trained.some((one) => this.#flights.isAt(one))) this.#giveUp();
    else if (this.running && !(isTrainedAs(before, wanted) && this.#flights.areAtAllOf(this.#trained))) this.#goOnOtherwise();
    this.#beat.now();
    void this.#measure();
  }

  /** Starts, or goes on; what has come to its end begins anew. */
  play(): void {
    this.#begin(undefined);
  }

  /** Takes one step. */
  step(): void {
    this.#begin(1);
  }

  /** Halts; what it has come to is kept. */
  pause(): void {
    this.#again = false;
    if (this.running) this.#flights.halt();
  }

  /** Back to before the first step. */
  rewind(): void {
    this.#giveUp();
    this.failure = undefined;
    this.#trained = this.#wanted.scenarios.map((scenario) => new Trained(scenario));
    this.#beat.now();
    void this.#measure();
  }

  setSpeed(speed: Speed): void {
    this.speed = speed;
    if (this.running) this.#goOnOtherwise();
  }

  /** Halts while nobody sees it. */
  suspend(): void {
    if (!this.running || this.#suspended) return;
    this.#suspended = true;
    this.#flights.halt();
  }

  /** Goes on with what was suspended. */
  resume(): void {
    if (!this.#suspended) return;
    this.#suspended = false;
    if (this.#flights.areUnderWay) this.#again = true;
    else void this.#run();
  }

  retry(): void {
    this.failure = undefined;
    if (this.#isMeasure) void this.#measure();
    else void this.#run();
  }

  /**
   * Every step of what is shown, for those who take it along; what was trained while the page was built is trained once more for that.
   * @returns `undefined` where that came to nothing, or is not at hand while others are trained
   */
  async everyStep(): Promise<readonly ExportedTraining[] | undefined> {
    if (this.#trained.some((one) => one.isBuilt)) {
      if (this.running || this.computing) return undefined;
      this.#compute();
      const outcome = await this.#anew();
      if (!outcome) return undefined;
      this.#rest();
      if (outcome.kind !== 'done') return undefined;
    }
    return this.shown.trainings.map(({ scenario, steps, moments, diverged }, i) => {
      const { losses, accuracies } = this.#trained[i]!;
      const evaluation = moments.findLast(({ step }) => step === steps)?.evaluation;
      const upTo = (values: Float64Array) => values.slice(0, steps);
      return { scenario, losses: upTo(losses), accuracies: upTo(accuracies), moments, diverged, ...(evaluation && { evaluation }) };
    });
  }

  leave(): void {
    this.#beat.end();
    this.#flights.leave();
  }

  /**
   * What the page was built with begins anew, so that it runs along with those that join it.
   * @param count of steps; up to the last one unless given.
   */
  #begin(count: number | undefined): void {
    if (this.running) return;
    if (this.computing) this.#giveUp();
    const isDone = this.isDone;
    this.#trained = this.#trained.map((one, i) => (isDone || one.isBuilt ? new Trained(this.#wanted.scenarios[i]!) : one));
    const going = this.#trained.filter((one) => !one.isDone(this.steps));
    this.#stop = count === undefined ? undefined : Math.min(...going.map(({ steps }) => steps)) + count;
    void this.#run();
  }

  async #run(): Promise<void> {
    this.running = true;
    this.#isMeasure = false;
    this.failure = undefined;
    this.#beat.now();
    for (;;) {
      const until = Math.min(this.steps, this.#stop ?? Infinity);
      const outcome = await this.#fly(
        this.#trained.filter((one) => !one.isDone(until)),
        until,
        () => this.#beat.soon(),
      );
      if (!outcome) return;
      if (outcome.kind === 'failed') this.failure = outcome;
      if (outcome.kind === 'halted' && this.#suspended) return;
      if (outcome.kind === 'halted' && this.#again) {
        this.#again = false;
        continue;
      }
      if (outcome.kind !== 'failed') this.#stop = undefined;
      break;
    }
    this.running = this.#suspended = false; // what came to its end before it was halted does not go on when the reader comes back
    this.#beat.now();
    if (!this.failure) void this.#measure();
  }

  /** Trains once more what lacks something that the figure reads of the moment that is looked at. */
  async #measure(): Promise<void> {
    const { kind, scenario, scenarios } = this.#wanted;
    if (this.running || !this.#lacks().length) return;
    const key = `${kind.name} ${scenarios.map((one) => encode(one)).join()}`;
    if (key === this.#measured) return;
    this.#isMeasure = true;
    this.#compute();
    const quick = scenario.step === 0 && this.#trained.every(({ state, steps }) => state?.step === steps);
    let outcome: TrainOutcome | undefined;
    // What can be said of the weights as they are needs no step.
    if (quick) outcome = await this.#fly(this.#trained, Math.max(...this.#trained.map(({ steps }) => steps)), () => undefined);
    if (!quick || (outcome?.kind === 'done' && this.#lacks().length > 0)) outcome = await this.#anew();
    if (!outcome) return;
    if (outcome.kind === 'failed') this.failure = outcome;
    else this.#measured = key;
    this.#rest();
  }

  /** Trains what is shown once more, from its start. @returns `undefined` where it was given up in the meantime */
  async #anew(): Promise<TrainOutcome | undefined> {
    const { kind, scenarios } = this.#wanted;
    const until = kind.trains ? Math.max(...this.shown.trainings.map(({ steps }) => steps)) : 0;
    const next = this.#trained.map((one, i) => (kind.trains && one.steps === 0 ? one : new Trained(scenarios[i]!)));
    const anew = next.filter((one) => !this.#trained.includes(one));
    const outcome = await this.#fly(anew, until, () => {
      this.progress = until > 0 ? Math.min(...anew.map(({ steps }) => steps)) / until : 0;
    });
    if (outcome?.kind === 'done') this.#trained = next;
    return outcome;
  }

  #compute(): void {
    this.computing = true;
    this.progress = 0;
  }

  #rest(): void {
    this.computing = false;
    this.progress = undefined;
    this.#beat.now();
  }

  /** What is missing in any of the trainings; of one that has not begun, nothing is expected where the figure trains. */
  #lacks(): readonly string[] {
    const { kind, scenario } = this.#wanted;
    return this.#trained.flatMap((one) => (kind.trains && one.steps === 0 ? [] : lacking(one.training, scenario, kind.reads)));
  }

  /** Lets the engine train. @returns `undefined` where it was given up in the meantime */
  #fly(goers: readonly Trained[], until: number, onPart: () => void): Promise<TrainOutcome | undefined> {
    const { kind, scenarios } = this.#wanted;
    const pace = this.running ? paces[this.speed] : 0;
    const onLoading = (isLoading: boolean) => {
      this.loading = isLoading;
    };
    return this.#flights.fly({ goers, scenarios, until, reads: kind.reads, pace, onPart, onLoading });
  }

  /** Goes on from where it is, but as it is asked now. */
  #goOnOtherwise(): void {
    if (!this.#flights.areUnderWay) return;
    this.#again = true;
    this.#flights.halt();
  }

  /** Ends what the engine is at, of which nothing is wanted any more. */
  #giveUp(): void {
    this.#flights.giveUp();
    this.#stop = undefined;
    this.#again = this.#suspended = false;
    this.running = this.computing = this.loading = false;
    this.progress = undefined;
  }

  #publish(): void {
    const { scenario, scenarios, view } = this.#wanted;
    const trainings = this.#trained.map(({ training }, i) => ({ ...untilStep(training, this.steps), scenario: scenarios[i]! }));
    this.shown = { scenario, trainings, view };
  }
}

/** Whether two wishes are trained alike but for what they look at: to the same step, with the same measures of the same things. */
const isTrainedAs = (a: Wanted<AnyTrainingKind>, b: Wanted<AnyTrainingKind>): boolean =>
  String(a.kind.reads) === String(b.kind.reads) && pointed(a.scenarios) === pointed(b.scenarios);

/** What the measures of a training depend on, besides what is trained; not the step that is looked at. */
const pointed = (scenarios: readonly Scenario[]): string =>
  scenarios.map(({ steps, layer, neuron, input, digit }) => [steps, layer, neuron, input, digit].join(' ')).join();
