import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export const themes = ['light', 'dark'] as const;

/** A phone and a wide desk: the two ends of what the pages are laid out for. */
export const screens = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
] as const;

/** How pages are looked at for barriers: what lies beside is at its narrowest in one, and the darker colours meet the most in the other. */
export const sights = [
  { theme: themes[0], screen: screens[0] },
  { theme: themes[1], screen: screens[1] },
] as const;

/** One of them. */
export type Sight = (typeof sights)[number];

/**
 * Barriers that axe finds on the page as it stands, each with the places where it is. Waits until nothing moves and until code
 * that scrolls can be reached by the keyboard, which a script sees to in an idle moment.
 * @param passedOver rules of axe that do not count here.
 */
export async function barriers(page: Page, passedOver: string[] = []): Promise<string[]> {
  await page.evaluate(() =>
    Promise.allSettled(
      // What follows the scrolling never ends.
      document
        .getAnimations()
        .filter(({ timeline }) => timeline === document.timeline)
        .map((animation) => animation.finished),
    ),
  );
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          await new Promise(requestAnimationFrame); // without a frame now and then, no moment counts as idle
          return Array.from(document.querySelectorAll('pre:not([tabindex])')).filter((pre) => pre.scrollWidth > pre.clientWidth).length;
        }),
      'code that scrolls and that the keyboard does not reach',
    )
    .toBe(0);
  // A page without frames needs no second page to gather what was found. What passes is not described: that takes longer than the rest.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations, passes } = await builder.disableRules(passedOver).analyze();
  expect(passes.length).toBeGreaterThan(0);
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`));
}
