import { areaY, dot, frame, line, ruleY, type Markish } from '@observablehq/plot';
import { binEdges, bins, type Histogram } from '../../statistics/histogram.ts';
import type { Measure } from '../../statistics/measures.ts';
import { goneOf } from '../../readings/gradient.ts';
import { markFrame } from '../../drawing/grid.ts';
import { goneMarks, stretches, type Decades } from '../../drawing/layer-chart.ts';
import { drawSvg } from '../../drawing/svg.ts';

/** A drawing for a cell of a table: no words, a few pixels. */
const size = { width: 96, height: 50, marginLeft: 8, marginRight: 8, marginTop: 5, marginBottom: 5 } as const;
const inner = size.width - size.marginLeft - size.marginRight;

/** How a drawing stands among the others: in a frame, paler than those, or like them. */
export type Standing = 'framed' | 'pale' | 'like-others';

/** The ground and the frame of what stands out, as large as the drawing. */
const ground = (standing: Standing): Markish[] =>
  standing === 'framed'
    ? [
        frame({
          insetLeft: -7,
          insetRight: -7,
          insetTop: -4,
          insetBottom: -4,
          rx: 3,
          fill: 'var(--surface)',
          stroke: 'currentColor',
          strokeWidth: 1.75,
        }),
      ]
    : [];

/**
 * A histogram as an outline, as tall as its fullest bin; a triangle at either end says that values lie beyond it.
 * @param label what it shows, as a sentence.
 */
export function smallHistogram(
  document: Document,
  { interval, counts, below, above }: Histogram,
  label: string,
  standing: Standing,
): SVGSVGElement {
  const steps = Array.from({ length: bins + 1 }, (_, edge) =>
    edge < bins ? { x: binEdges(interval, edge)[0], count: counts[edge]! } : { x: interval[1], count: counts[bins - 1]! },
  );
  const beyond = [...(below > 0 ? [{ x: interval[0], side: -1 }] : []), ...(above > 0 ? [{ x: interval[1], side: 1 }] : [])];
  const svg = drawSvg(document, label, {
    ...size,
    x: { domain: [...interval], type: 'linear', axis: null },
    y: { domain: [0, Math.max(...counts) || 1], type: 'linear', axis: null },
    marks: [
      ...ground(standing),
      areaY(steps, { x: 'x', y: 'count', curve: 'step-after', fill: 'var(--c-activation)' }),
      ruleY([0], { stroke: 'currentColor', strokeWidth: 1 }),
      ...beyond.map(({ x, side }) =>
        dot([x], { x: [x], y: [0], dx: side * 4.5, dy: -4, symbol: 'triangle', rotate: side * 90, r: 2.4, fill: 'currentColor' }),
      ),
    ],
  });
  return marked(svg, bins, standing);
}

/**
 * The gradient's root mean square over the layers, on an axis of powers of ten that several drawings share; a rule at 1.
 * @param rms of each layer, the first layer first.
 * @param label what it shows, as a sentence.
 */
export function smallGradient(
  document: Document,
  rms: readonly Measure[],
  decades: Decades,
  label: string,
  standing: Standing,
): SVGSVGElement {
  const depth = rms.length;
  const place = { x: (_: Measure, i: number) => i + 1, y: (measure: Measure) => (goneOf(measure) ? NaN : Math.log10(measure as number)) };
  const marks: Markish[] = [
    ...ground(standing),
    ruleY([0], { stroke: 'currentColor', strokeOpacity: 0.35 }),
    line(rms, { ...place, stroke: 'var(--c-gradient)', strokeWidth: 1.75 }),
    // Where layers are many, a point is drawn only where no line runs through it.
    dot(
      rms.map((measure, i) =>
        depth > 12 && [rms[i - 1], rms[i + 1]].some((next) => next !== undefined && !goneOf(next)) ? null : measure,
      ),
      { ...place, r: 2.2, fill: 'var(--c-gradient)' },
    ),
    ...goneMarks(
      goneAt(rms).map(({ x, gone }) => ({ x, gone, stroke: 'var(--c-gradient)' })),
      decades,
    ),
  ];
  const svg = drawSvg(document, label, {
    ...size,
    x: { domain: [0.5, depth + 0.5], type: 'linear', axis: null },
    y: { domain: [...decades], type: 'linear', axis: null },
    marks,
  });
  return marked(svg, depth, standing);
}

/** Where a gradient that is 0 or lost is marked: in each layer, or where these are narrow, once in the middle of them. */
function goneAt(rms: readonly Measure[]) {
  const all = rms.map((measure) => {
    const gone = goneOf(measure);
    return gone && { gone, words: gone };
  });
  if (inner / rms.length >= 9) return all.flatMap((said, i) => (said ? [{ x: i + 1, gone: said.gone }] : []));
  return stretches(all).map(({ from, to, gone }) => ({ x: (from + to) / 2, gone }));
}

function marked(svg: SVGSVGElement, columns: number, standing: Standing): SVGSVGElement {
  markFrame(svg, size, columns);
  if (standing === 'pale') svg.setAttribute('opacity', '0.45');
  return svg;
}
