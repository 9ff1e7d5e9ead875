import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '../../../src/i18n/index.ts';
import type { Words } from '../../../src/sentences/words.ts';
import { wordsIn } from '../words.ts';
import { unfoldDeeper } from './visit/islands.ts';

/** What is docked at the foot of the screen, by what a reader sees of it. */
export class DockedStrip {
  readonly page: Page;
  readonly words: Words;
  readonly root: Locator;

  constructor(page: Page, locale: Locale = 'en') {
    this.page = page;
    this.words = wordsIn(locale);
    this.root = page.getByRole('region', { name: this.words.say('strip'), exact: true });
  }

  get sentence(): Locator {
    return this.root.locator('.strip-sentence');
  }
  get drawing(): Locator {
    return this.root.getByRole('img');
  }
  get go(): Locator {
    return this.#button('strip.go');
  }
  get back(): Locator {
    return this.#button('strip.back');
  }
  get close(): Locator {
    return this.#button('strip.close');
  }

  /** Waits until it shows what the figure has come to rest with. */
  async settled(): Promise<void> {
    await expect(this.root.locator('.strip-run')).toHaveAttribute('aria-busy', 'false');
  }

  #button(key: 'strip.go' | 'strip.back' | 'strip.close'): Locator {
    return this.root.getByRole('button', { name: this.words.say(key) });
  }
}

/** The phrases of a page that drive a figure and can be seen without unfolding anything. */
export const phrasesOf = (page: Page, id?: string): Locator =>
  page.locator(`a[data-drives${id === undefined ? '' : `="${id}"`}]:not(.see a, details:not(.deeper) a, [hidden] a)`);

/** Reads on without guessing, wherever a question of the page folds what follows. */
export async function readOn(page: Page): Promise<void> {
  await unfoldDeeper(page);
  await page.locator('.predict:not(details) .fold button').evaluateAll((all: HTMLElement[]) => {
    for (const button of all) button.click();
  });
  // What unfolds is loaded with the first press.
  await expect(page.locator('[data-folds][hidden]:not(details:not(.deeper) *)')).toHaveCount(0);
}

/** How far the page is scrolled, in whole pixels: what a browser rounds is no move. */
export const scrolled = (page: Page): Promise<number> => page.evaluate(() => Math.round(scrollY));
