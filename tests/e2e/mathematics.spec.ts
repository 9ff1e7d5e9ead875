import { expect, test } from '@playwright/test';
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

test('the font of formulas is fetched by a page that has some, and by no other', async ({ page }) => {
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(request.url());
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
