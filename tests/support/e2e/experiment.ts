import { expect, type Locator, type Page } from '@playwright/test';
import type { Words } from '../../../src/figures/words.ts';
import type { Locale } from '../../../src/i18n/index.ts';
import type { Activation, Range } from '../../../src/scenario/options.ts';
import type { PresetName } from '../../../src/scenario/presets.ts';
import type { NumericField } from '../../../src/scenario/scenario.ts';
import type { SlidingField } from '../../../src/scenario/stops.ts';
import { wordsIn } from '../words.ts';

/** The figure of the experiment's page, by what a reader sees of it. */
export class ExperimentFigure {
  readonly page: Page;
  readonly locale: Locale;
  readonly words: Words;
  readonly root: Locator;

  constructor(page: Page, locale: Locale = 'en') {
    this.page = page;
    this.locale = locale;
    this.words = wordsIn(locale);
    this.root = page.locator('#experiment');
  }

  get reading(): Locator { return this.root.locator('.reading'); }
  get picture(): Locator { return this.root.locator('.picture'); }
  get histograms(): Locator { return this.root.locator('.pictures svg'); }
  get leftOut(): Locator { return this.root.locator('.pictures .left-out'); }
  get axes(): Locator { return this.root.locator('.axes'); }
  get progress(): Locator { return this.root.getByRole('progressbar'); }
  get controls(): Locator { return this.root.locator('.controls'); }
  get ran(): Locator { return this.root.locator('.ran'); }
  get alert(): Locator { return this.root.getByRole('alert'); }
  get notes(): Locator { return this.root.getByRole('status'); }
  get init(): Locator { return this.root.getByRole('combobox', { name: this.words.say('init'), exact: true }); }
  get drawAgain(): Locator { return this.button(this.words.say('draw-again')); }
  get reset(): Locator { return this.button(this.words.say('reset')); }
  get copyLink(): Locator { return this.button(this.words.say('copy-link')); }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  chip(preset: PresetName): Locator {
    return this.button(this.words.say(`preset.${preset}`));
  }

  activation(name: Activation): Locator {
    return this.#choice(this.words.say('activation'), this.words.say(`activation.${name}`));
  }

  range(name: Range): Locator {
    return this.#choice(this.words.say('range'), this.words.say(`range.${name}`));
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
    return this.root.locator(`#experiment-${name}-hint`);
  }

  #choice(group: string, name: string): Locator {
    return this.root.getByRole('group', { name: group, exact: true }).getByRole('radio', { name, exact: true });
  }

  /** Opens the page with a query, waits until the figure lives, and unfolds all controls. */
  async open(query = ''): Promise<this> {
    await this.page.goto(`${this.locale}/experiment/${query && `?${query}`}#experiment`);
    await this.alive();
    return this;
  }

  /** Waits until the figure answers to its controls, and unfolds them. */
  async alive(): Promise<void> {
    await this.root.scrollIntoViewIfNeeded();
    await expect(this.page.locator('astro-island[ssr]').filter({ has: this.root })).toHaveCount(0);
    await this.controls.locator('details').evaluate((details: HTMLDetailsElement) => { details.open = true; });
  }

  /** Waits until nothing is being computed and the picture shows the run whose numbers stand in the table. */
  async settled(): Promise<void> {
    await expect(this.root).toHaveAttribute('aria-busy', 'false');
    await expect.poll(() => this.root.evaluate(unlikeNumbers), 'layers whose picture is not that of their numbers').toEqual([]);
  }

  /** What the address asks for, as it is written there. */
  query(): string {
    return new URL(this.page.url()).search.slice(1);
  }
}

/** Layers whose histogram names another mean and deviation than their row of the table, or, overflowing, another count. */
function unlikeNumbers(figure: Element): string[] {
  const labels = Array.from(figure.querySelectorAll('.pictures svg'), (svg) => svg.getAttribute('aria-label') ?? '');
  const rows = Array.from(figure.querySelectorAll('.numbers tbody tr'), (row) => Array.from(row.children, (cell) => cell.textContent));
  if (labels.length !== rows.length) return [`${String(labels.length)} histograms, ${String(rows.length)} rows`];
  return labels.filter((label, i) => {
    const [, mean = '', std = '', , , nonfinite = ''] = rows[i] ?? [];
    return nonfinite === '0' ? !(label.includes(` ${mean}`) && label.includes(` ${std}`)) : !label.includes(nonfinite);
  });
}
