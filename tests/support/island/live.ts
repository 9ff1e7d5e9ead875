import { createRawSnippet, tick } from 'svelte';
import { expect, vi } from 'vitest';
import { render, type RenderResult } from 'vitest-browser-svelte/pure';
import { page, type Locator } from 'vitest/browser';
import { atOnce } from '../../../src/drawing/at-once.ts';
import type { FailureKind } from '../../../src/engine/protocol.ts';
import type { Run } from '../../../src/engine/run.ts';
import { scenariosOf } from '../../../src/figures/kind.ts';
import { kindOf, kinds } from '../../../src/figures/kinds.ts';
import type { Locale } from '../../../src/i18n/index.ts';
import { Experiment } from '../../../src/island/experiment.svelte.ts';
import LiveFigure from '../../../src/island/LiveFigure.svelte';
import { asRuns, type ShownRun } from '../../../src/readings/run.ts';
import type { NumericField, SlidingField } from '../../../src/scenario/fields.ts';
import { completed, type Scenario, type View } from '../../../src/scenario/scenario.ts';
import type { PlainKey, Words } from '../../../src/sentences/words.ts';
import type { LayerMeasures } from '../../../src/statistics/measures.ts';
import '../../../src/styles/compass.css';
import '../../../src/styles/controls.css';
import '../../../src/styles/figure.css';
import '../../../src/styles/one-input.css';
import '../../../src/styles/pictures.css';
import '../../../src/styles/tokens.css';
import type { FakeAddress } from '../fake-address.ts';
import { FakeEngine, plainRun } from '../fake-engine.ts';
import { wordsIn } from '../words.ts';

/** Makes a run in the engine's place. */
export type Make = (scenario: Scenario, range: Run['range']) => Run;

/** How a figure is put on an empty page. */
export interface Options {
  readonly locale?: Locale;
  /** What it is built with, where that is not the book's. */
  readonly built?: Partial<Scenario & View>;
  /** Makes the runs that it is built with. */
  readonly run?: Make;
  readonly address?: FakeAddress;
  readonly compact?: boolean;
  /** Of the page, in CSS pixels. */
  readonly width?: number;
}

/** A figure alone in a real browser, with an engine for which the test answers: what a reader sees of it, and what it asks. */
export class LiveExperiment {
  readonly engine: FakeEngine;
  readonly experiment: Experiment;
  readonly words: Words;
  readonly #rendered: RenderResult<typeof LiveFigure>;

  constructor(engine: FakeEngine, experiment: Experiment, words: Words, rendered: RenderResult<typeof LiveFigure>) {
    this.engine = engine;
    this.experiment = experiment;
    this.words = words;
    this.#rendered = rendered;
  }

  get root(): HTMLElement {
    return this.part('figure');
  }

  /** The first element of the figure that a selector of the style sheets names. */
  part<Part extends Element = HTMLElement>(selector: string): Part {
    return this.#rendered.container.querySelector<Part>(selector)!;
  }

