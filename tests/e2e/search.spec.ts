import { expect, test } from '@playwright/test';
import { texts } from '../../src/i18n/index.ts';
import type { Slug } from '../../src/site/links.ts';
import { readPages } from '../../src/site/page-files.ts';
import { chaptersOf, pageNamed } from '../../src/site/pages.ts';
import { barriers } from '../support/e2e/axe.ts';
import { locales, type Locale } from '../support/e2e/pages.ts';
import { watch } from '../support/e2e/watch.ts';

const sitePages = readPages();

/** A word in letters of neither language: for others, the search takes what begins alike. */
const nowhere = 'ждждж';

for (const locale of locales) {
  test(
    `the search speaks the language of the page and finds a page in it (${locale})`,
    { tag: locale === 'ko' ? '@subpath' : [] },
    async ({ page, baseURL }) => {
      const problems = await watch(page, baseURL!);
      const say = (key: 'label' | 'zero' | 'many' | 'one' | 'clear', count = 0, term = '') => {
        const table = texts(locale);
        const sentences = {
          label: table['starlight.search.label'],
          clear: table['starlight.pagefind.clear_search'],
          zero: table['starlight.pagefind.zero_results'],
          one: table['starlight.pagefind.one_result'],
          many: table['starlight.pagefind.many_results'],
        };
        return sentences[key].replace('[COUNT]', String(count)).replace('[SEARCH_TERM]', term);
      };
      await page.goto(`${locale}/`);
      await page
        .getByRole('banner')
        .getByRole('button', { name: say('label') })
        .click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      const field = dialog.getByPlaceholder(say('label'), { exact: true });

      await field.fill(nowhere);
      await expect(dialog).toContainText(say('zero', 0, nowhere));
      await expect(dialog.getByRole('button', { name: say('clear'), exact: true })).toBeVisible();

      const title = pageNamed(sitePages, 'experiment').heads[locale].label;
      await field.fill(title);
      const results = dialog.locator('.pagefind-ui__result-link');
      await expect(results.filter({ hasText: title }).first()).toBeVisible();
      await field.press('Enter');
      const message = await dialog.locator('.pagefind-ui__message').innerText();
      const count = Number(/\d+/.exec(message)?.[0]);
      expect(message).toBe(say(count === 1 ? 'one' : 'many', count, title));
      for (const link of await results.all())
        expect(await link.getAttribute('href')).toMatch(new RegExp(`^${new URL(baseURL!).pathname}${locale}/`));
      // The field is Pagefind's own: it is named by its title and its placeholder.
      expect(await barriers(page, ['label-title-only'])).toEqual([]);
      expect(problems).toEqual([]);

      await results.filter({ hasText: title }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
    },
  );
}

/** What a reader of the lesson may look for, and the page that must be among what is found. */
const sought: Readonly<Record<Locale, readonly (readonly [term: string, slug: Slug])[]>> = {
  en: [
    ['vanishing gradient', 'vanishing-gradients'],
    ['blame', 'squashing'],
    ['effective neurons', 'collapse'],
    ['offset', 'hidden-collapse'],
    ['xlim', 'small-weights'],
    ['fan-in', 'good-weights'],
    ['mean-field', 'edge'],
    ['claim', 'checking-the-book'],
    ['overflow', 'glossary'],
    ['Schoenholz', 'references'],
    ['pip install', 'run-it-yourself'],
  ],
  ko: [
    ['기울기 소실', 'vanishing-gradients'],
    ['원인', 'squashing'],
    ['표현력', 'collapse'],
    ['편차', 'hidden-collapse'],
    ['xlim', 'small-weights'],
    ['초깃값', 'good-weights'],
    ['초깃값을', 'good-weights'],
    ['기울기가', 'vanishing-gradients'],
    ['평균장', 'edge'],
    ['주장', 'checking-the-book'],
    ['오버플로', 'glossary'],
    ['Schoenholz', 'references'],
    ['넘파이', 'run-it-yourself'],
  ],
};

for (const locale of locales) {
  const title = `the search finds every page by what it speaks of, and a chapter by its short name and its question (${locale})`;
  test(title, { tag: '@long' }, async ({ page }) => {
    await page.goto(`${locale}/`);
    await page
      .getByRole('banner')
      .getByRole('button', { name: texts(locale)['starlight.search.label'] })
      .click();
    const dialog = page.getByRole('dialog');
    const results = dialog.locator('.pagefind-ui__result-link');
    const more = dialog.getByRole('button', { name: texts(locale)['starlight.pagefind.load_more'] });
    const declared = chaptersOf(sitePages).flatMap(({ slug, heads }) => {
      const { label, question = '' } = heads[locale];
      return [[label, slug] as const, [question, slug] as const];
    });
    const missed: string[] = [];
    for (const [term, slug] of [...sought[locale], ...declared]) {
      await dialog.getByPlaceholder(texts(locale)['starlight.search.label'], { exact: true }).fill(term);
      await expect(dialog.locator('.pagefind-ui__message')).toContainText(term);
      const found = results.and(page.locator(`[href*="/${locale}/${slug}/"]`)).first();
      // The list comes in pieces, and each of its lines when it has been read.
      const come = expect(async () => {
        if (await more.isVisible()) await more.click();
        await expect(found).toBeVisible({ timeout: 500 });
      }).toPass({ timeout: 10_000 });
      await come.catch(() => missed.push(`${term}: ${slug}`));
    }
    expect(missed).toEqual([]);
  });
}
