import { sheets, type Sheet } from '../../drawing/layer-chart.ts';
import { chartPicture } from '../../drawing/pictures.ts';
import type { Draw } from '../kind.ts';
import { blameChart, type BlameWords } from './chart.ts';
import type { BlameReading } from './reading.ts';
import { goneIn, summary } from './sentences.ts';

/** Factors are written longer than powers of ten; on a phone the names of the signs take a line of their own. */
const blameSheets = {
  wide: { ...sheets.wide, marginLeft: 66, marginRight: 10 },
  narrow: { ...sheets.narrow, height: 300, marginTop: 54, marginLeft: 60, marginRight: 6 },
} as const satisfies Record<string, Sheet>;

/** Draws both factors of each layer and their product, or the products of all factors so far, as the view asks. */
export const picture: Draw<BlameReading> = (document, reading, words, around) => {
  const sum = reading.view === 'sum';
  const said: BlameWords = {
    label: words.say(sum ? 'blame.label-sum' : 'blame.label-layers', { summary: summary(reading, words) }),
    axis: words.say(sum ? 'blame.axis-sum' : 'blame.axis-layers'),
    layer: words.say('gradient-flow.layer-axis'),
    slope: words.say('blame.slope'),
    weights: words.say('blame.weights'),
    together: words.say('blame.together'),
    times: (factor) => words.say('blame.times', { factor: words.value(factor) }),
    gone: (layer) => goneIn(layer, words),
  };
  return chartPicture(document, (size) => blameChart(reading.layers, { document, words: said, sheet: blameSheets[size] }), around?.seen);
};
