/** Where a drawing's readable cells lie, in its own pixels: a frame cut into columns and rows of equal size. */
export interface Grid {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly columns: number;
  readonly rows: number;
}

/** Writes the grid into the drawing, where the figure finds it when a reader points or uses the arrow keys. */
export function markGrid(svg: SVGSVGElement, { left, top, right, bottom, columns, rows }: Grid): void {
  svg.setAttribute(
    'data-grid',
    [left, top, right, bottom]
      .map((length) => Math.round(length * 100) / 100)
      .concat(columns, rows)
      .join(' '),
  );
}

/** Size and margins of a drawing, as Plot names them. */
export interface Margins {
  readonly width: number;
  readonly height: number;
  readonly marginLeft: number;
  readonly marginRight: number;
  readonly marginTop: number;
  readonly marginBottom: number;
}

/** Cuts the whole frame of a drawing, what lies within its margins, into columns. */
export const markFrame = (
  svg: SVGSVGElement,
  { width, height, marginLeft, marginRight, marginTop, marginBottom }: Margins,
  columns: number,
): void => markGrid(svg, { left: marginLeft, top: marginTop, right: width - marginRight, bottom: height - marginBottom, columns, rows: 1 });

/** A mark of a drawing that can be taken and led across its columns: where it lies, in the drawing's own pixels. */
export interface Handle {
  readonly x: number;
  readonly y: number;
}

/** Writes into the drawing where its mark lies that can be taken. */
export function markHandle(svg: SVGSVGElement, { x, y }: Handle): void {
  svg.setAttribute('data-handle', [x, y].map((length) => Math.round(length * 100) / 100).join(' '));
}

/** Reads where the mark of a drawing lies that can be taken; `undefined` where it has none. */
export function handleOf(svg: Element): Handle | undefined {
  const text = svg.getAttribute('data-handle');
  if (text === null) return undefined;
  const [x = 0, y = 0] = text.split(' ').map(Number);
  return { x, y };
}

/** Reads the grid of a drawing; `undefined` where it has none. */
export function gridOf(svg: Element): Grid | undefined {
  const text = svg.getAttribute('data-grid');
  if (text === null) return undefined;
  const [left = 0, top = 0, right = 0, bottom = 0, columns = 1, rows = 1] = text.split(' ').map(Number);
  return { left, top, right, bottom, columns, rows };
}
