import { expect, type Page } from '@playwright/test';

/** With everything unfolded a page is exactly as wide as its window. */
export async function fitsWidth(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 844 });
  const widths = await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const { clientWidth, scrollWidth } = document.documentElement;
    return { clientWidth, scrollWidth };
  });
  expect(widths).toEqual({ clientWidth: width, scrollWidth: width });
}

/** A formula that is wider than its box scrolls in it, and the keyboard reaches it; no other one is a stop of the keyboard. */
export async function reachesWideFormulas(page: Page): Promise<void> {
  const amiss = () =>
    page
      .locator('.formula')
      .evaluateAll((all) =>
        all.filter((box) => box.scrollWidth > box.clientWidth !== box.matches('[tabindex="0"]')).map((box) => box.textContent),
      );
  await expect.poll(amiss).toEqual([]);
}
