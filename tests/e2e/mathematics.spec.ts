import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { documentOf } from '../support/e2e/html.ts';
import { locales, nameOf, pagesIn } from '../support/e2e/pages.ts';
import { pending } from '../support/e2e/watch.ts';

const pages = locales.flatMap(pagesIn).filter((page) => page.endsWith('/'));
const withFormulas = pages.filter((page) => documentOf(page).querySelector('math'));

test('every formula is typeset, and says its TeX', () => {
  for (const locale of locales) expect(withFormulas.filter((page) => page.startsWith(locale)).length).toBeGreaterThan(0);
  for (const page of pages) {
    const document = documentOf(page);
    expect(document.documentElement.outerHTML, page).not.toMatch(/language-math|math-inline|math-display/);
    const tex = [...document.querySelectorAll('math')].map((math) =>
      math.querySelector('annotation[encoding="application/x-tex"]')?.textContent.trim(),
    );
    expect(
      tex.filter((one) => !one),
      page,
    ).toEqual([]);
  }
});

/** The address of the font of formulas, beside that of the text face. */
const fontOfFormulas = /\/formulas\.[^/]*\.woff2$/;

test('the font of formulas is fetched by a page that has some, and by no other', async ({ page }) => {
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font' && fontOfFormulas.test(request.url())) fonts.push(request.url());
  });
  const answered = pending(page);
  const without = pages.find((one) => !withFormulas.includes(one))!;
  await page.goto(without);
  await page.evaluate(() => document.fonts.ready);
  await answered();
  expect(fonts, nameOf(without)).toEqual([]);
  await page.goto(withFormulas[0]!);
  await page.evaluate(() => document.fonts.ready);
  await answered();
  expect(fonts).toHaveLength(1);
  expect(await page.evaluate(() => document.fonts.check('1em Formula', '\u{1D465}'))).toBe(true);
});

/** The font as it comes, of which a build ships a part. */
const wholeFont = fileURLToPath(import.meta.resolve('@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2'));

/** Every element of every formula: its name, what it says, and its box from the formula's corner. */
async function boxesIn(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  await page.evaluate(() => document.fonts.load('1em Formula'));
  return page.evaluate(() =>
    [...document.querySelectorAll('math')].flatMap((math) => {
      const from = math.getBoundingClientRect();
      return [math, ...math.querySelectorAll('*:not(annotation)')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const box = [x - from.x, y - from.y, width, height].map((one) => one.toFixed(2));
        return `${element.localName} ${element.childElementCount === 0 ? element.textContent : ''} ${box.join(' ')}`;
      });
    }),
  );
}

for (const locale of locales) {
  const title = `every sign of every formula has the size that the whole font gives it (${locale})`;
  test(title, { tag: locale === 'en' ? ['@long'] : [] }, async ({ page }) => {
    for (const path of withFormulas.filter((one) => one.startsWith(`${locale}/`))) {
      const boxes = await boxesIn(page, path);
      await page.route(fontOfFormulas, (route) => route.fulfill({ path: wholeFont, contentType: 'font/woff2' }));
      const whole = await boxesIn(page, path);
      await page.unroute(fontOfFormulas);
      expect(whole.length, nameOf(path)).toBeGreaterThan(0);
      expect(boxes, nameOf(path)).toEqual(whole);
    }
  });
}
