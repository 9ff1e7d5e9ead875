import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digitsFrom, perClass } from '../../scripts/digits-file.ts';
import { digitBytes, digitsHash } from '../../src/network/data.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'digits-'))));
afterEach(async () => rm(folder, { recursive: true }));

/** A package whose digits all have the same pixels, from 0 to 255, rounded to thousandths as it does. */
async function packageOf(pixels: readonly number[], count = perClass): Promise<void> {
  await mkdir(join(folder, 'src', 'digits'), { recursive: true });
  const one = pixels.map((pixel) => Math.round((1000 * pixel) / 255) / 1000);
  const text = JSON.stringify({ data: Array.from({ length: count }, () => one).flat() });
  await Promise.all(Array.from({ length: 10 }, (_, digit) => writeFile(join(folder, 'src', 'digits', `${String(digit)}.json`), text)));
}

test('a grey level is the mean of two by two pixels, rounded half up, and two of them are a byte', async () => {
  const pixels = new Array<number>(28 * 28).fill(0);
  // The first block has a sum of 34, one half of a level; the second one of 1020, all white; the third of 33, just less than a half.
  [pixels[0], pixels[29]] = [17, 17];
  for (const at of [2, 3, 30, 31]) pixels[at] = 255;
  pixels[4] = 33;
  // The first of the second row of blocks: 3.5 levels.
  [pixels[56], pixels[84]] = [119, 119];
  await packageOf(pixels);
  const file = digitsFrom(folder);
  expect(file).toHaveLength(10 * perClass * 98);
  for (const digit of [0, perClass, 10 * perClass - 1]) {
    const bytes = [...file.subarray(98 * digit, 98 * (digit + 1))];
    expect(bytes.slice(0, 8)).toEqual([0x1f, 0, 0, 0, 0, 0, 0, 0x40]);
    expect(bytes.slice(8).every((byte) => byte === 0)).toBe(true);
  }
});

test('a package with too few digits makes no file, and the message names the class', async () => {
  await packageOf(new Array<number>(28 * 28).fill(0), 2);
  expect(() => digitsFrom(folder)).toThrow(/^2 digits, 500 expected: .*0\.json$/);
  expect(() => digitsFrom(join(folder, 'nothing'))).toThrow('ENOENT');
});

test('the file of digits that the site ships is the one that it asks for', async () => {
  const file = await readFile(resolve('src/network/digits.bin'));
  expect(file).toHaveLength(digitBytes);
  expect(createHash('sha256').update(file).digest('hex')).toBe(digitsHash);
});
