import { describe, expect, it } from 'vitest';
import { verdictLines } from '../../scripts/bench/lighthouse.ts';
import { paintTimes } from '../../scripts/bench/slider.ts';
import { incomplete, median, table } from '../../scripts/bench/table.ts';
import { weightLine } from '../../scripts/bench/weights.ts';
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

it('a press lasts to the end of the paint after the picture has changed, in the process that was pressed', () => {
  const event = (name: string, ts: number, dur = 0, tid = 1) => ({ name, cat: '', pid: 1, tid, ts, dur, args: {} });
  const press = (ts: number) => ({ ...event('EventDispatch', ts, 500), args: { data: { type: 'keydown' } } });
  const events = [
    press(1000),
    event('Paint', 3000, 1000), // of the slider
    event('picture changed', 9000, 0, 2),
    event('picture changed', 10_000),
    event('Paint', 11_000, 500, 2),
    event('Paint', 12_000, 2000),
    event('Paint', 20_000, 1000),
    press(30_000),
    event('Paint', 31_000, 1000),
  ];
  expect(paintTimes(events)).toEqual([13, NaN]);
});

it('a wait that takes too long is given up, with what was waited for', async () => {
  await expect(within(0.01, 'the slider', new Promise(() => {}))).rejects.toThrow('the slider: nothing within 0.01 s');
  expect(await within(1, 'the slider', Promise.resolve(5))).toBe(5);
});

it('a page is weighed in KiB beside what it may weigh, and what is too much is marked', () => {
  const weight = { gzip: 140_083, brotli: 120_320, scripts: 65_536, requests: 38, scriptRequests: 14, shift: 0.00025 };
  const budget = { page: 'en/experiment/', gzip: 105 * 1024, scripts: 64 * 1024, scriptRequests: 13 };
  expect(weightLine(budget, weight)).toMatch(
    /^en\/experiment\/ +gzip 136\.8 of 105 ! · brotli 117\.5 · scripts 64\.0 of 64 in 14 of 13 ! · 38 requests · shift 0\.00025$/,
  );
  expect(weightLine({ ...budget, moved: 'experiment' }, weight)).toMatch(/^en\/experiment\/ moved once {2,}gzip/);
});

it('Lighthouse is quoted by the median of its scores, how far they lie apart, and what lowers them', () => {
  const verdict = (performance: number, benchmarkIndex: number, ...failed: string[]) => ({
    scores: { performance, seo: 100 },
    benchmarkIndex,
    failed,
  });
  const tbt = 'performance: total-blocking-time 420 ms';
  expect(verdictLines('en/', [verdict(99, 2100.4), verdict(90, 1500, tbt), verdict(97, 1900, tbt)])).toMatch(
    /^en\/ +performance 97 \(90–99\) · seo 100 · index 1900 \(1500–2100\)\n {4}performance: total-blocking-time 420 ms$/,
  );
});
