import { sheets, type Sheet } from '../../drawing/layer-chart.ts';
import { chartPicture } from '../../drawing/pictures.ts';
import type { Gone } from '../../readings/gradient.ts';
import { deepest } from '../../readings/prediction.ts';
import { isFactor, type Factor } from '../../readings/theory.ts';
import { factorGone } from '../../sentences/gradient.ts';
import type { Words } from '../../sentences/words.ts';
import { edgeCurve } from '../../theory/edge.ts';
import type { Draw } from '../kind.ts';
import { edgeChart } from './edge-chart.ts';
import { factorChart } from './layers-chart.ts';
import type { EdgeReading, LayersReading, TheoryReading } from './reading.ts';
import { summary } from './sentences.ts';

/** Draws the prediction beside what was measured, as the view asks. */
export const picture: Draw<TheoryReading> = (document, reading, words, around) => {
  const draw = reading.view === 'edge' ? edge(document, reading, words) : layers(document, reading, words);
  return chartPicture(document, (size) => draw(sheets[size]), around?.seen);
};

/** What both views say alike. */
const common = (reading: TheoryReading, words: Words) => ({
  label: words.say(`theory.label-${reading.view}`, { summary: summary(reading, words) }),
  up: words.say('theory.axis-up'),
  explodes: words.say('theory.explodes'),
  vanishes: words.say('theory.vanishes'),
  predicted: words.say(reading.view === 'edge' ? 'theory.predicted-at-depth' : 'theory.predicted'),
  value: words.value,
});

function edge(document: Document, reading: EdgeReading, words: Words): (sheet: Sheet) => SVGSVGElement {
  const { scenario, prediction, range, measured } = reading;
  const data = {
    curve: edgeCurve(scenario.activation, ...range),
    range,
    measured,
    scenario: prediction && { sigma: prediction.sigma, factor: prediction.mean },
  };
  const edgeWords = {
    ...common(reading, words),
    across: words.say('theory.axis-across'),
    holds: words.say('theory.holds'),
    here: prediction ? words.say('theory.here', { value: words.value(prediction.mean) }) : words.say('theory.not-random'),
    measured: measuredWords(measured, words),
  };
  return (sheet) => edgeChart(data, { document, words: edgeWords, sheet });
}

function measuredWords(measured: Factor | undefined, words: Words): string {
  if (measured === undefined) return words.say('theory.one-layer');
  return isFactor(measured)
    ? words.say('theory.measured-value', { value: words.value(measured) })
    : words.say('theory.measured-gone', { gone: factorGone(measured, words) });
}

function layers(document: Document, reading: LayersReading, words: Words): (sheet: Sheet) => SVGSVGElement {
  const { predicted, measured } = reading;
  const factorWords = {
    ...common(reading, words),
    layer: words.say('theory.axis-layer'),
    measured: words.say('theory.measured'),
    missing: [
      ...(predicted.length === 0 ? [words.say('theory.not-random')] : []),
      ...(measured.length === 0 ? [words.say('theory.one-layer')] : []),
    ],
    gone: (gone: Gone) => factorGone(gone, words),
  };
  return (sheet) => factorChart(predicted, measured, { document, words: factorWords, sheet, depth: deepest });
}
