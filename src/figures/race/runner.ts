import type { Make } from '../../drawing/elastic.ts';
import type { Sheet } from '../../drawing/layer-chart.ts';
import { tenths } from '../../drawing/svg.ts';
import { pathOf, piecesBelow, type Pixel } from './lines.ts';
import type { Look } from './looks.ts';
import { onAxis, type Placing } from './placing.ts';
import type { Point, RaceReading, Runner } from './reading.ts';

/** Circles of one runner are at least so far apart, in pixels. */
const circlesApart = 13;

/** The line of one runner, the circles on it, and what stands over all lines: the signs at the frame's edge. */
export function runnerMarks(
  make: Make,
  runner: Runner,
  look: Look,
  { top, quantity }: RaceReading,
  place: Placing,
  sheet: Sheet,
): { readonly lines: readonly SVGElement[]; readonly signs: readonly SVGElement[] } {
  const [edge, right] = [place.y(top), sheet.width - sheet.marginRight];
  const places = onAxis(runner.curve, place);
  const { pieces, leaves } = piecesBelow(places, edge);
  const last = places.at(-1);
  const cross = runner.diverged === null ? undefined : place.x(runner.diverged);
  const crossY = quantity === 'loss' ? edge : (last?.[1] ?? place.y(0));
  const end: Pixel | undefined = cross === undefined ? last && [last[0], Math.max(edge, last[1])] : [cross, crossY];
  const { stroke, dash, width } = look;
  const dots = circles(runner.tests, place, top)
    .map(([x, y]) => `M${tenths(x)} ${tenths(y)}h0`)
    .join('');
  const dot = (colour: string, size: number) =>
    make('path', { class: 'test', d: dots, fill: 'none', stroke: colour, 'stroke-width': size, 'stroke-linecap': 'round' });
  return {
    lines: [
      // Who has not come to the end of the axis is led to its name.
      ...(end && end[0] < right - 1
        ? [make('path', { d: `M${end.map(tenths).join(' ')}H${tenths(right)}`, fill: 'none', stroke, 'stroke-dasharray': '1 3' })]
        : []),
      make('path', {
        class: 'train',
        d: pathOf(pieces),
        fill: 'none',
        stroke,
        'stroke-width': width,
        'stroke-dasharray': dash,
        'stroke-linejoin': 'round',
      }),
      ...(dots === '' ? [] : [dot(stroke, 6), dot('var(--paper)', 3.4)]),
    ],
    signs: [...leaves.map((x) => triangle(make, x, edge, stroke)), ...(cross === undefined ? [] : [crossAt(make, cross, crossY, stroke)])],
  };
}

/** The places of tests below the upper edge, thinned where they are close; the last one is always there. */
function circles(tests: readonly Point[], place: Placing, top: number): readonly Pixel[] {
  const places = onAxis(
    tests.filter(({ value }) => value <= top),
    place,
  );
  const kept: Pixel[] = [];
  for (const each of places.toReversed()) if (kept.length === 0 || kept.at(-1)![0] - each[0] >= circlesApart) kept.push(each);
  return kept;
}

/** Points up and out of the frame. */
const triangle = (make: Make, x: number, edge: number, stroke: string): SVGElement =>
  make('path', { class: 'above', d: `M${tenths(x - 4)} ${tenths(edge)}l4 -7l4 7z`, fill: stroke, stroke: 'var(--paper)' });

/** Says that there is no number any more. */
function crossAt(make: Make, x: number, y: number, stroke: string): SVGElement {
  const d = `M${tenths(x - 4)} ${tenths(y - 4)}l8 8m0 -8l-8 8`;
  const line = (colour: string, width: number) => make('path', { d, fill: 'none', stroke: colour, 'stroke-width': width });
  return make('g', { class: 'ended' }, line('var(--paper)', 5), line(stroke, 2));
}
