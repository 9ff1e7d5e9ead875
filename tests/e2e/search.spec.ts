import { expect, test, type Locator, type Page } from '@playwright/test';
import glossary from '../../content/glossary.json' with { type: 'json' };
import { format, formatCount } from '../../src/i18n/format.ts';
import { texts } from '../../src/i18n/index.ts';
import type { Slug } from '../../src/site/links.ts';
import { readPages } from '../../src/site/page-files.ts';
import { listedPages, pageNamed } from '../../src/site/pages.ts';
import { barriers } from '../support/e2e/axe.ts';
import { locales, type Locale } from '../support/e2e/pages.ts';
import { watch } from '../support/e2e/watch.ts';

const sitePages = readPages();

/** A word in letters of neither language: for others, the search takes what begins alike. */
const nowhere = 'ждждж';

/** Opens the search of the page by its button. */
async function openSearch(page: Page, locale: Locale): Promise<{ dialog: Locator; field: Locator }> {
  const label = texts(locale)['search.label'];
  await page.getByRole('banner').getByRole('button', { name: label }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return { dialog, field: dialog.getByRole('textbox', { name: label, exact: true }) };
}

for (const locale of locales) {
  test(
    `the search speaks the language of the page and finds a page in it (${locale})`,
    { tag: locale === 'ko' ? '@subpath' : [] },
    async ({ page, baseURL }) => {
      const problems = await watch(page, baseURL!);
      const words = texts(locale);
      await page.goto(`${locale}/`);
      const { dialog, field } = await openSearch(page, locale);

      await field.fill(nowhere);
      await expect(dialog.getByRole('status')).toHaveText(format(words['search.nothing'], { term: nowhere }));
      await expect(dialog.getByRole('button', { name: words['search.clear'], exact: true })).toBeVisible();

      const title = pageNamed(sitePages, 'experiment').heads[locale].label;
      await field.fill(title);
      const results = dialog.getByRole('link');
      await expect(results.filter({ hasText: title }).first()).toBeVisible();
      await field.press('Enter');
      const message = await dialog.getByRole('status').innerText();
      const count = Number(/\d+/.exec(message)?.[0]);
      expect(message).toBe(formatCount(words, 'search.found', count, { term: title }));
      for (const link of await results.all())
        expect(await link.getAttribute('href')).toMatch(new RegExp(`^${new URL(baseURL!).pathname}${locale}/`));
      expect(await barriers(page)).toEqual([]);
      expect(problems).toEqual([]);

      await results.filter({ hasText: title }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
    },
  );
}

/** What a reader of the lesson may type, in the words and spellings of other books, too, and the page that must come first. */
const sought: Readonly<Record<Locale, readonly (readonly [term: string, slug: Slug])[]>> = {
  en: [
    ['experiment', 'experiment'],
    ['standard deviation', 'experiment'],
    ['vanishing gradient', 'vanishing-gradients'],
    ['gradient vanishes', 'vanishing-gradients'],
    ['exploding', 'vanishing-gradients'],
    ['saturated', 'vanishing-gradients'],
    ['sigmoid', 'vanishing-gradients'],
    ['backprop', 'vanishing-gradients'],
    ['chain rule', 'vanishing-gradients'],
    ['blame', 'squashing'],
    ['non-linear', 'squashing'],
    ['nonlinear', 'squashing'],
    ['activation function', 'squashing'],
    ['expressive power', 'collapse'],
    ['effective neurons', 'collapse'],
    ['cosine similarity', 'collapse'],
    ['offset', 'hidden-collapse'],
    ['signal', 'hidden-collapse'],
    ['relu', 'small-weights'],
    ['hyperbolic tangent', 'small-weights'],
    ['xlim', 'small-weights'],
    ['initialisation', 'good-weights'],
    ['weight initialization', 'good-weights'],
    ['Glorot', 'good-weights'],
    ['Kaiming', 'good-weights'],
    ['dead neuron', 'good-weights'],
    ['dying ReLU', 'good-weights'],
    ['fan-in', 'good-weights'],
    ['mean-field', 'edge'],
    ['edge of chaos', 'edge'],
    ['claim', 'checking-the-book'],
    ['Schoenholz', 'references'],
    ['batch normalization', 'glossary'],
    ['pip install', 'run-it-yourself'],
    ['overflow', 'glossary'],
  ],
  ko: [
    ['실험', 'experiment'],
    ['시드', 'experiment'],
    ['기울기 소실', 'vanishing-gradients'],
    ['기울기가 사라지는', 'vanishing-gradients'],
    ['그래디언트', 'vanishing-gradients'],
    ['포화된 뉴런', 'vanishing-gradients'],
    ['시그모이드', 'vanishing-gradients'],
    ['오차역전파', 'vanishing-gradients'],
    ['오차역전파법', 'vanishing-gradients'],
    ['원인', 'squashing'],
    ['비선형', 'squashing'],
    ['스쿼싱', 'squashing'],
    ['활성화 함수', 'squashing'],
    ['표현력', 'collapse'],
    ['유효 뉴런 수', 'collapse'],
    ['코사인 유사도', 'collapse'],
    ['편차', 'hidden-collapse'],
    ['신호', 'hidden-collapse'],
    ['렐루', 'small-weights'],
    ['쌍곡탄젠트', 'small-weights'],
    ['하이퍼볼릭 탄젠트', 'small-weights'],
    ['xlim', 'small-weights'],
    ['초기화', 'good-weights'],
    ['초기값', 'good-weights'],
    ['가중치 초기값', 'good-weights'],
    ['초깃값을', 'good-weights'],
    ['사비에르', 'good-weights'],
    ['하비에르', 'good-weights'],
    ['자비에르', 'good-weights'],
    ['세이비어', 'good-weights'],
    ['글로럿', 'good-weights'],
    ['카이밍', 'good-weights'],
    ['He 초깃값', 'good-weights'],
    ['죽은 뉴런', 'good-weights'],
    ['평균장', 'edge'],
    ['주장', 'checking-the-book'],
    ['Schoenholz', 'references'],
    ['넘파이', 'run-it-yourself'],
    ['오버플로', 'glossary'],
  ],
};

for (const locale of locales) {
  const title = `the search leads to the right page by what it speaks of, and by the words of other books (${locale})`;
  test(title, { tag: locale === 'en' ? '@long' : [] }, async ({ page }) => {
    await page.goto(`${locale}/`);
    const { dialog, field } = await openSearch(page, locale);
    const first = dialog.locator('.search-page a').first();
    const missed: string[] = [];
    for (const [term, slug] of sought[locale]) {
      await field.fill(term);
      // Whatever the message says of the term, it says when all of the list stands there.
      await expect(dialog.getByRole('status')).toHaveText(new RegExp(`${term}.*\\d|\\d.*${term}`));
      const leads = await first.getAttribute('href');
      if (!leads?.endsWith(`/${locale}/${slug}/`)) missed.push(`${term}: ${leads ?? 'nothing'}, not ${slug}`);
    }
    expect(missed).toEqual([]);
  });
}

for (const locale of locales) {
  const title = `the search finds a page by its short name, and a chapter by its question (${locale})`;
  test(title, { tag: '@long' }, async ({ page, baseURL }) => {
    await page.goto(`${locale}/`);
    const { dialog, field } = await openSearch(page, locale);
    const results = dialog.getByRole('link');
    const declared = listedPages(sitePages).flatMap(({ slug, heads }) => {
      const { label, question = label } = heads[locale];
      return [[label, slug] as const, [question, slug] as const];
    });
    const missed: string[] = [];
    for (const [term, slug] of declared) {
      await field.fill(term);
      await expect(dialog.getByRole('status')).toContainText(term);
      const found = results
        .and(page.locator(`[href="${new URL(baseURL!).pathname}${locale}/${slug === 'index' ? '' : `${slug}/`}"]`))
        .first();
      await expect(found)
        .toBeVisible()
        .catch(() => missed.push(`${term}: ${slug}`));
    }
    expect(missed).toEqual([]);
  });

  test(`the search leads to the very entry of the glossary, by its name in either language (${locale})`, async ({ page }) => {
    await page.goto(`${locale}/`);
    const { dialog, field } = await openSearch(page, locale);
    const { en, ko, id } = glossary.find(({ id }) => id === 'dead-neuron')!;
    for (const { term } of [en, ko]) {
      await field.fill(term);
      await expect(dialog.getByRole('status')).toContainText(term);
      await expect(dialog.locator(`.search-place a[href$="/${locale}/glossary/#${id}"]`)).toBeVisible();
    }
    await dialog.locator(`.search-place a[href$="#${id}"]`).click();
    await expect(page.getByRole('heading', { level: 2, name: locale === 'en' ? en.term : ko.term })).toBeInViewport();
  });
}

/** What the search fetches, in the order in which it does. */
const pieces = {
  'its script': '**/pagefind/pagefind.js*',
  'the list of indexes': '**/pagefind/pagefind-entry.json*',
  'what holds for the whole index': '**/*.pf_meta',
  'its machine': '**/pagefind/wasm.*',
  'a piece of the index': '**/*.pf_index',
  'what is said of a page': '**/*.pf_fragment',
};

for (const locale of locales) {
  for (const [piece, address] of Object.entries(pieces)) {
    const isLong = locale === 'en' && piece !== 'a piece of the index';
    test(
      `a search to which ${piece} does not come says so, and finds when it is tried again (${locale})`,
      {
        tag: isLong ? ['@long'] : [],
      },
      async ({ page }) => {
        const words = texts(locale);
        const term = pageNamed(sitePages, 'experiment').heads[locale].label;
        await page.goto(`${locale}/glossary/`);
        let isLost = true;
        await page.route(address, (route) =>
          isLost ? (locale === 'en' ? route.fulfill({ status: 404 }) : route.abort()) : route.continue(),
        );
        const { dialog, field } = await openSearch(page, locale);
        await field.fill(term);
        await expect(dialog.getByRole('status')).toHaveText(words['search.failed']);
        const again = dialog.getByRole('button', { name: words['search.again'] });
        await again.click();
        await expect(dialog.getByRole('status')).toHaveText(words['search.failed']);
        await expect(field).toBeFocused();
        isLost = false;
        await again.click();
        await expect(dialog.getByRole('link').filter({ hasText: term }).first()).toBeVisible();
        await expect(again).toBeHidden();
        await expect(field).toBeFocused();
      },
    );
  }
}

test('what is typed at once after the keys that open the search is kept and found, however late the search comes', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) fetched.push(request.url());
  });
  await page.goto('en/glossary/', { waitUntil: 'networkidle' });
  expect(fetched, 'before it is opened').toEqual([]);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(pieces['its script'], async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('gradient');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox')).toHaveValue('gradient');
  await expect(dialog.getByRole('status')).toHaveText(format(texts('en')['search.searching'], { term: 'gradient' }));
  release();
  await expect(dialog.getByRole('link', { name: 'Vanishing gradients' }).first()).toBeVisible();
});

