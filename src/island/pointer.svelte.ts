import { gridOf, type Grid } from '../drawing/grid.ts';
import type { Place } from '../figures/kind.ts';

/** A rectangle within the picture, in CSS pixels. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The drawings of a picture that can be seen: of a chart that is drawn for two widths, one. */
const drawingsIn = (picture: Element): SVGSVGElement[] =>
  [...picture.querySelectorAll<SVGSVGElement>('svg[data-grid]')].filter((svg) => svg.getClientRects().length > 0);

/** Cells that lie side by side count up to this; a step beyond the last leads to the next drawing. */
const inside = (value: number, count: number): boolean => value >= 0 && value < count;

/** Where the reader points in a picture, by pointer, finger or arrow keys, and the cell to be marked there. */
export class Pointer {
  place = $state.raw<Place | undefined>(undefined);
  box = $state.raw<Box | undefined>(undefined);

  /** Points at what is under the pointer; between the drawings, at nothing. */
  point(event: PointerEvent, picture: HTMLElement): void {
    const drawings = drawingsIn(picture);
    const drawing = drawings.findIndex((svg) => svg === (event.target as Element).closest('svg'));
    const svg = drawings[drawing];
    const grid = svg && gridOf(svg);
    if (!grid) return this.leave();
    const { left, top, scale } = scaleOf(svg);
    const column = Math.floor((((event.clientX - left) / scale - grid.left) / (grid.right - grid.left)) * grid.columns);
    const row = Math.floor((((event.clientY - top) / scale - grid.top) / (grid.bottom - grid.top)) * grid.rows);
    if (inside(column, grid.columns) && inside(row, grid.rows)) this.#set({ drawing, column, row }, picture);
    else this.leave();
  }

  /** Moves with the arrow keys: across the columns, on to the next drawing at their end; up and down through rows or drawings. */
  key(event: KeyboardEvent, picture: HTMLElement): void {
    const grids = drawingsIn(picture).map((svg) => gridOf(svg)!);
    const to = this.place
      ? next(event.key, this.place, grids)
      : ['ArrowRight', 'ArrowDown', 'Home'].includes(event.key)
        ? first(grids)
        : undefined;
    if (event.key === 'Escape') this.leave();
    if (!to) return;
    event.preventDefault();
    this.#set(to, picture);
  }

  /** Points at nothing any more. */
  leave(): void {
    this.place = this.box = undefined;
  }

  /** Stays where it is in a picture that was drawn anew, if there is such a place. */
  follow(picture: HTMLElement): void {
    if (this.place) this.#set(this.place, picture);
  }

  #set(place: Place, picture: HTMLElement): void {
    const svg = drawingsIn(picture)[place.drawing];
    const grid = svg && gridOf(svg);
    if (!grid || !inside(place.column, grid.columns) || !inside(place.row, grid.rows)) return this.leave();
    this.place = place;
    this.box = boxOf(svg, grid, place, picture.getBoundingClientRect());
  }
}

function scaleOf(svg: SVGSVGElement): { readonly left: number; readonly top: number; readonly scale: number } {
  const { left, top, width } = svg.getBoundingClientRect();
  return { left, top, scale: width / svg.viewBox.baseVal.width };
}

function boxOf(svg: SVGSVGElement, grid: Grid, { column, row }: Place, picture: DOMRect): Box {
  const { left, top, scale } = scaleOf(svg);
  const [width, height] = [(grid.right - grid.left) / grid.columns, (grid.bottom - grid.top) / grid.rows];
  return {
    left: left - picture.left + (grid.left + column * width) * scale,
    top: top - picture.top + (grid.top + row * height) * scale,
    width: width * scale,
    height: height * scale,
  };
}

const first = (grids: readonly Grid[]): Place | undefined => (grids.length > 0 ? { drawing: 0, column: 0, row: 0 } : undefined);

/** The place that a key leads to; `undefined` for keys and steps that lead nowhere. */
export function next(key: string, place: Place, grids: readonly Grid[]): Place | undefined {
  const { drawing, column, row } = place;
  const grid = grids[drawing]!;
  const steps: Readonly<Record<string, readonly [columns: number, rows: number]>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  };
  if (key === 'Home') return { ...place, column: 0 };
  if (key === 'End') return { ...place, column: grid.columns - 1 };
  const step = steps[key];
  if (!step) return undefined;
  const to = { drawing, column: column + step[0], row: row + step[1] };
  if (inside(to.column, grid.columns) && inside(to.row, grid.rows)) return to;
  const forward = step[0] + step[1] > 0;
  const other = drawing + (forward ? 1 : -1);
  const into = grids[other];
  if (!into) return undefined;
  if (step[0] !== 0) return { drawing: other, column: forward ? 0 : into.columns - 1, row: Math.min(row, into.rows - 1) };
  return { drawing: other, column: Math.min(column, into.columns - 1), row: forward ? 0 : into.rows - 1 };
}
