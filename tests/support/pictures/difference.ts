import { parseHTML } from 'linkedom';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * How far apart two colours may be and still be the same, as a share of the distance from black to white. A hairline is only 0.08
 * from the paper and must not go unseen; the last digit of a coordinate shifts the edge of a shape by less than 0.02.
 */
const threshold = 0.02;

/**
 * Compares two renderings pixel by pixel, smoothed edges too.
 * @returns both laid over each other with their differences in red; `undefined` where there are none.
 */
export function difference(before: PNG, after: PNG): PNG | undefined {
  const [width, height] = [Math.max(before.width, after.width), Math.max(before.height, after.height)];
  const output = new PNG({ width, height });
  const [a, b] = [before, after].map((picture) => {
    const whole = new PNG({ width, height });
    PNG.bitblt(picture, whole, 0, 0, picture.width, picture.height, 0, 0);
    return whole.data;
  });
  const pixels = pixelmatch(a!, b!, output.data, width, height, { threshold, includeAA: true });
  const sameSize = before.width === after.width && before.height === after.height;
  return pixels === 0 && sameSize ? undefined : output;
}

/**
 * What no pixel shows and is part of a picture all the same: its words, labels and roles for those who listen, and the marks that
 * pointing at it relies on.
 * @param html - a page
 */
export function unseen(html: string): readonly string[] {
  const { document } = parseHTML(html);
  const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({ name }) => /^(aria-|data-|role$|title$|alt$)/.test(name))
      .map(({ name, value }) => `${name}: ${value}`)
      .sort(),
  );
  return [...attributes, document.querySelector('figure')?.textContent.replace(/\s+/g, '') ?? ''];
}
