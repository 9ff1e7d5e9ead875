import { dot, line, rectY, ruleY, type Markish } from '@observablehq/plot';
import { isNumber, type LayerMeasures, type Measure } from '../../statistics/measures.ts';
import type { Sheet } from '../../drawing/layer-chart.ts';
import { halfBar, layerChart, names, type ChartWords, type Domain, type Missing } from './frame.ts';
import { barNumbers } from './numbers.ts';

interface ChartOptions<Words> {
  readonly document: Document;
  readonly words: Words;
  readonly sheet: Sheet;
  /** What is missing in each layer; `undefined` where nothing is. */
  readonly missing: readonly (Missing | undefined)[];
}

export interface VarianceWords extends ChartWords {
  readonly signal: string;
  readonly offset: string;
  /** A number over a bar: a variance, or a share of one. */
  readonly number: (value: number) => string;
}

const signal = { fill: 'var(--c-activation)', text: 'var(--c-activation-text)' };
const offset = { fill: 'var(--c-offset)', text: 'var(--c-offset-text)' };

/** The two parts of a layer's variance; a part that float32 lost is none. `undefined` where there is nothing to draw. */
export function parts({ signalStd, offsetStd }: LayerMeasures): { readonly signal: number; readonly offset: number } | undefined {
  if (!isNumber(offsetStd) || signalStd === 'overflow') return undefined;
  return { signal: isNumber(signalStd) ? signalStd ** 2 : 0, offset: offsetStd ** 2 };
}

/**
 * The variance of each layer's activations as a bar in two parts: signal², filled, and offset², outlined, on a linear axis.
 * @param asShare whether every bar is as high as 100 %, with the signal's share over it rather than the variance.
 */
export function varianceChart(
  measures: readonly LayerMeasures[],
  asShare: boolean,
  { document, words, sheet, missing }: ChartOptions<VarianceWords>,
): SVGSVGElement {
  const half = halfBar(measures.length, sheet);
  const bars = measures.flatMap((measure, i) => {
    const both = parts(measure);
    const total = both ? both.signal + both.offset : 0;
    if (!both || (asShare && total === 0)) return [];
    const unit = asShare ? total : 1;
    const known = isNumber(measure.signalStd);
    return [{ layer: i + 1, x1: i + 1 - half, x2: i + 1 + half, signal: both.signal / unit, top: total / unit, known }];
  });
  const domain: Domain = [0, asShare ? 1 : highest(bars.map(({ top }) => top))];
  const last = bars.at(-1) ?? { signal: 0, top: 0 };
  const number = ({ signal, top }: { readonly signal: number; readonly top: number }) => words.number(asShare ? signal : top);
  const numbers = bars
    .filter(({ known, top }) => top > 0 && (known || !asShare))
    .map((bar) => ({ layer: bar.layer, top: bar.top, text: number(bar) }));
  return layerChart(document, words, sheet, domain, missing, [
    rectY(
      bars.filter(({ signal, top }) => top > signal),
      { x1: 'x1', x2: 'x2', y1: 'signal', y2: 'top', fill: offset.fill, fillOpacity: 0.3, stroke: offset.fill, insetTop: 0.5 },
    ),
    rectY(bars, { x1: 'x1', x2: 'x2', y1: 0, y2: 'signal', fill: signal.fill }),
    ...barNumbers(numbers, measures.length, domain, sheet, asShare ? signal.text : 'currentColor'),
    ...names(
      [
        {
          at: (last.signal + last.top) / 2,
          text: words.offset,
          fill: offset.text,
          symbol: { shape: 'square', fill: 'var(--surface)', stroke: offset.fill },
        },
        { at: last.signal / 2, text: words.signal, fill: signal.text, symbol: { shape: 'square', fill: signal.fill, stroke: signal.fill } },
      ],
      domain,
      sheet,
    ),
  ]);
}

export interface SimilarityWords extends ChartWords {
  readonly neurons: string;
  readonly samples: string;
}

