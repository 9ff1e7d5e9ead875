import type { Gone } from '../../readings/gradient.ts';
import { sheets, type Sheet } from '../../drawing/layer-chart.ts';
import { edgeChart } from './edge-chart.ts';
import { factorChart } from './layers-chart.ts';
import { isFactor, measuredFactors, measuredMean, sigmaRange, type Factor } from '../../readings/theory.ts';
import { edgeCurve } from '../../theory/edge.ts';
import { rmsOf } from '../../sentences/gradient.ts';
import type { Draw, ShownRun } from '../kind.ts';
import { chartPicture } from '../../drawing/pictures.ts';
import { deepest, predictionOf } from '../../readings/prediction.ts';
import { edgeSentence, factorGone, layersSentence } from './sentences.ts';
import type { Words } from '../../sentences/words.ts';

/** Draws the prediction beside what was measured, as the view asks. */
export const theoryPicture: Draw = (document, { runs, view: { view } }, words) => {
  const draw = view === 'layers' ? layers(document, runs[0]!, words) : edge(document, runs[0]!, words);
  return chartPicture(document, (size) => draw(sheets[size]));
};

/** What both views say alike. */
const common = (words: Words) => ({
  up: words.say('theory.axis-up'),
  explodes: words.say('theory.explodes'),
  vanishes: words.say('theory.vanishes'),
  value: words.value,
});

function edge(document: Document, run: ShownRun, words: Words): (sheet: Sheet) => SVGSVGElement {
  const prediction = predictionOf(run.scenario);
  const measured = measuredMean(rmsOf(run));
  const range = sigmaRange(prediction?.sigma);
  const data = {
    curve: edgeCurve(run.scenario.activation, ...range),
    range,
    measured,
    scenario: prediction && { sigma: prediction.sigma, factor: prediction.limit },
  };
  const edgeWords = {
    ...common(words),
    label: words.say('theory.label-edge', { summary: edgeSentence(run, words) }),
    across: words.say('theory.axis-across'),
    predicted: words.say('theory.predicted'),
    holds: words.say('theory.holds'),
    here: prediction ? words.say('theory.here', { value: words.value(prediction.limit) }) : words.say('theory.not-random'),
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

function layers(document: Document, run: ShownRun, words: Words): (sheet: Sheet) => SVGSVGElement {
  const predicted = predictionOf(run.scenario)?.factors ?? [];
  const measured = measuredFactors(rmsOf(run));
  const factorWords = {
    ...common(words),
    label: words.say('theory.label-layers', { summary: layersSentence(run, words) }),
    layer: words.say('theory.axis-layer'),
    predicted: words.say('theory.predicted'),
    measured: words.say('theory.measured'),
    missing: [
      ...(predicted.length === 0 ? [words.say('theory.not-random')] : []),
      ...(measured.length === 0 ? [words.say('theory.one-layer')] : []),
    ],
    gone: (gone: Gone) => factorGone(gone, words),
  };
  return (sheet) => factorChart(predicted, measured, { document, words: factorWords, sheet, depth: deepest });
}
