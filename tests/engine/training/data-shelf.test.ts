import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { DataShelf } from '../../../src/engine/training/data-shelf.ts';
import { NoData } from '../../../src/engine/training/no-data.ts';

const file = new Uint8Array(readFileSync(resolve('src/network/digits.bin')));
const asked = { data: 'digits', dataseed: 0 } as const;

describe('the file of digits', () => {
  it.each([
    ['missing', () => Promise.reject(new TypeError('Failed to fetch')), /did not load: TypeError: Failed to fetch/],
    ['cut', () => Promise.resolve(file.subarray(0, 1000)), /1000 bytes in place of 490000/],
    ['of one bit that is another', () => Promise.resolve(file.with(123_456, file[123_456]! ^ 1)), /SHA-256/],
  ] as const)('that is %s is said to be so, and nothing is made of it', async (_, load, message) => {
    const shelf = new DataShelf(load);
    const outcome = shelf.load([asked]);
    await expect(outcome).rejects.toBeInstanceOf(NoData);
    await expect(outcome).rejects.toThrow(message);
    expect(() => shelf.of(asked)).toThrow(RangeError);
  });

  it('is asked for again after a failure, but not when it is there', async () => {
    const load = vi.fn(() => Promise.resolve(file)).mockRejectedValueOnce(new TypeError('offline'));
    const shelf = new DataShelf(load);
    await expect(shelf.load([asked])).rejects.toBeInstanceOf(NoData);
    for (let time = 0; time < 2; time++) await shelf.load([asked]);
    expect(load).toHaveBeenCalledTimes(2);
    expect(shelf.of(asked).train.labels).toHaveLength(4000);
  });

  it('is not asked for where nothing is trained on digits', async () => {
    const load = vi.fn(() => Promise.resolve(file));
    await new DataShelf(load).load([{ data: 'spirals', dataseed: 0 }]);
    expect(load).not.toHaveBeenCalled();
  });
});

it('runners on the same data share it', async () => {
  const shelf = new DataShelf(() => Promise.resolve(file));
  await shelf.load([asked]);
  expect(shelf.of(asked)).toBe(shelf.of({ ...asked }));
  expect(shelf.of({ ...asked, dataseed: 1 })).not.toBe(shelf.of(asked));
});
