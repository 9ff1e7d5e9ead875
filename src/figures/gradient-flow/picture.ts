import { flowChart } from '../../drawing/flow-chart.ts';
import { barsOf, histogramFrame, shareFrame } from '../../drawing/frame.ts';
import { layerPictures, type Drawing } from '../../drawing/pictures.ts';
import { frameRemarks, frameWords, keyWords } from '../../sentences/histogram.ts';
import { flowWords, goneWords } from '../../sentences/gradient.ts';
import type { Words } from '../../sentences/words.ts';
import { valueCount } from '../../statistics/histogram.ts';
import type { Before, Draw } from '../kind.ts';
import type { GradientFlow } from './reading.ts';
import { histogramLabel, remarks, summary } from './sentences.ts';

type Sizes = Extract<GradientFlow, { readonly view: 'rms' }>;
type Values = Exclude<GradientFlow, Sizes>;

/** Draws how large the gradient is in each layer, or its histograms, as the view asks. */
export const picture: Draw<GradientFlow> = (document, reading, words, around) =>
  reading.view === 'rms' ? sizes(document, reading, words, around?.before) : histograms(document, reading, words);

/** The gradient's size in the columns of the layers, whose outputs stand above it. */
function sizes(document: Document, reading: Sizes, words: Words, before?: Before<GradientFlow>): Drawing {
  const { steps } = reading.gradient;
  const was = before?.of.view === 'rms' ? before.of : undefined;
  const note = words.say(steps.length > 1 ? 'gradient-flow.direction' : 'gradient-flow.rms');
  const said = flowWords(words, { label: words.say('gradient-flow.label', { summary: summary(reading, words) }), note });
  const { outputs } = reading;
  const inColumns = outputs !== undefined && steps.length <= 5;
  const chart = () =>
    flowChart(steps, { document, words: said, decades: reading.decades, numbered: !inColumns, before: outputs && was?.gradient.steps });
  if (!outputs) return layerPictures<never>(document, [], (layer) => layer, { kinds: 'flow', below: chart });
  const left = frameRemarks(outputs, words);
  return layerPictures(
    document,
    outputs.layers,
    (_, i) => ({ svg: shareFrame(document, outputs, i, frameWords(outputs, i, words, was?.outputs), was?.outputs), remarks: left?.[i] }),
    {
      kinds: ['flow', ...(inColumns ? ['in-columns'] : []), ...(outputs.fitted ? ['long-ends'] : [])].join(' '),
      key: keyWords(outputs, words, was?.outputs && { of: was.outputs, words: before!.words }),
      below: chart,
    },
  );
}

function histograms(document: Document, { layers, top, view }: Values, words: Words): Drawing {
  const leavesOut = view === 'shared-axis';
  return layerPictures(
    document,
    layers,
    (layer, i) => {
      const { histogram, gone } = layer;
      const [low, high] = histogram.interval;
      const svg = histogramFrame({
        document,
        words: {
          title: words.say('title', { n: i + 1 }),
          label: histogramLabel(layer, i + 1, words),
          ends: [words.value(low), words.value(high)],
          ...(histogram.counts.every((count) => count === 0) && { said: gone ? goneWords(gone, words) : words.say('nothing-inside') }),
          ...(i === 0 && { top: [words.percent(top)] }),
        },
        bars: barsOf(histogram, valueCount(histogram)),
        domain: histogram.interval,
        top,
        fill: 'var(--c-gradient)',
        zero: true,
        longEnds: true,
      });
      return { svg, remarks: leavesOut || gone ? remarks(layer, words) : undefined };
    },
    { kinds: 'long-ends', key: { axis: words.say('gradient-flow.share-axis') } },
  );
}
