import { expect, type Locator, type Page } from '@playwright/test';
import type { Words } from '../../../src/sentences/words.ts';
import type { Locale } from '../../../src/i18n/index.ts';
import type { Activation, FigureView, Range } from '../../../src/scenario/options.ts';
import { startingWeights, type PresetName } from '../../../src/scenario/presets.ts';
import type { NumericField } from '../../../src/scenario/scenario.ts';
import type { SlidingField } from '../../../src/scenario/stops.ts';
import type { MeasureName } from '../../../src/statistics/measures.ts';
import { wordsIn } from '../words.ts';
import { experimentHome, pathOf, type Home } from './homes.ts';
import { restless } from './rest.ts';

/** A figure, that of The experiment unless another one is named, by what a reader sees of it. */
export class ExperimentFigure {
  readonly page: Page;
  readonly locale: Locale;
  readonly words: Words;
  readonly home: Home;
  readonly root: Locator;

  constructor(page: Page, locale: Locale = 'en', home: Home = experimentHome) {
    this.page = page;
    this.locale = locale;
    this.words = wordsIn(locale);
    this.home = home;
    this.root = page.locator(`figure#${home.id}`);
  }

  get reading(): Locator {
    return this.root.locator('.reading');
  }
  get picture(): Locator {
    return this.root.locator('.picture');
  }
  get pictures(): Locator {
    return this.picture.locator('.pictures');
  }
  /** The drawings that can be seen and whose numbers can be read out. */
  get drawings(): Locator {
    return this.pictures.locator('svg[data-grid]:visible');
  }
  get readout(): Locator {
    return this.root.locator('.readout');
  }
  /** What marks the place whose numbers are read out. */
  get cell(): Locator {
    return this.picture.locator('.cell');
  }
  /** The list of the kinds of figure. */
  get kind(): Locator {
    return this.root.locator(`select#${this.home.id}-figure`);
  }
  get moreActivations(): Locator {
    return this.root.getByRole('combobox', { name: this.words.say('activation-more'), exact: true });
  }
  get histograms(): Locator {
    return this.root.locator('.pictures svg[role]');
  }
  get axes(): Locator {
    return this.root.locator('.axes');
  }
  get progress(): Locator {
    return this.root.getByRole('progressbar');
  }
  get controls(): Locator {
    return this.root.locator('.controls');
  }
  /** The slider under the picture, with all that stands on it. */
  get std(): Locator {
    return this.root.locator('.std');
  }
  get play(): Locator {
    return this.button(this.words.say('play'));
  }
  get ran(): Locator {
    return this.root.locator('.ran');
  }
  get alert(): Locator {
    return this.root.getByRole('alert');
  }
  /** What a picture that does not come is waiting for. */
  get waiting(): Locator {
    return this.root.locator('.waiting');
  }
  get notes(): Locator {
    return this.root.getByRole('status');
  }
  get init(): Locator {
    return this.root.getByRole('combobox', { name: this.words.say('init'), exact: true });
  }
  get drawAgain(): Locator {
    return this.button(this.words.say('draw-again'));
  }
  get reset(): Locator {
    return this.button(this.words.say('reset'));
  }
  get copyLink(): Locator {
    return this.button(this.words.say('copy-link'));
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** The mark of a preset on the slider under the picture. */
  chip(preset: PresetName): Locator {
    return this.button(this.words.say(`preset.${preset}`));
  }

  /** Lets the weights start as a preset has it: by its mark, or, where the slider has none, from the list. */
  async start(preset: PresetName): Promise<void> {
    const mark = this.chip(preset);
    if ((await mark.count()) === 0) await this.init.selectOption(startingWeights[preset].init);
    if ((await mark.count()) > 0) await mark.click();
  }

  activation(name: Activation): Locator {
    return this.#choice(this.words.say('activation'), this.words.say(`activation.${name}`));
  }

  range(name: Range): Locator {
    return this.#choice(this.words.say('range'), this.words.say(`range.${name}`));
  }

  view(name: FigureView): Locator {
    return this.#choice(this.words.say('view'), this.words.say(`view.${name}`));
  }

  /** The button that leads a sample's path to a view of it, at 1000 samples. */
  firstStep(view: FigureView): Locator {
    const { say, exact } = this.words;
    if (view === 'forward') return this.button(say('one-input.steps.to', { n: 1 }));
    return this.button(view === 'everyone' ? say('one-input.steps.everyone', { n: exact(1000) }) : say('one-input.steps.back'));
  }

  /** The book's commented-out axis limits. */
  crop(axis: 'x' | 'y'): Locator {
    return this.root.getByRole('checkbox', { name: `plt.${axis}lim` });
  }

  field(name: NumericField): Locator {
    return this.root.getByRole('textbox', { name: this.words.say(name), exact: true });
  }

  slider(name: SlidingField): Locator {
    return this.root.getByRole('slider', { name: this.words.say('slider', { field: this.words.say(name) }), exact: true });
  }

  /** What stands below a number field: its limits, or what is wrong. */
  hint(name: NumericField): Locator {
    return this.root.locator(`#${this.home.id}-${name}-hint`);
  }

  #choice(group: string, name: string): Locator {
    return this.root.getByRole('group', { name: group, exact: true }).getByRole('radio', { name, exact: true });
  }

