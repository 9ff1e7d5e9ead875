import { maker } from '../../drawing/elastic.ts';
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
  const svg = make(
    'svg',
    {
      class: 'digit',
      viewBox: `0 0 ${String(side)} ${String(side)}`,
      width: 10 * side,
      height: 10 * side,
      role: 'img',
      'aria-label': label,
      'shape-rendering': 'crispEdges',
    },
    make('path', { d: `M0,0h${String(side)}v${String(side)}h${String(-side)}z`, fill: 'var(--paper)' }),
    ...[...paths]
      .sort(([a], [b]) => a - b)
      .map(([level, d]) => make('path', { d, fill: 'var(--ink)', 'fill-opacity': hundredths(level / top) })),
    make('path', {
      d: `M0,0h${String(side)}v${String(side)}h${String(-side)}z`,
      fill: 'none',
      stroke: 'var(--edge)',
      'stroke-width': 1,
      'vector-effect': 'non-scaling-stroke',
    }),
  ) as SVGSVGElement;
  markGrid(svg, { left: 0, top: 0, right: side, bottom: side, columns: isWhole ? 1 : side, rows: isWhole ? 1 : side });
  return svg;
}

/** What stands in the place of a digit where samples have no picture: its class and what it is taken for. */
export function namePicture(document: Document, caption: string, label: string): SVGSVGElement {
  const make = maker(document);
  const svg = make(
    'svg',
    {
      class: 'digit',
      viewBox: `0 0 ${String(side)} ${String(side)}`,
      width: 10 * side,
      height: 10 * side,
      role: 'img',
      'aria-label': label,
      fill: 'currentColor',
    },
    make('path', {
      d: `M0,0h${String(side)}v${String(side)}h${String(-side)}z`,
      fill: 'none',
      stroke: 'var(--edge)',
      'stroke-width': 1,
      'vector-effect': 'non-scaling-stroke',
    }),
    make('text', { x: side / 2, y: side / 2, 'font-size': 3, 'text-anchor': 'middle', 'dominant-baseline': 'central' }, caption),
  ) as SVGSVGElement;
  markGrid(svg, { left: 0, top: 0, right: side, bottom: side, columns: 1, rows: 1 });
  return svg;
}
