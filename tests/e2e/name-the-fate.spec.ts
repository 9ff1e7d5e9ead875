import { expect, test, type Page } from '@playwright/test';
import { format } from '../../src/i18n/format.ts';
import { texts } from '../../src/i18n/index.ts';
import { deck, dealt } from '../../src/lesson/deal.ts';
import { answers } from '../../src/lesson/prediction.ts';
import { decode } from '../../src/scenario/codec.ts';
import { textbook } from '../../src/scenario/scenario.ts';
import { barriers, screens } from '../support/e2e/axe.ts';
import { documentOf } from '../support/e2e/html.ts';
import { propsOf } from '../support/e2e/island.ts';
import { locales, type Locale } from '../support/e2e/pages.ts';
import { refuseStorage } from '../support/e2e/storage.ts';
import { withoutScript } from '../support/e2e/visit/without-script.ts';
import type { FateCard } from '../../src/lesson/fate-card.ts';

const path = (locale: Locale) => `${locale}/name-the-fate/`;
const cardsIn = (locale: Locale) =>
  propsOf(documentOf(path(locale)).querySelector('astro-island[props*="cards"]')!)['cards'] as readonly FateCard[];
const cards = cardsIn('en');
const handOf = (deal: number) =>
  dealt(
    deal,
    cards.map(({ fate }) => fate),
  ).map((place) => cards[place]!);

const play = (page: Page, locale: Locale = 'en') => {
  const say = texts(locale);
  const root = page.locator('.deal');
  return {
    root,
    say,
    picture: root.locator('.fate-picture'),
    answer: (fate: string) => root.locator(`button[data-answer="${fate}"]`),
    told: root.locator('.told'),
    onward: root.locator('p.answers button'),
    place: root.locator('.place'),
  };
};

test('every card is a network of the deck, in both languages with the same bars and fates, and its link leads to its run', () => {
  const korean = cardsIn('ko');
  expect(cards).toHaveLength(deck.length);
  for (const [i, { bars, fate, exponents, href }] of cards.entries()) {
    expect({ bars: korean[i]!.bars, fate: korean[i]!.fate, exponents: korean[i]!.exponents }).toEqual({ bars, fate, exponents });
    const { scenario, issues, unknown } = decode(new URL(href, 'http://localhost').search);
    expect([...issues, ...unknown]).toEqual([]);
    expect(scenario).toEqual({ ...textbook, ...deck[i] });
  }
});

test('no picture names its weights before it is answered, and some have a double with another fate', () => {
  for (const { network, label, weights } of cards) {
    for (const said of [network, label]) expect(said).not.toContain(weights);
  }
  expect(cards.filter(({ double }) => double !== undefined).length).toBeGreaterThan(3);
});

for (const locale of locales) {
  test(`twelve pictures of a deal are named by touch, one a screen, and the score says what was taken for what (${locale})`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL: baseURL!, viewport: screens[0], hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await page.goto(`${path(locale)}?deal=7`);
    const { picture, answer, told, onward, place, root, say } = play(page, locale);
    const all = cardsIn(locale);
    const hand = handOf(7).map((card) => all[cards.indexOf(card)]!);
    for (const [i, card] of hand.entries()) {
      await expect(picture).toHaveAttribute('aria-label', card.label);
      await expect(place).toContainText(format(say['name-the-fate.place'], { place: i + 1, n: 12 }));
      const box = (await answer('holds').boundingBox())!;
      expect(box.height).toBeGreaterThanOrEqual(44);
      await expect(picture.locator('circle')).toHaveCount(0);
      await answer('holds').tap();
      await expect(told).toContainText(card.told);
      await expect(told).toContainText(
        card.fate === 'holds'
          ? say['name-the-fate.right']
          : format(say['name-the-fate.wrong'], { said: say['predict.fate.holds'], measured: say[`predict.fate.${card.fate}`] }),
      );
      if (card.double) await expect(told).toContainText(card.double);
      await expect(picture.locator('circle')).toHaveCount(5);
      await onward.tap();
    }
    await expect(place).toContainText(format(say['name-the-fate.score'], { right: 4, n: 12 }));
    for (const measured of ['vanishes', 'explodes'] as const) {
      await expect(root).toContainText(
        format(say['name-the-fate.confused'], { said: say['predict.fate.holds'], measured: say[`predict.fate.${measured}`], times: 4 }),
      );
    }
    await context.close();
  });

  test(`a deal that is none is named, and another is dealt (${locale})`, async ({ page }) => {
    for (const bad of ['abc', '-1', '1000000']) {
      await page.goto(`${path(locale)}?deal=${bad}&theme=dark`);
      const { root, say } = play(page, locale);
      await expect(page).toHaveURL(/\?deal=\d{1,6}&theme=dark$/);
      const deal = new URL(page.url()).searchParams.get('deal')!;
      await expect(root.getByRole('status')).toHaveText(format(say['name-the-fate.bad'], { text: bad, most: '999,999', deal }));
    }
  });
}

test('a visit without a deal is given one, which is written to the address; the same address gives the same pictures', async ({ page }) => {
  await page.goto(path('en'));
  await expect(page).toHaveURL(/\?deal=\d+$/);
  const url = page.url();
  const { picture, place } = play(page);
  const label = (await picture.getAttribute('aria-label'))!;
  const bars = await picture.locator('path').evaluateAll((paths) => paths.map((drawn) => drawn.getAttribute('d')));
  expect(label).toBe(handOf(Number(new URL(url).searchParams.get('deal')))[0]!.label);
  await page.goto('en/');
  await page.goto(url);
  await expect(picture).toHaveAttribute('aria-label', label);
  expect(await picture.locator('path').evaluateAll((paths) => paths.map((drawn) => drawn.getAttribute('d')))).toEqual(bars);
  await expect(place).toContainText(new URL(url).searchParams.get('deal')!);
});