/** A mean cosine no further below 0 than this is what independent vectors give by chance. */
const chance = 0.05;

/** How alike two neurons are (line) and two samples (dashed), as mean cosines, from 0 unless one is well below it. */
export function similarityChart(
  measures: readonly LayerMeasures[],
  { document, words, sheet, missing }: ChartOptions<SimilarityWords>,
): SVGSVGElement {
  const depth = measures.length;
  const neurons = measures.map(({ neuronSimilarity }) => neuronSimilarity);
  const samples = measures.map(({ sampleSimilarity }) => sampleSimilarity);
  const domain: Domain = [Math.min(...[...neurons, ...samples].filter(isNumber)) < -chance ? -1 : -chance, 1];
  const place = { x: (_: Measure, i: number) => i + 1, y: (measure: Measure) => (isNumber(measure) ? measure : NaN) };
  // Where layers are many, a point is drawn only where no line runs through it.
  const alone = (all: readonly Measure[]) =>
    all.map((measure, i) => (depth <= 20 || (!isNumber(all[i - 1] ?? null) && !isNumber(all[i + 1] ?? null)) ? measure : null));
  const name = (
    all: readonly Measure[],
    text: string,
    fill: string,
    symbol: { shape: 'square' | 'circle'; fill: string; stroke: string },
  ) => {
    const at = all.findLast(isNumber);
    return at === undefined ? [] : [{ at, text, fill, symbol }];
  };
  return layerChart(document, words, sheet, domain, missing, [
    ...(domain[0] === -1 ? [ruleY([0], { stroke: 'currentColor', strokeWidth: 1 })] : []),
    line(neurons, { ...place, stroke: signal.fill, strokeWidth: 2.5 }),
    line(samples, { ...place, stroke: 'currentColor', strokeWidth: 1.5, strokeDasharray: '5 4' }),
    dot(alone(neurons), { ...place, symbol: 'circle', r: 4, fill: signal.fill }),
    dot(alone(samples), { ...place, symbol: 'square', r: 3.5, fill: 'var(--paper)', stroke: 'currentColor', strokeWidth: 1.5 }),
    ...names(
      [
        ...name(neurons, words.neurons, signal.text, { shape: 'circle', fill: signal.fill, stroke: signal.fill }),
        ...name(samples, words.samples, 'currentColor', { shape: 'square', fill: 'var(--paper)', stroke: 'currentColor' }),
      ],
      domain,
      sheet,
    ),
  ]);
}

export interface EffectiveWords extends ChartWords {
  /** Names the rule at the width. */
  readonly width: string;
  readonly number: (value: number) => string;
}

/** In how many independent directions the neurons of each layer vary, against how many they are. */
export function effectiveChart(
  measures: readonly LayerMeasures[],
  width: number,
  { document, words, sheet, missing }: ChartOptions<EffectiveWords>,
): SVGSVGElement {
  const half = halfBar(measures.length, sheet);
  const bars = measures.flatMap(({ effectiveNeurons }, i) =>
    isNumber(effectiveNeurons) ? [{ layer: i + 1, x1: i + 1 - half, x2: i + 1 + half, top: effectiveNeurons }] : [],
  );
  const domain: Domain = [0, width * 1.02];
  const marks: Markish[] = [
    ruleY([width], { stroke: 'currentColor', strokeWidth: 1 }),
    rectY(bars, { x1: 'x1', x2: 'x2', y1: 0, y2: 'top', fill: signal.fill }),
    ...barNumbers(
      bars.filter(({ top }) => top > 0).map(({ layer, top }) => ({ layer, top, text: words.number(top) })),
      measures.length,
      domain,
      sheet,
    ),
    ...names([{ at: width, text: words.width, fill: 'currentColor' }], domain, sheet),
  ];
  return layerChart(document, words, sheet, domain, missing, marks);
}

/** The upper end of an axis from 0: a little above the largest value, 1 where all are 0. */
const highest = (values: readonly number[]): number => Math.max(...values, 0) * 1.04 || 1;
