import type { Prediction } from '../../readings/prediction.ts';
import { isFactor, type Factor } from '../../readings/theory.ts';
import { factorGone, withRounding } from '../../sentences/gradient.ts';
import type { Words } from '../../sentences/words.ts';
import type { Place } from '../kind.ts';
import { predictedIn, type EdgeReading, type LayersReading, type TheoryReading } from './reading.ts';

/** In the limit of depth the prediction is another than for the network at hand if they differ by more than this. */
const noticeable = 0.05;

/** What is predicted and what was measured, of all layers together or where the two part. */
export const summary = (reading: TheoryReading, words: Words): string =>
  reading.view === 'edge' ? edgeSentence(reading, words) : layersSentence(reading, words);

/** How to read the axes of the view. */
export const axes = ({ view, roundedFrom }: TheoryReading, words: Words): string =>
  withRounding(words.say(`theory.axes-${view}`), roundedFrom, words);

/** The prediction at a place on the axis of √n·σ_w, or the two factors of a layer. */
export const readout = (reading: TheoryReading, { column }: Place, words: Words): string =>
  reading.view === 'edge' ? edgeAt(reading, column, words) : layerFactors(reading, column + 1, words);

const written = (factor: Factor, words: Words): string => (isFactor(factor) ? words.value(factor) : factorGone(factor, words));

function edgeSentence({ prediction, measured, fate }: EdgeReading, words: Words): string {
  const outcome = measured === undefined ? 'single' : isFactor(measured) ? 'measured' : 'gone';
  const number = measured === undefined ? '' : written(measured, words);
  const said = { measured: number, gone: number };
  if (!prediction) return words.say(`theory.other.${outcome}`, said);
  return words.say(`theory.edge.${outcome}`, {
    ...said,
    prediction: predicted(prediction, words),
    verdict: fate ? words.say(`theory.verdict.${fate}`) : '',
  });
}

function predicted({ limit, mean }: Prediction, words: Words): string {
  const differs = Math.abs(mean / limit - 1) > noticeable;
  return words.say(differs ? 'theory.prediction-here' : 'theory.prediction', { limit: words.value(limit), mean: words.value(mean) });
}

function layersSentence({ finding, measured }: LayersReading, words: Words): string {
  switch (finding.kind) {
    case 'single':
      return finding.predicted === undefined
        ? words.say('theory.other.single')
        : words.say('theory.layers.single', { predicted: words.value(finding.predicted) });
    case 'gone':
      return words.say(finding.gone === 'zero' ? 'theory.layers.zero' : 'theory.layers.gone', {
        n: words.exact(finding.layer),
        gone: factorGone(finding.gone, words),
      });
    case 'unpredicted': {
      const [low, high] = [words.value(finding.low), words.value(finding.high)];
      return low === high ? words.say('theory.other.measured', { measured: low }) : words.say('theory.layers.other', { low, high });
    }
    case 'furthest':
      return words.say(measured.length === 1 ? 'theory.layers.one' : 'theory.layers.furthest', {
        n: words.exact(finding.layer),
        predicted: words.value(finding.predicted),
        measured: words.value(finding.measured),
      });
  }
}

/** The prediction in one column, and what was measured of the scenario where that lies in it. */
function edgeAt(reading: EdgeReading, column: number, words: Words): string {
  const { sigma, limit, mean } = predictedIn(reading, column);
  const values = { sigma: words.value(sigma), limit: words.value(limit) };
  if (mean === undefined) return words.say('theory.readout-edge', values);
  const here = { ...values, mean: words.value(mean) };
  return reading.measured === undefined
    ? words.say('theory.readout-here-only', here)
    : words.say('theory.readout-here', { ...here, measured: written(reading.measured, words) });
}

/** The two factors of one layer, counted from 1; the network may have fewer. */
function layerFactors(reading: LayersReading, layer: number, words: Words): string {
  const prediction = reading.predicted[layer - 1];
  const measured = reading.measured[layer - 1];
  const values = {
    n: words.exact(layer),
    predicted: prediction === undefined ? words.say('theory.no-prediction') : words.value(prediction),
    measured: measured === undefined ? '' : written(measured, words),
  };
  return words.say(measured === undefined ? 'theory.readout-beyond' : 'theory.readout-layer', values);
}
