import { rect, type Markish, type Plot, type PlotOptions, type RectOptions, type RenderFunction } from '@observablehq/plot';
import { drawSvg, hundredths } from './svg.ts';

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

/** A drawing with a title and bars of one colour. */
export interface BarDrawing {
  readonly document: Document;
  /** What the picture shows, as a sentence. */
  readonly label: string;
  readonly title: string;
  /** From left to right; in the units of the scales. */
  readonly bars: readonly Box[];
  readonly fill: string;
  /** All that the drawing depends on besides label, title and bars: what has the same JSON looks the same without these. */
  readonly frame: unknown;
  /** What Plot is asked for: the bars, and whatever else there is; the title is a text of one line. */
  readonly plot: (bars: Markish) => PlotOptions;
}

/** A drawing by Plot, of which others are made that differ in label, title and bars alone. */
interface Stencil {
  readonly svg: SVGSVGElement;
  /** Which of its texts is the title. */
  readonly title: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** The stencils of a document, by their frames. */
const stencils = new WeakMap<Document, Map<string, Stencil>>();
/** So many are kept: those of one picture and of the next. */
const most = 16;

/** Left free at either side of a bar. */
const aside = 0.4;

/**
 * Draws bars. Plot draws each frame once: where label, title and bars alone are others, which is all that tells most layers apart, a copy
 * is filled in through the scales that Plot gave out.
 */
export function barDrawing(drawing: BarDrawing): SVGSVGElement {
  const { document, label, title, bars, frame } = drawing;
  const known = stencils.get(document) ?? new Map<string, Stencil>();
  stencils.set(document, known);
  const key = JSON.stringify([frame, bars.length]);
  const stencil = known.get(key) ?? stencilOf(drawing);
  known.delete(key);
  known.set(key, stencil); // the newest last
  for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
  const { x, y } = stencil;
  const svg = stencil.svg.cloneNode(true) as SVGSVGElement;
  svg.setAttribute('aria-label', label);
  svg.querySelectorAll('text')[stencil.title]!.textContent = title;
  const boxes = bars.map(({ x1, x2, y1, y2 }) => ({ x1: x(x1), x2: x(x2), y1: y(y1), y2: y(y2) }));
  svg.querySelector('.bars')?.setAttribute('d', outline(boxes, { top: 0, right: aside, bottom: 0, left: aside }, false));
  return svg;
}

function stencilOf({ document, label, title, bars, fill, plot }: BarDrawing): Stencil {
  const layer = rect(bars, inOnePath({ x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill, insetLeft: aside, insetRight: aside }));
  const svg = drawSvg(document, label, plot(layer));
  const texts = Array.from(svg.querySelectorAll('text'), ({ textContent }) => textContent);
  const place = (name: 'x' | 'y') => {
    const scale = (svg as unknown as Plot).scale(name)!;
    return (value: number) => scale.apply(value) as number;
  };
  return { svg, title: texts.indexOf(title), x: place('x'), y: place('y') };
}
