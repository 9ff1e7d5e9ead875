import { gradientFlowChart } from '../../drawing/gradient-chart.ts';
import { barsOf, histogramChart, layerLook, type Tick } from '../../drawing/histogram.ts';
import { sheets } from '../../drawing/layer-chart.ts';
import { chartPicture, layerPictures, type Drawing, type Seen } from '../../drawing/pictures.ts';
import { countTop } from '../../readings/crop.ts';
import type { GradientReading } from '../../readings/gradient.ts';
import { flowWords, goneWords } from '../../sentences/gradient.ts';
import type { Words } from '../../sentences/words.ts';
import type { Interval } from '../../statistics/histogram.ts';
import type { Draw } from '../kind.ts';
import type { GradientFlow, LayerGradients } from './reading.ts';
import { histogramLabel, remarks, summary } from './sentences.ts';

/** Draws how large the gradient is in each layer, or its histograms, as the view asks. */
export const picture: Draw<GradientFlow> = (document, reading, words, seen) =>
  reading.view === 'rms'
    ? chart(document, reading.gradient, words.say('gradient-flow.label', { summary: summary(reading, words) }), words, seen)
    : histograms(document, reading.layers, words);

function chart(document: Document, { steps }: GradientReading, label: string, words: Words, seen?: Seen): Drawing {
  const note = steps.length > 1 ? words.say('gradient-flow.direction', { last: words.exact(steps.length) }) : '';
  const said = flowWords(words, label, note);
  return chartPicture(document, (size) => gradientFlowChart(steps, { document, words: said, sheet: sheets[size] }), seen);
}

function histograms(document: Document, layers: readonly LayerGradients[], words: Words): Drawing {
  const top = countTop(
    layers.map(({ histogram }) => histogram),
    { x: false, y: false },
  );
  return layerPictures(document, layers, (layer, i, dense) => {
    const { histogram, gone } = layer;
    const look = layerLook(dense, i === 0);
    const svg = histogramChart({
      document,
      words: {
        title: words.say('title', { n: i + 1 }),
        label: histogramLabel(layer, i + 1, words),
        nothingInside: gone ? goneWords(gone, words) : words.say('nothing-inside'),
        axis: words.say('count-axis'),
        height: words.exact,
      },
      bars: barsOf(histogram),
      domain: histogram.interval,
      ticks: ticksOf(histogram.interval, dense, words.value),
      top,
      fill: 'var(--c-gradient)',
      // Where the highest bar holds one value, the axis has no room for parts of it.
      look: top === 1 && look.heights !== undefined ? { ...look, heights: 1 } : look,
      zero: true,
    });
    return { svg, remarks: remarks(layer, dense, words) };
  });
}

/** Both ends of the axis, and 0 where their labels leave room; small frames say `±m` once, since their ends would overlap. */
function ticksOf([low, high]: Interval, dense: boolean, value: (value: number) => string): Tick[] {
  if (dense)
    return [
      { at: low, anchor: 'start', text: '' },
      { at: 0, anchor: 'middle', text: `±${value(high)}` },
      { at: high, anchor: 'end', text: '' },
    ];
  return [
    { at: low, anchor: 'start', text: value(low) },
    ...(value(high).length <= 6 ? [{ at: 0, anchor: 'middle', text: value(0) } as const] : []),
    { at: high, anchor: 'end', text: value(high) },
  ];
}
