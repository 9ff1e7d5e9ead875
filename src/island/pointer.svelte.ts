import { gridOf, handleOf, type Grid } from '../drawing/grid.ts';
import type { Place } from '../figures/kind.ts';

/** A rectangle within the picture, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The drawings of a picture that can be seen: of a chart that is drawn for two widths, one. */
const drawingsIn = (picture: Element): SVGSVGElement[] =>
  [...picture.querySelectorAll<SVGSVGElement>('svg[data-grid]')].filter((svg) => svg.getClientRects().length > 0);

/** The one of them whose mark can be taken; most pictures have none, and are not measured for that. */
const handledIn = (picture: Element): SVGSVGElement | undefined =>
  picture.querySelector('svg[data-handle]') ? drawingsIn(picture).find((svg) => handleOf(svg)) : undefined;

/** Cells that lie side by side count up to this; a step beyond the last leads to the next drawing. */
const inside = (value: number, count: number): boolean => value >= 0 && value < count;

/** How far beside a drawing a finger still points at it, in pixels: it is not as exact as it is held. */
const nearby = 24;

/** Where the reader points in a picture, by pointer, finger or arrow keys, and the cell to be marked there. */
export class Pointer {
  place = $state.raw<Place | undefined>(undefined);
  box = $state.raw<Box | undefined>(undefined);
  /** The middle of the mark that can be taken, in the picture's pixels. */
  handle = $state.raw<Pick<Box, 'left' | 'top'> | undefined>(undefined);
  /** Whether it is a finger that points, which covers what lies below. */
  touches = $state(false);

  /** Points at what is under the pointer; between the drawings, at nothing. A finger that moves on reads along. */
  point({ clientX, clientY, pointerType }: PointerEvent, picture: HTMLElement): void {
    this.touches = pointerType === 'touch';
    const reach = this.touches ? nearby : 0;
    // By their places, since a finger that has touched one drawing stays its own, however far it moves.
    const drawings = drawingsIn(picture).map((svg, drawing) => ({ svg, drawing, away: distance(svg, clientX, clientY) }));
    const nearest = drawings.filter(({ away }) => away <= reach).sort((a, b) => a.away - b.away)[0];
    const grid = nearest && gridOf(nearest.svg);
    if (!grid) return this.leave();
    const { left, top, across, down } = scaleOf(nearest.svg);
    const within = (value: number, count: number) => (this.touches ? Math.min(count - 1, Math.max(0, value)) : value);
    const column = within(Math.floor((((clientX - left) / across - grid.left) / (grid.right - grid.left)) * grid.columns), grid.columns);
    const row = within(Math.floor((((clientY - top) / down - grid.top) / (grid.bottom - grid.top)) * grid.rows), grid.rows);
    if (inside(column, grid.columns) && inside(row, grid.rows)) this.#set({ drawing: nearest.drawing, column, row }, picture);
    else this.leave();
  }

  /** The pointer has gone. A finger that is lifted leaves its mark. */
  out({ pointerType }: PointerEvent): void {
    if (pointerType !== 'touch') this.leave();
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
    this.touches = false;
    this.#set(to, picture);
  }

  /** Points at nothing any more. */
  leave(): void {
    this.place = this.box = undefined;
  }

  /** Stays where it is in a picture that was drawn anew, or that has another size now, if there is such a place. */
  follow(picture: HTMLElement): void {
    if (this.place) this.#set(this.place, picture);
  }

  /** Finds the mark that can be taken where the picture stands now. */
  find(picture: HTMLElement): void {
    const svg = handledIn(picture);
    const at = svg && middleOf(svg, picture);
    if (at?.left !== this.handle?.left || at?.top !== this.handle?.top) this.handle = at;
  }

  #set(place: Place, picture: HTMLElement): void {
    const svg = drawingsIn(picture)[place.drawing];
    const grid = svg && gridOf(svg);
    if (!grid || !inside(place.column, grid.columns) || !inside(place.row, grid.rows)) return this.leave();
    this.place = place;
    this.box = boxOf(svg, grid, place, picture.getBoundingClientRect());
  }
}

/** The middle of the mark of a drawing, in the picture's pixels. */
function middleOf(svg: SVGSVGElement, picture: HTMLElement): Pick<Box, 'left' | 'top'> {
  const { x, y } = handleOf(svg)!;
  const { left, top, across, down } = scaleOf(svg);
  const from = picture.getBoundingClientRect();
  return { left: left - from.left + x * across, top: top - from.top + y * down };
}

/** Where a place in the window lies across the frame of the drawing whose mark can be taken: from 0 at its left to 1 at its right. */
export function acrossFrame(clientX: number, picture: HTMLElement): number {
  const svg = handledIn(picture)!;
  const { left: start, right: end } = gridOf(svg)!;
  const { left, across } = scaleOf(svg);
  return Math.min(1, Math.max(0, ((clientX - left) / across - start) / (end - start)));
}

/** How far a point lies beside a drawing, in pixels; 0 inside it. */
function distance(svg: SVGSVGElement, x: number, y: number): number {
  const { left, right, top, bottom } = svg.getBoundingClientRect();
  return Math.max(left - x, x - right, top - y, y - bottom, 0);
}

/** Where a drawing lies in the window, and how many pixels one of its own takes, which may be more one way than the other. */
function scaleOf(svg: SVGSVGElement) {
  const { left, top, width, height } = svg.getBoundingClientRect();
  return { left, top, across: width / Number(svg.getAttribute('width')), down: height / Number(svg.getAttribute('height')) };
}

function boxOf(svg: SVGSVGElement, grid: Grid, { column, row }: Place, picture: DOMRect): Box {
  const { left, top, across, down } = scaleOf(svg);
  const [width, height] = [(grid.right - grid.left) / grid.columns, (grid.bottom - grid.top) / grid.rows];
  return {
    left: left - picture.left + (grid.left + column * width) * across,
    top: top - picture.top + (grid.top + row * height) * down,
    width: width * across,
    height: height * down,
  };
}

/** What a label may cover, in the pixels of the picture: as much of the figure as the window shows below the page's header. */
export function boundsOf(picture: HTMLElement): Bounds {
  const { left, top } = picture.getBoundingClientRect();
  const figure = picture.closest('.experiment')!.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const header = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('scroll-padding-top')) || 0;
  return {
    left: Math.max(0, figure.left) - left,
    right: Math.min(clientWidth, figure.right) - left,
    top: Math.max(header, figure.top) - top,
    bottom: Math.min(clientHeight, figure.bottom) - top,
  };
}

/** The sides of a rectangle within the picture, in CSS pixels. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Between a cell and its label, in pixels; below a finger, as much as that covers. */
const gaps = { usual: 6, finger: 36 };

/** Where the label of a cell stands: above it, or below where there is no room, and within the bounds. */
export function labelPlace(
  cell: Box,
  { width, height }: Pick<Box, 'width' | 'height'>,
  bounds: Bounds,
  touches: boolean,
): { readonly left: number; readonly top: number } {
  const left = Math.max(bounds.left, Math.min(cell.left + (cell.width - width) / 2, bounds.right - width));
  const above = cell.top - gaps.usual - height;
  const below = cell.top + cell.height + (touches ? gaps.finger : gaps.usual);
  return { left, top: above >= bounds.top || below + height > bounds.bottom ? above : below };
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
