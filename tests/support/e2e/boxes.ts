import { expect, type Locator } from '@playwright/test';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The box of what can be seen. */
export async function boxOf(element: Locator): Promise<Box> {
  const box = await element.boundingBox();
  expect(box, 'it can be seen').not.toBeNull();
  return box!;
}

/** Expects one box to hold another one, but for what rounding makes of both. */
export function expectToHold(outer: Box, inner: Box, slack = 1.5): void {
  expect(inner.x).toBeGreaterThan(outer.x - slack);
  expect(inner.y).toBeGreaterThan(outer.y - slack);
  expect(inner.x + inner.width).toBeLessThan(outer.x + outer.width + slack);
  expect(inner.y + inner.height).toBeLessThan(outer.y + outer.height + slack);
}
