import { expect, type Page } from '@playwright/test';
import { hangul, unnamed } from '../hangul.ts';

/** Every button, label, legend and heading of the interface speaks Korean. */
export async function speaksKorean(page: Page): Promise<void> {
  await expect.soft(page.locator('html')).toHaveAttribute('lang', 'ko');
  const said = await page.evaluate(() => {
    const texts = document.querySelectorAll('button, label, legend, summary, option, th, nav a, header a, figcaption, .experiment p');
    const attributes = ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext', 'data-copied'].flatMap((name) =>
      Array.from(document.querySelectorAll(`body [${name}]`), (element) => element.getAttribute(name)!),
    );
    // The TeX of a formula is for those who ask for it.
    const textOf = (element: Element) => {
      const copy = element.cloneNode(true) as Element;
      for (const annotation of copy.querySelectorAll('annotation')) annotation.remove();
      return copy.textContent.trim();
    };
    return [...Array.from(texts, textOf), ...attributes];
  });
  expect.soft(said.filter((text) => hangul.test(text)).length).toBeGreaterThan(3);
  // The head of a table may have one letter, which names a quantity.
  expect(said.filter((text) => !hangul.test(text) && /[A-Za-z]{2}/.test(unnamed(text)))).toEqual([]);
}
