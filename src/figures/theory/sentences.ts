import { fateOf, type Gone } from '../../readings/gradient.ts';
import { isFactor, measuredFactors, measuredMean, type Factor } from '../../readings/theory.ts';
import { rmsOf } from '../../sentences/gradient.ts';
import type { ShownRun } from '../kind.ts';
import { predictionOf, type Prediction } from '../../readings/prediction.ts';
import type { Words } from '../../sentences/words.ts';

/** In the limit of depth the prediction is another than for the network at hand if they differ by more than this. */
const noticeable = 0.05;

/** Why there is no factor, in words. */
export const factorGone = (gone: Gone, words: Words): string =>
  words.say(gone === 'zero' || gone === 'none' ? `theory.gone.${gone}` : `lost.${gone}`);

const written = (factor: Factor, words: Words): string => (isFactor(factor) ? words.value(factor) : factorGone(factor, words));

/** What is predicted and what was measured of all layers together. */
export function edgeSentence(run: ShownRun, words: Words): string {
  const prediction = predictionOf(run.scenario);
  const measured = measuredMean(rmsOf(run));
  const outcome = measured === undefined ? 'single' : isFactor(measured) ? 'measured' : 'gone';
  const said = {
    measured: measured === undefined ? '' : written(measured, words),
    gone: measured === undefined ? '' : written(measured, words),
  };
  if (!prediction) return words.say(`theory.other.${outcome}`, said);
  return words.say(`theory.edge.${outcome}`, {
    ...said,
    prediction: predicted(prediction, measured === undefined, words),
    verdict: isFactor(measured) ? words.say(`theory.verdict.${fateOf(measured, run.scenario.layers - 1)}`) : '',
  });
}

function predicted({ limit, mean }: Prediction, single: boolean, words: Words): string {
  const differs = !single && Math.abs(mean / limit - 1) > noticeable;
  return words.say(differs ? 'theory.prediction-here' : 'theory.prediction', { limit: words.value(limit), mean: words.value(mean) });
}

/** Where, layer by layer, prediction and measurement part; what cannot be measured comes first. */
export function layersSentence(run: ShownRun, words: Words): string {
  const prediction = predictionOf(run.scenario);
  const factors = measuredFactors(rmsOf(run));
  if (factors.length === 0) {
    return prediction
      ? words.say('theory.layers.single', { predicted: words.value(prediction.factors[0]!) })
      : words.say('theory.other.single');
  }
  const lost = factors.findLastIndex((factor) => !isFactor(factor));
  const gone = factors[lost];
  if (gone !== undefined && !isFactor(gone)) {
    return words.say(gone === 'zero' ? 'theory.layers.zero' : 'theory.layers.gone', {
      n: words.exact(lost + 1),
      gone: factorGone(gone, words),
    });
  }
  const measured = factors.filter(isFactor);
  if (!prediction) {
    const [low, high] = [Math.min(...measured), Math.max(...measured)].map(words.value);
    return low === high
      ? words.say('theory.other.measured', { measured: low! })
      : words.say('theory.layers.other', { low: low!, high: high! });
  }
  const distances = measured.map((factor, i) => Math.abs(Math.log(factor / prediction.factors[i]!)));
  const furthest = distances.indexOf(Math.max(...distances));
  return words.say(measured.length === 1 ? 'theory.layers.one' : 'theory.layers.furthest', {
    n: words.exact(furthest + 1),
    predicted: words.value(prediction.factors[furthest]!),
    measured: words.value(measured[furthest]!),
  });
}

/**
 * The two factors of one layer.
 * @param layer counted from 1; the network may have fewer.
 */
export function layerFactors(run: ShownRun, layer: number, words: Words): string {
  const prediction = predictionOf(run.scenario)?.factors[layer - 1];
  const measured = measuredFactors(rmsOf(run))[layer - 1];
  const values = {
    n: words.exact(layer),
    predicted: prediction === undefined ? words.say('theory.no-prediction') : words.value(prediction),
    measured: measured === undefined ? '' : written(measured, words),
  };
  return words.say(measured === undefined ? 'theory.readout-beyond' : 'theory.readout-layer', values);
}