test('a search that gets no answer says so in the end, and shows what comes all the same', async ({ page }) => {
  await page.clock.install();
  await page.goto('en/glossary/');
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(pieces['the list of indexes'], async (route) => {
    await held;
    await route.continue();
  });
  const { dialog, field } = await openSearch(page, 'en');
  await field.fill('gradient');
  await page.clock.fastForward(1_000);
  await expect(dialog.getByRole('status')).toHaveText(format(texts('en')['search.searching'], { term: 'gradient' }));
  await page.clock.fastForward(60_000);
  await expect(dialog.getByRole('status')).toHaveText(texts('en')['search.failed']);
  release();
  await expect(async () => {
    await page.clock.fastForward(100);
    await expect(dialog.getByRole('link', { name: 'Vanishing gradients' }).first()).toBeVisible({ timeout: 500 });
  }).toPass();
});

test('a reader of the last results is taken to them, and of a link on the same page to its place', async ({ page }) => {
  await page.goto('en/glossary/');
  const { dialog, field } = await openSearch(page, 'en');
  await field.fill('gradient');
  const more = dialog.getByRole('button', { name: texts('en')['search.more'] });
  while (
    await more
      .or(dialog.getByRole('link').first())
      .first()
      .waitFor()
      .then(() => more.isVisible())
  ) {
    const before = await dialog.getByRole('listitem').count();
    await more.press('Enter');
    await expect.poll(() => dialog.getByRole('listitem').count()).toBeGreaterThan(before);
  }
  expect(await dialog.evaluate((root) => root.querySelector('li:has(a:focus)') !== null), 'the focus is on a result').toBe(true);
  const place = dialog.locator('.search-place a[href*="/en/glossary/#"]').first();
  const { hash } = new URL((await place.getAttribute('href'))!, page.url());
  await place.click();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`/en/glossary/${hash}$`));
});
