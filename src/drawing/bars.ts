import type { RectOptions, RenderFunction } from '@observablehq/plot';
import { hundredths } from './svg.ts';

/** Two ends of a bar across and two upwards, in either order, in pixels. */
interface Box {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** What is left free at the sides of a box. */
interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * What lets Plot's `rect` draw all of its bars as one path, with the class `bars`: a browser styles, lays out and paints one shape a layer
 * of bars, not one a bar. Each bar keeps its place in the path, so that one picture of as many bars can grow into another.
 * @param options of the mark, with both ends of its bars; the insets are the same for all.
 */
export function inOnePath<Options extends RectOptions>(options: Options): Options & { readonly render: RenderFunction } {
  const { inset = 0, insetTop: top = inset, insetRight: right = inset, insetBottom: bottom = inset, insetLeft: left = inset } = options;
  const render: RenderFunction = (index, scales, values, dimensions, context, next) => {
    const group = next!([], scales, values, dimensions, context)!; // the mark's own, with its colours
    if (index.length === 0) return group;
    const ends = values as unknown as Readonly<Record<keyof Box, ArrayLike<number>>>;
    const boxes = Array.from(index, (i): Box => ({ x1: ends.x1[i]!, x2: ends.x2[i]!, y1: ends.y1[i]!, y2: ends.y2[i]! }));
    const path = context.document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('class', 'bars');
    path.setAttribute('d', outline(boxes, { top, right, bottom, left }, options.stroke !== undefined));
    group.append(path);
    return group;
  };
  return { ...options, render };
}

/**
 * The path around boxes, in hundredths of a pixel.
 * @param stroked whether it is drawn as a line, too: that of nothing would be seen, as that of a rectangle without height is not.
 */
const outline = (boxes: readonly Box[], { top, right, bottom, left }: Insets, stroked: boolean): string =>
  boxes
    .map(({ x1, x2, y1, y2 }) => {
      const width = hundredths(Math.max(0, Math.abs(x2 - x1) - left - right));
      const height = hundredths(Math.max(0, Math.abs(y2 - y1) - top - bottom));
      const corner = `M${String(hundredths(Math.min(x1, x2) + left))},${String(hundredths(Math.min(y1, y2) + top))}`;
      return stroked && (width === 0 || height === 0) ? corner : `${corner}h${String(width)}v${String(height)}h${String(-width)}z`;
    })
    .join('');
