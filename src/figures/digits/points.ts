import { strokeOf, type Make } from '../../drawing/elastic.ts';
import { markGrid } from '../../drawing/grid.ts';
import { hundredths } from '../../drawing/svg.ts';
import { above, board, boardOf, type BoardWords } from './board.ts';
import { planeCells, reach } from './plane.ts';
import { chosenOf, type DataSheet, type Sample } from './reading.ts';

/** The size of a point’s shape, from its middle to its edge, and of the ring around the chosen one, in pixels. */
const point = 3;
const ring = 8;

interface PlaneWords extends BoardWords {
  /** A number on an axis. */
  readonly value: (value: number) => string;
}

/** Points in their plane: discs on the first spiral, rings on the second, and a larger ring around the chosen one. */
export function planeOf(make: Make, sheet: DataSheet, { value, ...words }: PlaneWords): SVGSVGElement {
  const spirals = Map.groupBy(sheet.samples, ({ label }) => label);
  const [x, y] = placeOf(chosenOf(sheet));
  const ends = [-1, 0, 1] as const;
  const svg = boardOf(
    make,
    words,
    make('path', {
      d: `M0,0H${String(board)}V${String(board)}H0Z${ends.map((end) => `M${pixels(end)},0V${String(board)}M0,${pixels(-end)}H${String(board)}`).join('')}`,
      ...strokeOf('var(--hairline)'),
    }),
    ...[...spirals].map(([label, points]) =>
      make('path', {
        d: points.map((sample) => disc(placeOf(sample), point)).join(''),
        ...(label === 0 ? { fill: 'currentColor' } : strokeOf('currentColor', 1.25)),
      }),
    ),
    make('path', { d: disc([x, y], ring), ...strokeOf('var(--paper)', 5) }),
    make('path', { class: 'chosen', d: disc([x, y], ring), ...strokeOf('var(--ink)', 2) }),
    ...ends.flatMap((end) => [
      make('text', { x: pixels(end), y: board - 4, 'text-anchor': 'middle', fill: 'var(--ink-soft)' }, value(end)),
      ...(end === 0 ? [] : [make('text', { x: 4, y: Number(pixels(-end)) + 4, fill: 'var(--ink-soft)' }, value(end))]),
    ]),
  );
  markGrid(svg, { left: 0, top: above, right: board, bottom: above + board, columns: planeCells, rows: planeCells });
  return svg;
}

const pixels = (x: number): string => String(hundredths((board * (x + reach)) / (2 * reach)));
const placeOf = ({ values: [x = 0, y = 0] }: Sample): readonly [x: string, y: string] => [pixels(x), pixels(-y)];

/** A circle as a path, so that many of them are one. */
const disc = ([x, y]: readonly [x: string, y: string], r: number): string =>
  `M${x},${y}m${String(-r)},0a${String(r)},${String(r)},0,1,0,${String(2 * r)},0a${String(r)},${String(r)},0,1,0,${String(-2 * r)},0`;