  download(format: 'CSV' | 'JSON' | 'SVG'): Locator {
    return this.button(this.words.say('download', { format }));
  }

  /** A column of the table of numbers, by its heading: one text a row. */
  async column(heading: string): Promise<string[]> {
    const headings = await this.root.locator('.numbers thead th').allTextContents();
    expect(headings).toContain(heading);
    return this.root.locator(`.numbers tbody tr > :nth-child(${String(headings.indexOf(heading) + 1)})`).allTextContents();
  }

  /** Several columns of the table of numbers at once, by their headings. */
  async columns(headings: Readonly<Record<string, string>>): Promise<Record<string, string[]>> {
    const [head, ...rows] = await this.root
      .locator('.numbers tr')
      .evaluateAll((all) => all.map((row) => Array.from(row.children, (cell) => cell.textContent.trim())));
    expect(head).toEqual(expect.arrayContaining(Object.values(headings)));
    return Object.fromEntries(
      Object.entries(headings).map(([name, heading]) => [name, rows.map((cells) => cells[head!.indexOf(heading)]!)]),
    );
  }

  /** The column of a measure in the table of numbers. */
  measures(name: MeasureName): Promise<string[]> {
    return this.column(this.words.say(`measure.${name}`));
  }

  /** Opens the page with a query, waits until the figure lives, and unfolds all there is. */
  async open(query = ''): Promise<this> {
    await this.page.goto(`${pathOf(this.locale, this.home)}${query && `?${query}`}#${this.home.id}`);
    await this.alive();
    return this;
  }

  /** Waits until the figure answers to its controls, and unfolds them, the table of numbers and what the figure is folded into. */
  async alive(): Promise<void> {
    await this.root.evaluate((element) => element.closest('details.deeper')?.setAttribute('open', ''));
    await this.root.scrollIntoViewIfNeeded();
    await this.page.locator('astro-island:not([ssr])').filter({ has: this.root }).waitFor({ state: 'attached' });
    if (await this.isPlain()) return;
    await this.root.locator('details.tools').evaluateAll((all: HTMLDetailsElement[]) => {
      for (const details of all) details.open = true;
    });
    await this.root.locator('.controls [aria-expanded="false"]').evaluateAll((all: HTMLButtonElement[]) => {
      for (const button of all) button.click();
    });
    await this.kind.waitFor({ state: 'attached' });
    await this.root.locator('details.numbers').evaluate((details: HTMLDetailsElement) => void (details.open = true));
    await this.root.locator('.numbers tbody').waitFor({ state: 'attached' });
  }

  /** Whether it has three buttons and a slider, and no other controls. */
  isPlain(): Promise<boolean> {
    return this.root.evaluate((figure) => figure.classList.contains('plain'));
  }

  /** One of the three buttons of a plain figure. */
  size(name: 'small' | 'right' | 'large'): Locator {
    return this.button(this.words.say(`zone.${name}`));
  }

  /** The slider below them. */
  get spread(): Locator {
    return this.root.getByRole('slider', { name: this.words.say('zone.spread'), exact: true });
  }

  /** Waits until nothing is being computed and the picture shows the run whose numbers stand in the table. */
  async settled(): Promise<void> {
    expect(await this.root.evaluate(restless, 30_000), 'what is not at rest in the figure').toEqual([]);
  }

  /** What the address asks for, as it is written there. */
  query(): string {
    return new URL(this.page.url()).search.slice(1);
  }
}
