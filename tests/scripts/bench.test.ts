import { describe, expect, it } from 'vitest';
import { incomplete, median, table } from '../../scripts/bench/table.ts';
import { within } from '../../scripts/bench/within.ts';

describe('the table of the bench', () => {
  it('has the median of each row, and its ratio where there is something to compare with', () => {
    expect(median([9, 1, 3])).toBe(3);
    expect(table([{ name: 'a', times: [9, 1, 3], base: 6 }])).toMatch(/^a +3\.0 ms +0\.50$/);
    expect(table([{ name: 'b', times: [2] }])).toMatch(/^b +2\.0 ms$/);
  });

  it('is incomplete where a figure is missing or is no number', () => {
    expect(incomplete([{ name: 'fine', times: [1, 2], base: 3 }])).toEqual([]);
    const rows = [
      { name: 'none', times: [] },
      { name: 'no number', times: [1, NaN] },
      { name: 'endless', times: [Infinity] },
      { name: 'nothing to compare with', times: [1], base: NaN },
    ];
    expect(incomplete(rows)).toEqual(rows.map(({ name }) => name));
  });
});

it('a wait that takes too long is given up, with what was waited for', async () => {
  await expect(within(0.01, 'the slider', new Promise(() => {}))).rejects.toThrow('the slider: nothing within 0.01 s');
  expect(await within(1, 'the slider', Promise.resolve(5))).toBe(5);
});
