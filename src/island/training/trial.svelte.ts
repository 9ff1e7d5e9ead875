import type { Engine } from '../../engine/engine.ts';
import type { AnyTrainingKind, ShownTrainings, Spoken } from '../../figures/kind.ts';
import { trainingKindOf } from '../../figures/training-kind-of.ts';
import { trainingKinds } from '../../figures/training-kinds.ts';
import type { Words } from '../../sentences/words.ts';
import type { Address } from '../address.ts';
import { FigureState } from '../figure-state.svelte.ts';
import { Course } from './course.svelte.ts';

/** What a trial is given. */
interface Surroundings {
  /** Id of the figure's element. */
  readonly id: string;
  /** What the page was built with. */
  readonly built: ShownTrainings;
  readonly words: Words;
  /** Gives the engine of the page, which is not made before it is needed. */
  readonly engine: () => Engine;
  /** Keeps what is shown in the address of the page; without one, it is kept nowhere. */
  readonly address?: Address | undefined;
}

/** A figure of trainings. */
export class Trial extends FigureState<AnyTrainingKind, ShownTrainings> {
  readonly showing: Course;
  readonly #words: Words;

  constructor({ id, built, words, engine, address }: Surroundings) {
    const shown = $state.snapshot<ShownTrainings>(built); // what an island is given are proxies, which no worker takes
    super(shown, { kinds: trainingKinds, isBySize: false }, address);
    this.#words = words;
    this.showing = new Course(id, this.kind, shown, engine, () => this.notDrawn || this.drawn === this.newest);
    this.drawn = this.newest;
  }

  /** What is trained for it. */
  get course(): Course {
    return this.showing;
  }

  override get busy(): boolean {
    return this.showing.computing || (!this.showing.running && this.drawn !== this.newest && !this.notDrawn);
  }

  override get rests(): boolean {
    return !this.showing.running && super.rests;
  }

  /** Back to what the page was built with: the book has trained nothing like it. */
  override reset(): void {
    this.asked.resets++;
    this.turn(this.asked.built.scenario, this.asked.built.view);
  }

  protected speak(shown: ShownTrainings): Spoken {
    return trainingKindOf(shown.view.figure).speak(shown, this.#words);
  }
}
