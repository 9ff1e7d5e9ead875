import { expect, test, type Locator } from '@playwright/test';
import { barriers } from '../support/e2e/axe.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { homes } from '../support/e2e/homes.ts';
import { locales, pagesIn } from '../support/e2e/pages.ts';
import { DockedStrip, phrasesOf, readOn, scrolled } from '../support/e2e/strip.ts';
import { unfoldDeeper } from '../support/e2e/visit/islands.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const flow = homes['gradient-flow'];
const small = 'a[data-drives="gradient-flow"][href*="std=0.01"][href*="layers=5"]:not(.see a)';

/** Presses a phrase where it stands, and says how far that moved it on the screen, in pixels. */
async function move(phrase: Locator, press: 'tap' | 'click'): Promise<number> {
  await phrase.scrollIntoViewIfNeeded();
  const { y } = (await phrase.boundingBox())!;
  await phrase[press]();
  await expect(phrase).toHaveAttribute('aria-current', 'true');
  return Math.round((await phrase.boundingBox())!.y - y);
}

for (const locale of locales) {
  test.describe(`on a phone (${locale})`, () => {
    test.use(phone);

    test(`no phrase of any page moves it (${locale})`, async ({ page }) => {
      const moved: Record<string, number> = {};
      for (const path of pagesIn(locale)) {
        await page.goto(path);
        await unfoldDeeper(page);
        const phrases = phrasesOf(page);
        const count = await phrases.count();
        if (count > 0) moved[path] = await move(phrases.nth(count - 1), 'tap');
      }
      expect(Object.keys(moved).length).toBeGreaterThanOrEqual(8);
      expect(Object.entries(moved).filter(([, pixels]) => pixels !== 0)).toEqual([]);
    });

    test(`the strip shows what the figure says, leads to it, and back to the phrase (${locale})`, async ({ page }) => {
      const figure = new ExperimentFigure(page, locale, flow);
      const strip = new DockedStrip(page, locale);
      await page.goto(`${locale}/${flow.slug}/`);
      await readOn(page);
      const phrase = page.locator(small).first();
      expect(await move(phrase, 'tap')).toBe(0);
      await strip.settled();
      expect((await strip.root.boundingBox())!.height).toBeLessThanOrEqual(120);
      await expect(strip.sentence).toHaveText((await figure.reading.textContent())!);
      await expect(strip.drawing.locator('path[fill]')).toHaveCount(5);
      await expect(strip.drawing.locator('circle')).toHaveCount(5);
      for (const [button, size] of [
        [strip.close, 40],
        [strip.go, 44],
      ] as const)
        expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(size);

      const before = await scrolled(page);
      await strip.go.tap();
      await expect(figure.picture).toBeInViewport({ ratio: 0.9 });
      await expect(strip.sentence).toHaveCount(0);
      await strip.back.tap();
      await expect.poll(() => scrolled(page)).toBe(before);
      await expect(phrase).toBeFocused();
      await expect(strip.root).toBeHidden();
    });

    test(`the strip closes by its button, by Escape, and when the figure comes into sight, and opens with the next phrase (${locale})`, async ({
      page,
    }) => {
      const figure = new ExperimentFigure(page, locale, flow);
      const strip = new DockedStrip(page, locale);
      await page.goto(`${locale}/${flow.slug}/`);
      await readOn(page);
      const phrases = phrasesOf(page, flow.id);
      await move(phrases.last(), 'tap');
      await strip.close.tap();
      await expect(strip.root).toBeHidden();
      await expect(phrases.last()).toBeFocused();
      await move(phrases.nth(1), 'tap');
      await expect(strip.root).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(strip.root).toBeHidden();
      await move(phrases.nth(0), 'tap');
      await expect(strip.root).toBeVisible();
      await figure.picture.scrollIntoViewIfNeeded();
      await page.evaluate(() => {
        document.querySelector('.experiment .picture')!.scrollIntoView({ block: 'center' });
      });
      await expect(strip.root).toBeHidden();
    });
  });
}

