import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { folderOf, locales, nameOf, pagesIn, sites } from '../support/e2e/pages.ts';

const htmlOf = (page: string): string => readFileSync(join(folderOf(sites[0]), page, 'index.html'), 'utf8');
const formulasOf = (html: string) => [...parseHTML(html).document.querySelectorAll('math')];

for (const locale of locales) {
  const pages = pagesIn(locale).filter((page) => page.endsWith('/'));
  const withFormulas = pages.filter((page) => htmlOf(page).includes('<math'));

  test(`every formula is typeset, and says its TeX (${locale})`, () => {
    expect(withFormulas.length).toBeGreaterThan(0);
    for (const page of pages) {
      const html = htmlOf(page);
      expect(html, page).not.toMatch(/language-math|math-inline|math-display/);
      const tex = formulasOf(html).map((math) => math.querySelector('annotation[encoding="application/x-tex"]')?.textContent.trim());
      expect(
        tex.filter((one) => !one),
        page,
      ).toEqual([]);
    }
  });

  test(`the font of formulas is fetched by a page that has some, and by no other (${locale})`, async ({ page }) => {
    const fonts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fonts.push(request.url());
    });
    const without = pages.find((one) => !withFormulas.includes(one))!;
    await page.goto(without, { waitUntil: 'networkidle' });
    expect(fonts, nameOf(without)).toEqual([]);
    await page.goto(withFormulas[0]!, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => document.fonts.check('1em Formula', '\u{1D465}'))).toBe(true);
  });

  test(`a formula that is wider than a phone scrolls in its own box, which the keyboard reaches (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const path of withFormulas) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await expect
        .poll(() =>
          page
            .locator('.formula')
            .evaluateAll((all) =>
              all.filter((box) => box.scrollWidth > box.clientWidth !== box.matches('[tabindex="0"]')).map((box) => box.textContent),
            ),
        )
        .toEqual([]);
    }
  });
}
