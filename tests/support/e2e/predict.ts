import { expect, type Locator, type Page } from '@playwright/test';
import { format } from '../../../src/i18n/format.ts';
import { texts, type Locale, type Texts } from '../../../src/i18n/index.ts';
import type { Measure } from '../../../src/statistics/measures.ts';
import { documentOf } from './html.ts';
import { propsOf } from './island.ts';
import { pagesIn } from './pages.ts';

/** A prediction as the built pages have it. */
export interface Asked {
  /** As an address names it. */
  readonly page: string;
  readonly locale: Locale;
  readonly name: string;
  readonly reading: string;
  /** Where what was measured can be seen: an address on its page. */
  readonly see: URL;
  /** What was measured, as a sentence. */
  readonly sentence: string;
  /** Whether it is asked once more, and told elsewhere. */
  readonly recall: boolean;
  /** Whether it stands where the direct way does not go, in a fold. */
  readonly deeper: boolean;
  /** What can be answered, and what is said to that; a sketch has none of these. */
  readonly choices: readonly { readonly answer: string; readonly label: string; readonly comparison: string }[];
  /** What a sketch is held against, the first layer first. */
  readonly rms?: readonly Measure[];
}

/** All that the pages of a language ask their readers, in reading order. */
export const questionsIn = (locale: Locale): Asked[] =>
  pagesIn(locale).flatMap((page) =>
    Array.from(documentOf(page).querySelectorAll<HTMLElement>('[data-predict]'), (element) => {
      const sketch = element.querySelector('astro-island');
      return {
        page,
        locale,
        name: element.getAttribute('data-predict')!,
        reading: element.getAttribute('data-reading')!,
        see: new URL(element.querySelector('.see a')!.getAttribute('href')!, 'http://localhost'),
        sentence: element.querySelector('.sentence')!.textContent,
        recall: element.hasAttribute('data-recall'),
        deeper: element.closest('details.deeper') !== null,
        choices: Array.from(element.querySelectorAll('button[data-answer]'), (button) => ({
          answer: button.getAttribute('data-answer')!,
          label: button.textContent.trim(),
          comparison: button.getAttribute('data-says')!,
        })),
        ...(sketch && (propsOf(sketch) as Pick<Asked, 'rms'>)),
      };
    }),
  );

/** What they ask their readers to predict. */
export const predictionsIn = (locale: Locale): Asked[] => questionsIn(locale).filter(({ recall }) => !recall);

/** One prediction of a page, by what a reader sees of it. */
export class Prediction {
  readonly page: Page;
  readonly asked: Asked;
  readonly root: Locator;
  readonly texts: Texts;

  constructor(page: Page, asked: Asked) {
    this.page = page;
    this.asked = asked;
    this.root = page.locator(`[data-predict="${asked.name}"]`);
    this.texts = texts(asked.locale);
  }

  get question(): Locator {
    return this.root.locator('.question');
  }
  get answers(): Locator {
    return this.root.getByRole('group', { name: this.texts['predict.legend'], exact: true }).getByRole('button');
  }
  get comparison(): Locator {
    return this.root.locator('.comparison');
  }
  /** What opens the fold without an answer. */
  get readOn(): Locator {
    return this.root.getByRole('button', { name: this.texts['predict.read-on'], exact: true });
  }
  /** What is folded until the question is answered: within it, and after it. */
  get folds(): Locator {
    return this.page.locator(`[data-folds="${this.asked.name}"]`);
  }
  /** What is drawn of the reader's answer, where what was measured is drawn. */
  get expected(): Locator {
    return this.root.locator('[data-for]');
  }
  /** What was measured, as a sentence. */
  get sentence(): Locator {
    return this.root.locator('.sentence');
  }
  /** The link to the picture. */
  get see(): Locator {
    return this.root.getByRole('link', { name: this.texts['predict.see'], exact: true });
  }
  get sliders(): Locator {
    return this.root.getByRole('slider');
  }
  get frame(): Locator {
    return this.root.locator('.sliders');
  }
  /** The points of what was measured, in the frame of the sketch. */
  get measured(): Locator {
    return this.root.locator('.truth circle');
  }
  get compare(): Locator {
    return this.root.getByRole('button', { name: this.texts['predict.sketch.compare'], exact: true });
  }
  get again(): Locator {
    return this.root.getByRole('button', { name: this.texts['predict.sketch.again'], exact: true });
  }

  /** What is said to a reader who expected the one and is shown the other. */
  said(expected: string, measured: string): string {
    return format(this.texts[expected === measured ? 'predict.agrees' : 'predict.differs'], { expected, measured });
  }

  /** Opens its page and waits until it answers, and its figure as well. */
  async open(): Promise<this> {
    await this.page.goto(this.asked.page);
    return this.alive();
  }

  /** Waits until it answers, and its figure as well; what it is folded into is unfolded. */
  async alive(): Promise<this> {
    await this.unfolded();
    if (!this.asked.recall) {
      const figure = await this.figure();
      await figure.scrollIntoViewIfNeeded();
      await this.page.locator('astro-island:not([ssr])').filter({ has: figure }).waitFor({ state: 'attached' });
    }
    await this.root.scrollIntoViewIfNeeded();
    if (this.asked.rms) await this.root.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
    return this;
  }

  /** Unfolds what it stands in, if that is folded. */
  async unfolded(): Promise<void> {
    await this.root.evaluate((element) => element.closest('details.deeper')?.setAttribute('open', ''));
  }

  async figure(): Promise<Locator> {
    const href = await this.root.locator('.see a').getAttribute('href');
    return this.page.locator(`figure[id="${new URL(href!, this.page.url()).hash.slice(1)}"]`);
  }

  /** Waits until the figure shows what the prediction is about; the address then says so, too. */
  async shown(): Promise<void> {
    await this.root.locator('.see a[aria-current="true"]').waitFor({ state: 'attached', timeout: 30_000 });
    const { search, hash } = new URL((await this.root.locator('.see a').getAttribute('href'))!, this.page.url());
    const address = new URL(this.page.url());
    expect(address.hash).toBe(hash);
    for (const key of ['activation', 'init', 'std', 'layers', 'width']) {
      expect(address.searchParams.get(key), key).toBe(new URLSearchParams(search).get(key));
    }
  }
}