test.describe('on a phone', () => {
  test.use(phone);

  test('a phrase wakes a figure that sleeps far below, and the strip shows what comes of it', async ({ page }) => {
    const spread = new ExperimentFigure(page, 'en', homes['signal-and-offset']);
    const strip = new DockedStrip(page);
    await page.goto('en/collapse/#effective-neurons');
    await page.goto('en/collapse/#two-meanings-of-the-same');
    const island = page.locator('astro-island').filter({ has: spread.root });
    await expect(island).toHaveAttribute('ssr');
    await unfoldDeeper(page);
    const phrase = page.locator('a[data-drives="signal-and-offset"]').first();
    await phrase.evaluate((link: HTMLElement) => {
      link.click();
    }); // scrolling to it could wake the figure
    await strip.settled();
    await expect(island).not.toHaveAttribute('ssr');
    await expect(phrase).toHaveAttribute('aria-current', 'true');
    await expect(strip.sentence).toHaveText((await spread.reading.textContent())!);
  });

  test('of fifty layers the strip draws as many as fit, and says which', async ({ page }) => {
    const strip = new DockedStrip(page);
    await page.goto(`en/${flow.slug}/`);
    await readOn(page);
    await move(page.locator('a[data-drives="gradient-flow"][href*="layers=50"]:not(.see a)').first(), 'tap');
    await strip.settled();
    await expect(strip.drawing.locator('text')).toHaveText(['1', '13', '26', '38', '50']);
    await expect(strip.drawing).toHaveAccessibleName(/layers 1, 13, 26, 38, 50 of 50/);
  });

  test('the strip hides nothing at the end of the page, moves nothing, and has no barriers', async ({ page }) => {
    const strip = new DockedStrip(page, 'ko');
    await page.goto(`ko/${flow.slug}/`);
    await readOn(page);
    const phrase = page.locator(small).first();
    await phrase.scrollIntoViewIfNeeded();
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift' });
    });
    await phrase.tap();
    await strip.settled();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await barriers(page), colorScheme).toEqual([]);
    }
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0))).toBeLessThan(0.01);
    await page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
    });
    await expect(strip.root).toBeVisible();
    const last = page.locator('footer a').last();
    await expect(last).toBeVisible();
    expect((await last.boundingBox())!.y + (await last.boundingBox())!.height).toBeLessThanOrEqual((await strip.root.boundingBox())!.y);
    await page.emulateMedia({ media: 'print' });
    await expect(strip.root).toBeHidden();
  });
});

test.describe('on a desk', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('a phrase whose figure stands beside it changes nothing but the figure', async ({ page }) => {
    const strip = new DockedStrip(page);
    await page.goto(`en/${flow.slug}/`);
    await readOn(page);
    expect(await move(page.locator(small).first(), 'click')).toBe(0);
    await expect(strip.root).toBeHidden();
  });

  test('a table whose rows drive a figure, and the tasks, stand beside that figure', async ({ page }) => {
    const strip = new DockedStrip(page);
    for (const [path, inside] of [
      ['en/experiment/', 'table'],
      ['en/squashing/', 'table'],
      ['en/collapse/', 'table'],
      ['en/hidden-collapse/', 'table'],
      ['en/good-weights/', 'table'],
      ['en/edge/', 'table'],
    ] as const) {
      await page.goto(path);
      await unfoldDeeper(page);
      const phrase = page.locator(`${inside} a[data-drives]`).last();
      expect(await move(phrase, 'click'), path).toBe(0);
      await expect(page.locator(`figure#${(await phrase.getAttribute('data-drives'))!} .picture`), path).toBeInViewport({ ratio: 0.6 });
      await expect(strip.root).toBeHidden();
      await expect(page.locator('.beside .try-it'), path).toHaveCount(1);
    }
  });

  test('a phrase whose figure stands elsewhere docks it, and the keyboard goes on from the phrase to the strip', async ({ page }) => {
    const strip = new DockedStrip(page);
    await page.goto('en/vanishing-gradients/');
    await readOn(page);
    const phrase = page.locator(small).first();
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.beside-figure .experiment')!.style.position = 'static';
    });
    await phrase.scrollIntoViewIfNeeded();
    const before = await scrolled(page);
    await phrase.press('Enter');
    await strip.settled();
    expect(await scrolled(page)).toBe(before);
    await expect(phrase).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(strip.close).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(strip.go).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(phrase).toBeFocused();
  });
});
