import { dot, line, ruleY } from '@observablehq/plot';
import { isNumber, type Measure } from '../../../statistics/measures.ts';
import { layerChart, names, type ChartOptions, type Domain, type Name } from '../frame.ts';
import type { SimilarityReading } from '../views/similarity.ts';
import { signal } from './colours.ts';

/** A mean cosine no further below 0 than this is what independent vectors give by chance. */
const chance = 0.05;
/** From more layers than this on, a point is drawn only where no line runs through it. */
const crowded = 20;

/** How alike two neurons are (line) and two samples (dashed), as mean cosines, from 0 unless one is well below it. */
export function similarityChart({ layers }: SimilarityReading, options: ChartOptions): SVGSVGElement {
  const { words, sheet } = options;
  const neurons = layers.map((layer) => layer.neurons);
  const samples = layers.map((layer) => layer.samples);
  const domain: Domain = [Math.min(...[...neurons, ...samples].filter(isNumber)) < -chance ? -1 : -chance, 1];
  const place = { x: (_: Measure, i: number) => i + 1, y: (measure: Measure) => (isNumber(measure) ? measure : NaN) };
  return layerChart({ title: words.say('signal-and-offset.axis.similarity'), value: words.value, domain }, options, [
    ...(domain[0] === -1 ? [ruleY([0], { stroke: 'currentColor', strokeWidth: 1 })] : []),
    line(neurons, { ...place, stroke: signal.fill, strokeWidth: 2.5 }),
    line(samples, { ...place, stroke: 'currentColor', strokeWidth: 1.5, strokeDasharray: '5 4' }),
    dot(points(neurons), { ...place, symbol: 'circle', r: 4, fill: signal.fill }),
    dot(points(samples), { ...place, symbol: 'square', r: 3.5, fill: 'var(--paper)', stroke: 'currentColor', strokeWidth: 1.5 }),
    ...names(
      [
        ...nameOf(neurons, {
          text: words.say('signal-and-offset.neurons'),
          fill: signal.text,
          symbol: { shape: 'circle', fill: signal.fill, stroke: signal.fill },
        }),
        ...nameOf(samples, {
          text: words.say('signal-and-offset.samples'),
          fill: 'currentColor',
          symbol: { shape: 'square', fill: 'var(--paper)', stroke: 'currentColor' },
        }),
      ],
      domain,
      sheet,
    ),
  ]);
}

/** The measures that get a point of their own. */
const points = (all: readonly Measure[]): Measure[] =>
  all.map((measure, i) => (all.length <= crowded || (!isNumber(all[i - 1] ?? null) && !isNumber(all[i + 1] ?? null)) ? measure : null));

/** The name of a line, at its last number. */
function nameOf(all: readonly Measure[], name: Omit<Name, 'at'>): Name[] {
  const at = all.findLast(isNumber);
  return at === undefined ? [] : [{ at, ...name }];
}
