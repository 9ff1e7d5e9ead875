import type { ElementHandle, Locator } from '@playwright/test';
import { PNG } from 'pngjs';

/** What an element looks like, as the pixels of a picture. */
export const pixelsOf = (element: Locator | ElementHandle): Promise<Buffer> =>
  element.screenshot({ animations: 'disabled', caret: 'hide' });

/** The luminance of a pixel, as WCAG defines it: 0 for black, 1 for white. */
function luminance(pixel: Uint8Array): number {
  const [red = 0, green = 0, blue = 0] = Array.from(pixel, (part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast between the lightest and the darkest pixel in the inner half of a picture, where words stand: 1 where there is nothing to see, to 21. */
export function contrastIn(picture: Buffer): number {
  const { width, height, data } = PNG.sync.read(picture);
  const inner = Array.from({ length: width * height }, (_, i) => [i % width, Math.floor(i / width), i] as const).filter(
    ([x, y]) => Math.abs(x / width - 0.5) < 0.25 && Math.abs(y / height - 0.5) < 0.25,
  );
  const all = inner.map(([, , i]) => luminance(data.subarray(4 * i, 4 * i + 3)));
  return (Math.max(...all) + 0.05) / (Math.min(...all) + 0.05);
}