test('by the keyboard: the focus goes to the next picture and back to its beginning, another deal is another address, and Back leads back', async ({
  page,
}) => {
  await page.goto(`${path('en')}?deal=3`);
  const { answer, onward, place, root, say } = play(page);
  await expect(answer('vanishes')).toBeEnabled();
  for (let i = 0; i < 12; i++) {
    await answer('vanishes').press('Enter');
    await expect(onward).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(place).toBeFocused();
  }
  await root.getByRole('button', { name: say['name-the-fate.another'], exact: true }).press('Enter');
  await expect(place).toBeFocused();
  await expect(page).not.toHaveURL(/deal=3$/);
  await expect(answer('vanishes')).toBeEnabled();
  await page.goBack();
  await expect(page).toHaveURL(/deal=3$/);
  await expect(root.locator('.fate-picture')).toHaveAttribute('aria-label', handOf(3)[0]!.label);
});

test('the other language deals the same pictures', async ({ page }) => {
  await page.goto(`${path('en')}?deal=3`);
  await expect(play(page).answer('holds')).toBeEnabled();
  await page.locator('a[data-language]').first().click();
  await expect(page).toHaveURL(/ko\/name-the-fate\/\?deal=3$/);
  await expect(play(page).picture).toHaveAttribute('aria-label', cardsIn('ko')[cards.indexOf(handOf(3)[0]!)]!.label);
});

test('there is no barrier in any state, nothing jumps, and storage is not needed', async ({ page }) => {
  await refuseStorage(page);
  await page.addInitScript(() => {
    const kept = Object.assign(globalThis, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) kept.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${path('en')}?deal=5`);
  const { answer, onward, place } = play(page);
  await expect(answer('holds')).toBeEnabled();
  expect(await barriers(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await answer('holds').click();
  expect(await barriers(page)).toEqual([]);
  for (let i = 0; i < 12; i++) {
    if (i > 0) await answer('holds').click();
    await onward.click();
  }
  await expect(place).toContainText('4');
  expect(await barriers(page)).toEqual([]);
  expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBeLessThan(0.01);
});

test('without JavaScript the pictures of the first deal stand there, each with its answer folded', async ({ browser, baseURL }) => {
  for (const locale of locales) {
    await withoutScript(browser, baseURL!, path(locale), async (page) => {
      const all = cardsIn(locale);
      const items = page.locator('.dealt > li');
      await expect(items).toHaveCount(12);
      const hand = handOf(0).map((card) => all[cards.indexOf(card)]!);
      for (const [i, card] of hand.entries()) {
        const item = items.nth(i);
        await expect(item.locator('.fate-picture')).toHaveAttribute('aria-label', card.label);
        await expect(item.getByText(card.told)).toBeHidden();
      }
      await items.first().locator('summary').click();
      await expect(items.first().getByText(hand[0]!.told)).toBeVisible();
      await expect(page.locator('.deal')).toBeHidden();
    });
  }
});

test('the answers are those of a prediction', () => {
  expect(new Set(cards.map(({ fate }) => fate))).toEqual(new Set(answers.fate));
});

test('an anchor of the page takes no answer away', async ({ page }) => {
  const { answer, onward, place } = play(page);
  await page.goto(`${path('en')}?deal=7`);
  await answer(handOf(7)[0]!.fate).click();
  await onward.click();
  const second = await place.textContent();
  await page.evaluate(() => void (location.hash = '_top'));
  await expect(place).toHaveText(second!);
  await page.goBack();
  await expect(place).toHaveText(second!);
});

test('on paper stand all twelve pictures of the deal, to be answered by pen', async ({ page }) => {
  const { root, answer, place } = play(page);
  await page.goto(`${path('en')}?deal=7`);
  await expect(place).toContainText('7');
  await page.emulateMedia({ media: 'print' });
  await expect(root.locator('.sheet .network')).toHaveText(handOf(7).map(({ network }) => network));
  await expect(answer('holds')).toHaveCount(0);
  await expect(place).toContainText('7');
  await page.emulateMedia({ media: 'screen' });
  await expect(root.locator('.sheet')).toHaveCount(0);
  await expect(answer('holds')).toBeVisible();
});

test('the answers are there when the reader comes back, and in the other language, until the deal is over', async ({ page }) => {
  const { answer, onward, place } = play(page);
  const hand = handOf(7);
  await page.goto(`${path('en')}?deal=7`);
  for (const { fate } of hand.slice(0, 2)) {
    await answer(fate).click();
    await onward.click();
  }
  await answer(hand[2]!.fate).click();
  const third = await place.textContent();
  await page.goto('en/experiment/');
  await page.goto(`${path('en')}?deal=7`);
  await expect(place).toHaveText(third!);
  await expect(answer(hand[2]!.fate)).toHaveAttribute('aria-pressed', 'true');
  await page.goto(`${path('ko')}?deal=7`);
  await expect(answer(hand[2]!.fate)).toHaveAttribute('aria-pressed', 'true');
  for (const { fate } of hand.slice(3)) {
    await onward.click();
    await answer(fate).click();
  }
  await onward.click();
  await page.reload();
  await expect(answer(hand[0]!.fate)).toHaveAttribute('aria-pressed', 'false');
});