  parts(selector: string): Element[] {
    return [...this.#rendered.container.querySelectorAll(selector)];
  }

  button(key: PlainKey): Locator {
    return this.buttonNamed(this.words.say(key));
  }

  buttonNamed(name: string): Locator {
    return this.#rendered.getByRole('button', { name, exact: true });
  }

  download(format: 'CSV' | 'JSON'): Locator {
    return this.buttonNamed(this.words.say('download', { format }));
  }

  list(key: PlainKey): Locator {
    return this.#rendered.getByRole('combobox', { name: this.words.say(key), exact: true });
  }

  text(key: PlainKey): Locator {
    return this.#rendered.getByText(this.words.say(key), { exact: true });
  }

  choice(name: PlainKey): Locator {
    return this.#rendered.getByRole('radio', { name: this.words.say(name), exact: true });
  }

  field(name: NumericField): Locator {
    return this.#rendered.getByRole('textbox', { name: this.words.say(name), exact: true });
  }

  slider(name: SlidingField): Locator {
    return this.#rendered.getByRole('slider', { name: this.words.say('slider', { field: this.words.say(name) }), exact: true });
  }

  get alert(): Locator {
    return this.#rendered.getByRole('alert');
  }

  /** The sentence of the message that stands below the picture. */
  message(): string | undefined {
    return this.root.querySelector('.message p')?.textContent;
  }

  /** Answers the newest request with the runs that it asks for. */
  answer(make: Make = plainRun): void {
    const { request, answer } = this.engine.last;
    answer({ kind: 'done', runs: request.scenarios.map((scenario) => make(scenario, request.range)) });
  }

  /** Lets the newest request come to nothing. */
  fail(failure: FailureKind, detail = ''): void {
    this.engine.last.answer({ kind: 'failed', failure, detail });
  }

  /** Waits until the controls say what is asked, be it computed or not. */
  settledControls(): Promise<void> {
    return tick();
  }

  /** Waits until the picture is what the controls ask for. */
  async settled(): Promise<void> {
    await expect.element(this.root).toHaveAttribute('aria-busy', 'false');
  }
}

/** All that a figure says of its picture, and the picture, as HTML; the numbers, where their table is open. */
export const said = (figure: LiveExperiment): string[] =>
  ['.reading', '.pictures', '.axes', '.ran', '.numbers tbody'].flatMap((selector) =>
    figure.parts(selector).map(({ innerHTML }) => innerHTML),
  );

/** A run as a page is sent it: without what it took, and without maps. */
function lighter({ scenario, range, layers, measures }: ShownRun): ShownRun {
  const kept = (layer: LayerMeasures) => Object.fromEntries(Object.entries(layer).filter(([name]) => name !== 'map'));
  return { scenario, range, layers, ...(measures && { measures: measures.map((layer) => kept(layer) as unknown as LayerMeasures) }) };
}

/** Lets histograms be drawn once what draws them has arrived, and never where that fails. */
export function drawnAfter(arrival: Promise<unknown>): void {
  const { speak } = kinds.activations;
  vi.spyOn(kinds.activations, 'speak').mockImplementation((...shown) => {
    const spoken = speak(...shown);
    return { ...spoken, draw: (...on) => arrival.then(() => spoken.draw(...on)) };
  });
}

/** Opens a table of numbers, which is made then. */
export async function openNumbers(root: Element): Promise<void> {
  root.querySelector<HTMLDetailsElement>('details.numbers')!.open = true;
  await expect.poll(() => root.querySelector('.numbers tbody')).not.toBeNull();
}

/** Unfolds the controls that are seldom used, and the menu; their code is loaded then. */
async function unfold(root: Element): Promise<void> {
  for (const button of root.querySelectorAll<HTMLElement>('.controls [aria-expanded="false"]')) button.click();
  for (const loaded of ['.more > .row', '.menu > .actions']) await expect.poll(() => root.querySelector(loaded)).not.toBeNull();
}

/** Puts a figure on the page with its picture, as the build draws it. */
export async function liveFigure({ locale = 'en', built, run = plainRun, address, compact = false, width = 1000 }: Options = {}) {
  await page.viewport(width, 1000);
  const { scenario, view } = completed(built ?? {});
  const kind = kindOf(view.figure);
  const words = wordsIn(locale);
  const engine = new FakeEngine();
  const runs = asRuns(scenariosOf(kind, scenario).map((each) => run(each, view.range)));
  const picture = atOnce(await kind.speak({ runs, view }, words).draw(document)).outerHTML;
  const sent = { runs: asRuns(runs.map(lighter)), view };
  const experiment = new Experiment({ id: 'figure', built: sent, words, engine: () => engine, address });
  const children = createRawSnippet(() => ({ render: () => picture }));
  const rendered = await render(LiveFigure, { experiment, words, id: 'figure', compact, children });
  await unfold(rendered.container);
  return new LiveExperiment(engine, experiment, words, rendered);
}
