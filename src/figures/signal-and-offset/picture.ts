import { effectiveChart, similarityChart, varianceChart } from './charts.ts';
import { sheetFor } from './frame.ts';
import { measuresOf } from '../../sentences/gradient.ts';
import type { Draw, ShownRun } from '../kind.ts';
import { shareWords } from '../../sentences/measure-words.ts';
import { layerNumbers, missingIn } from './sentences.ts';
import { chartPicture } from '../../drawing/pictures.ts';
import type { Words } from '../../sentences/words.ts';

/** Draws the chart of a view twice: for a wide page, and for a narrow one. */
export const signalAndOffsetPicture: Draw = (document, { runs: [run], view: { view } }, words) =>
  chartPicture(document, (size) => chart(document, run!, view, size, words));

function chart(document: Document, run: ShownRun, view: string, size: 'wide' | 'narrow', words: Words): SVGSVGElement {
  const measures = measuresOf(run);
  const missing = measures.map((layer) => missingIn(view, layer, run.scenario.width, words));
  const sheet = sheetFor(size, missing);
  const common = { layer: words.say('signal-and-offset.layer-axis'), label: label(run, view, words), value: words.value };
  switch (view) {
    case 'similarity':
      return similarityChart(measures, {
        document,
        sheet,
        missing,
        words: {
          ...common,
          axis: words.say('signal-and-offset.axis.similarity'),
          neurons: words.say('signal-and-offset.neurons'),
          samples: words.say('signal-and-offset.samples'),
        },
      });
    case 'effective-neurons':
      return effectiveChart(measures, run.scenario.width, {
        document,
        sheet,
        missing,
        words: {
          ...common,
          axis: words.say('signal-and-offset.axis.effective-neurons'),
          width: words.sayCount('signal-and-offset.width', run.scenario.width),
          number: words.value,
        },
      });
    default: {
      const asShare = view === 'share';
      const number = asShare ? (share: number) => shareWords(share, words) : words.value;
      return varianceChart(measures, asShare, {
        document,
        sheet,
        missing,
        words: {
          ...common,
          number,
          value: asShare ? words.percent : words.value,
          axis: words.say(asShare ? 'signal-and-offset.axis.share' : 'signal-and-offset.axis.variance'),
          signal: words.say('signal-and-offset.signal'),
          offset: words.say('signal-and-offset.offset'),
        },
      });
    }
  }
}

/** What a chart shows, for those who do not see it: the numbers of its first and its last layer. */
function label(run: ShownRun, view: string, words: Words): string {
  const last = measuresOf(run).length - 1;
  return [...new Set([0, last])].map((layer) => layerNumbers(run, view, layer, words)).join(' ');
}
