import type { Page } from '@playwright/test';

/** A place on the screen, or how far from one, in CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Moves a finger over the screen, in ten steps, as a hand does: the browser decides whether it scrolls. */
export async function swipeFrom(page: Page, from: Spot, by: Spot): Promise<void> {
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share = 0) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: from.x + share * by.x, y: from.y + share * by.y }],
    });
  await touch('touchStart');
  for (let step = 1; step <= 10; step++) await touch('touchMove', step / 10);
  await touch('touchEnd');
}
