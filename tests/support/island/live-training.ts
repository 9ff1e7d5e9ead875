import { createRawSnippet } from 'svelte';
import { expect } from 'vitest';
import { render, type RenderResult } from 'vitest-browser-svelte/pure';
import { page, type Locator } from 'vitest/browser';
import { atOnce } from '../../../src/drawing/at-once.ts';
import type { TrainingPart } from '../../../src/engine/engine.ts';
import type { TrainingState } from '../../../src/engine/training/state.ts';
import { trainingKindOf } from '../../../src/figures/training-kind-of.ts';
import { scenariosOf } from '../../../src/figures/kind.ts';
import type { Locale } from '../../../src/i18n/index.ts';
import LiveTraining from '../../../src/island/training/LiveTraining.svelte';
import { Trial } from '../../../src/island/training/trial.svelte.ts';
import { asTraining, untrained, type Training } from '../../../src/readings/training.ts';
import { classesOf } from '../../../src/scenario/options.ts';
import { completed, type Scenario, type View } from '../../../src/scenario/scenario.ts';
import type { PlainKey, Words } from '../../../src/sentences/words.ts';
import type { Moment } from '../../../src/statistics/training-measures.ts';
import '../../../src/styles/controls.css';
import '../../../src/styles/figure.css';
import '../../../src/styles/pictures.css';
import '../../../src/styles/tokens.css';
import '../../../src/styles/training.css';
import type { FakeAddress } from '../fake-address.ts';
import { FakeEngine } from '../fake-engine.ts';
import { trainedLayer } from '../trainings.ts';
import { wordsIn } from '../words.ts';

/** A loss that falls from that of guessing as steps go by: of every step another one. */
export const lossAt = (step: number): number => Math.log(10) * 0.99 ** step;

/** What a training can go on from after a step, as far as anybody here looks at it. */
export const stateAt = (step: number): TrainingState => ({ step, parameters: {}, running: {}, memory: {} });

/** What happens in a training between two steps. */
export function partOf(index: number, from: number, to: number, more: Partial<TrainingPart> = {}): TrainingPart {
  const steps = Array.from({ length: to - from }, (_, i) => from + i + 1);
  return {
    index,
    done: from,
    classes: 10,
    losses: Float64Array.from(steps, lossAt),
    accuracies: Float64Array.from(steps, (step) => Math.min(1, step / 1000)),
    moments: [],
    diverged: false,
    ...more,
  };
}

const measured = (step: number): Moment => ({ step, layers: [trainedLayer()], evaluation: { testLoss: lossAt(step), testAccuracy: 0.5 } });

/** A training as a page is built with it: to its last step, with its first and its last one measured. */
export const builtTo = (scenario: Scenario): Training =>
  asTraining({ ...partOf(0, 0, scenario.steps), scenario, moments: [measured(1), measured(scenario.steps)] });

/** How a figure is put on an empty page. */
export interface Options {
  readonly locale?: Locale;
  /** What it is built with, where that is not a race of one. */
  readonly built?: Partial<Scenario & View>;
  /** Whether the page was built with what it trains; it has not begun otherwise. */
  readonly trained?: boolean;
  readonly address?: FakeAddress;
  /** Of the page, in CSS pixels. */
  readonly width?: number;
}

/** A figure of trainings alone in a real browser, with an engine for which the test answers. */
export class LiveTrial {
  readonly engine: FakeEngine;
  readonly trial: Trial;
  readonly words: Words;
  readonly #rendered: RenderResult<typeof LiveTraining>;

  constructor(engine: FakeEngine, trial: Trial, words: Words, rendered: RenderResult<typeof LiveTraining>) {
    this.engine = engine;
    this.trial = trial;
    this.words = words;
    this.#rendered = rendered;
  }

  get root(): HTMLElement {
    return this.part('figure');
  }

  part<Part extends Element = HTMLElement>(selector: string): Part {
    return this.#rendered.container.querySelector<Part>(selector)!;
  }

  parts(selector: string): HTMLElement[] {
    return [...this.#rendered.container.querySelectorAll<HTMLElement>(selector)];
  }

  /** A button by what stands on it. */
  key(name: PlainKey): Locator {
    return this.named(this.words.say(name));
  }

  named(name: string): Locator {
    return this.#rendered.getByRole('button', { name, exact: true });
  }

  choice(name: PlainKey): Locator {
    return this.#rendered.getByRole('radio', { name: this.words.say(name), exact: true });
  }

  field(name: PlainKey): Locator {
    return this.#rendered.getByRole('textbox', { name: this.words.say(name), exact: true });
  }

  text(text: string): Locator {
    return this.#rendered.getByText(text);
  }

  /** How far it has come, as the picture shows it. */
  get steps(): readonly number[] {
    return this.trial.drawn.shown.trainings.map(({ steps }) => steps);
  }

  get counter(): HTMLElement {
    return this.part('.counter');
  }

  /** What the engine trains now. */
  get request() {
    return this.engine.lastTrain.request;
  }

  /** Tells what has happened in a training since its last part. */
  tell(from: number, to: number, more: Partial<TrainingPart> = {}, index = 0): void {
    this.engine.lastTrain.listener.part?.(partOf(index, from, to, more));
  }

  /** Ends what is trained as the engine does where it is halted: with a last state, and then the outcome. */
  halted(at: number): void {
    this.tell(at, at, { state: stateAt(at) });
    this.engine.lastTrain.end({ kind: 'halted' });
  }

  /** Trains all that is asked to its end. */
  finish(from = 0): void {
    const { trainings, until } = this.request;
    for (const [index] of trainings.entries())
      this.tell(from, until, { state: stateAt(until), ...(from === until ? {} : { moments: [measured(until)] }) }, index);
    this.engine.lastTrain.end({ kind: 'done' });
  }

  /** Waits until the picture is what the controls ask for. */
  async settled(): Promise<void> {
    await expect.poll(() => this.trial.rests).toBe(true);
  }
}

/** Puts a figure on the page with its picture, as the build draws it. */
export async function liveTraining({ locale = 'en', built, trained = false, address, width = 1000 }: Options = {}): Promise<LiveTrial> {
  await page.viewport(width, 1000);
  const { scenario, view } = completed({ figure: 'race', steps: 400, ...built });
  const kind = trainingKindOf(view.figure);
  const words = wordsIn(locale);
  const engine = new FakeEngine();
  const trainings = scenariosOf(kind, scenario).map((one) => (trained ? builtTo(one) : untrained(one, classesOf[one.data])));
  const shown = { scenario, trainings, view };
  const picture = atOnce(await kind.speak(shown, words).draw(document)).outerHTML;
  const trial = new Trial({ id: 'figure', built: shown, words, engine: () => engine, address });
  const children = createRawSnippet(() => ({ render: () => picture }));
  const rendered = await render(LiveTraining, { trial, words, id: 'figure', compact: false, children });
  return new LiveTrial(engine, trial, words, rendered);
}
