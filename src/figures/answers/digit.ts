import { maker, type Make } from '../../drawing/elastic.ts';
import { markGrid } from '../../drawing/grid.ts';
import { hundredths } from '../../drawing/svg.ts';
import { pixels } from './reading.ts';

const { side, top } = pixels;

/**
 * A digit as it is in the file: a cell a pixel, ink for the pen; those of one grey level are one path.
 * @param values side × side grey levels, row by row.
 * @param isWhole whether it is read out as a whole, and not pixel by pixel.
 */
export function digitPicture(document: Document, values: readonly number[], label: string, isWhole: boolean): SVGSVGElement {
  const make = maker(document);
  const paths = new Map<number, string>();
  for (const [i, level] of values.entries()) {
    if (level > 0) paths.set(level, `${paths.get(level) ?? ''}M${String(i % side)},${String(Math.floor(i / side))}h1v1h-1z`);
  }
  return framed(
    make,
    label,
    isWhole ? 1 : side,
    { 'shape-rendering': 'crispEdges' },
    make('path', { d: edge, fill: 'var(--paper)' }),
    ...[...paths]
      .sort(([a], [b]) => a - b)
      .map(([level, d]) => make('path', { d, fill: 'var(--ink)', 'fill-opacity': hundredths(level / top) })),
    frame(make),
  );
}

/** What stands in the place of a digit where samples have no picture: its class and what it is taken for. */
export function namePicture(document: Document, caption: string, label: string): SVGSVGElement {
  const make = maker(document);
  return framed(
    make,
    label,
    1,
    { fill: 'currentColor' },
    frame(make),
    make('text', { x: side / 2, y: side / 2, 'font-size': 3, 'text-anchor': 'middle', 'dominant-baseline': 'central' }, caption),
  );
}

const edge = `M0,0h${String(side)}v${String(side)}h${String(-side)}z`;

/** The edge of a digit. */
const frame = (make: Make): SVGElement =>
  make('path', { d: edge, fill: 'none', stroke: 'var(--edge)', 'stroke-width': 1, 'vector-effect': 'non-scaling-stroke' });

/** A picture of the size of a digit, read out in so many columns and rows. */
function framed(
  make: Make,
  label: string,
  cells: number,
  looks: Readonly<Record<string, string>>,
  ...content: readonly SVGElement[]
): SVGSVGElement {
  const size = { viewBox: `0 0 ${String(side)} ${String(side)}`, width: 10 * side, height: 10 * side };
  const svg = make('svg', { class: 'digit', ...size, role: 'img', 'aria-label': label, ...looks }, ...content) as SVGSVGElement;
  markGrid(svg, { left: 0, top: 0, right: side, bottom: side, columns: cells, rows: cells });
  return svg;
}
