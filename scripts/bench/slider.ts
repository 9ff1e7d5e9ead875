import type { Browser } from '@playwright/test';
import { address } from './built-site.ts';
import { within } from './within.ts';

/** The first steps load the engine and Plot; these are left out. */
const warmingUp = 5;

/**
 * From an event of the std slider to the changed picture: messages, computation and drawing.
 *
 * @param count - how many steps
 * @returns their milliseconds
 * @throws Error where the picture does not change, for longer than a minute for all steps
 */
export async function timeSlider(browser: Browser, count: number): Promise<number[]> {
  const page = await browser.newPage();
  try {
    await page.goto(`${address}en/experiment/#experiment`);
    // A page behind another is given no animation frames, and would never draw.
    await page.bringToFront();
    await page.locator('#experiment-std-slider').focus();
    await page.waitForSelector('astro-island:not([ssr]) #experiment-std-slider');
    const times = page.evaluate(async (steps) => {
      const slider = document.querySelector<HTMLInputElement>('#experiment-std-slider')!;
      const picture = document.querySelector('#experiment .picture')!;
      const list: number[] = [];
      for (let step = 0; step < steps; step++) {
        slider.value = String(40 + (step % 40));
        const start = performance.now();
        await new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            resolve();
          });
          observer.observe(picture, { subtree: true, childList: true, attributes: true, characterData: true });
          slider.dispatchEvent(new Event('input', { bubbles: true }));
        });
        list.push(performance.now() - start);
        await new Promise(requestAnimationFrame);
      }
      return list;
    }, warmingUp + count);
    return (await within(60, 'the slider', times)).slice(warmingUp);
  } finally {
    await page.close();
  }
}
