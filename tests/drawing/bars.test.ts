import { rect } from '@observablehq/plot';
import { expect, test } from 'vitest';
import { inOnePath } from '../../src/drawing/bars.ts';
import { histogramChart, layerLook, type HistogramOptions } from '../../src/drawing/histogram.ts';
import { drawSvg } from '../../src/drawing/svg.ts';
import { barsIn } from '../support/bars.ts';
import { bareDocument } from '../support/picture.ts';

/** A histogram of four bins over [0, 1]. */
const options = (document: Document, heights: readonly number[], more: Partial<HistogramOptions> = {}): HistogramOptions => ({
  document,
  words: { title: '1-layer', label: heights.join(), nothingInside: 'nothing inside', axis: 'count', height: String },
  bars: heights.map((height, i) => ({ x1: i / 4, x2: (i + 1) / 4, height })),
  domain: [0, 1],
  ticks: [{ at: 0, anchor: 'start', text: '0' }],
  top: 8,
  fill: 'var(--c-activation)',
  look: layerLook(false, true),
  ...more,
});

const others: [string, readonly number[], Partial<HistogramOptions>][] = [
  ['other bars and words', [5, 0, 3, 8], { words: { ...options(bareDocument(), []).words, title: '2-layer', label: 'another' } }],
  ['another top of the axis', [5, 0, 3, 400], { top: 400 }],
  ['another axis below', [5, 0, 3, 8], { domain: [0, 2] }],
  ['other numbers below the frame', [5, 0, 3, 8], { ticks: [{ at: 1, anchor: 'end', text: 'one' }] }],
  ['another look', [5, 0, 3, 8], { look: layerLook(true, false) }],
  ['another colour', [5, 0, 3, 8], { fill: 'var(--c-gradient)' }],
  ['a line at 0', [5, 0, 3, 8], { zero: true }],
  ['a bar that is cut off', [5, 9, 3, 8], {}],
  ['no bar at all', [], {}],
  ['bars without height', [0, 0, 0, 0], {}],
  ['other words in an empty frame', [0, 0, 0, 0], { words: { ...options(bareDocument(), []).words, nothingInside: 'none' } }],
];

test.each(others)('a histogram is drawn as if no other had been drawn before: %s', (_, heights, more) => {
  const document = bareDocument();
  const before = histogramChart(options(document, [1, 2, 3, 4])).outerHTML;
  const drawn = histogramChart(options(document, heights, more)).outerHTML;
  expect(drawn).not.toBe(before);
  const alone = bareDocument();
  expect(drawn).toBe(histogramChart(options(alone, heights, more)).outerHTML);
  expect(histogramChart(options(document, [1, 2, 3, 4])).outerHTML).toBe(before);
});

test('bars stand where Plot would draw them one by one, and those without height keep their place', () => {
  const bars = [
    { x1: 0, x2: 1, y1: 0, y2: 5 },
    { x1: 1, x2: 2, y1: 0, y2: 0 },
    { x1: 2, x2: 3, y1: 2, y2: -1 },
  ];
  const across = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: 'red', insetLeft: 0.4, insetTop: 1 } as const;
  for (const outlined of [{}, { stroke: 'blue' }]) {
    const look = { ...across, ...outlined };
    const drawn = (mark: ReturnType<typeof rect>) => drawSvg(bareDocument(), 'bars', { width: 100, height: 60, marks: [mark] });
    const single = [...drawn(rect(bars, look)).querySelectorAll('rect')].map((bar) =>
      Object.fromEntries(['x', 'y', 'width', 'height'].map((name) => [name, Number(bar.getAttribute(name))])),
    );
    const svg = drawn(rect(bars, inOnePath(look)));
    expect(svg.querySelectorAll('.bars')).toHaveLength(1);
    if (!('stroke' in outlined)) expect(barsIn(svg)).toEqual(single);
    // The outline of nothing would be seen, where a rectangle without height is not.
    else expect(svg.querySelector('.bars')!.getAttribute('d')).toMatch(/^M[^M]*zM[\d.,]+M[^M]*z$/);
  }
});
