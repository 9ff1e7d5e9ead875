import { rect } from '@observablehq/plot';
import { expect, test } from 'vitest';
import { inOnePath } from '../../src/drawing/bars.ts';
import { drawSvg } from '../../src/drawing/svg.ts';
import { barsIn } from '../support/bars.ts';
import { bareDocument } from '../support/picture.ts';

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
