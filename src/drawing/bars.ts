import type { RectOptions, RenderFunction } from '@observablehq/plot';

/**
 * What lets Plot's `rect` or `rectY` draw all of its bars as one path, with the class `bars`: a browser styles, lays out and paints one
 * shape a layer of bars, not one a bar. Each bar keeps its place in the path, so that one picture of as many bars can grow into another.
 * @param options of the mark, with both ends of its bars; the insets are the same for all.
 */
export function inOnePath<Options extends RectOptions>(options: Options): Options & { readonly render: RenderFunction } {
  const { inset = 0, insetTop = inset, insetRight = inset, insetBottom = inset, insetLeft = inset, stroke } = options;
  const render: RenderFunction = (index, scales, values, dimensions, context, next) => {
    const { x1, x2, y1, y2 } = values as unknown as Readonly<Record<'x1' | 'x2' | 'y1' | 'y2', ArrayLike<number>>>;
    const bars = Array.from(index, (i) => {
      const [x, y] = [Math.min(x1[i]!, x2[i]!) + insetLeft, Math.min(y1[i]!, y2[i]!) + insetTop].map(hundredths) as [number, number];
      const width = hundredths(Math.max(0, Math.abs(x2[i]! - x1[i]!) - insetLeft - insetRight));
      const height = hundredths(Math.max(0, Math.abs(y2[i]! - y1[i]!) - insetTop - insetBottom));
      // The outline of nothing would be seen, as that of a rectangle without height is not.
      const outlined = stroke === undefined || (width > 0 && height > 0);
      return `M${String(x)},${String(y)}${outlined ? `h${String(width)}v${String(height)}h${String(-width)}z` : ''}`;
    });
    const group = next!([], scales, values, dimensions, context)!; // the mark's own, with its colours
    if (bars.length === 0) return group;
    const path = context.document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('class', 'bars');
    path.setAttribute('d', bars.join(''));
    group.append(path);
    return group;
  };
  return { ...options, render };
}

const hundredths = (length: number): number => Math.round(length * 100) / 100;
