import { columnOf, measuredMean, isFactor, sigmaIn, sigmaRange } from '../../readings/theory.ts';
import { limitFactor } from '../../theory/mean-field.ts';
import { rmsOf } from '../../sentences/gradient.ts';
import type { Kind, ShownRun } from '../kind.ts';
import { predictionOf } from '../../readings/prediction.ts';
import { edgeSentence, factorGone, layerFactors, layersSentence } from './sentences.ts';
import type { Words } from '../../sentences/words.ts';

/** What theory predicts of the gradient, beside what was measured: in the limit of depth for any weights, or layer by layer. */
export const theory: Kind = {
  name: 'theory',
  measures: true,
  summary: ({ runs, view: { view } }, words) => (view === 'layers' ? layersSentence : edgeSentence)(runs[0]!, words),
  axes: ({ view: { view } }, words) => words.say(view === 'layers' ? 'theory.axes-layers' : 'theory.axes-edge'),
  readout: ({ runs, view: { view } }, { column }, words) =>
    view === 'layers' ? layerFactors(runs[0]!, column + 1, words) : edgeAt(runs[0]!, column, words),
  load: async () => (await import('./picture.ts')).theoryPicture,
};

/** The prediction in one column of the axis of √n·σ_w, or the scenario's numbers where it lies in it. */
function edgeAt(run: ShownRun, column: number, words: Words): string {
  const prediction = predictionOf(run.scenario);
  const range = sigmaRange(prediction?.sigma);
  if (prediction && columnOf(prediction.sigma, range) === column) {
    const measured = measuredMean(rmsOf(run));
    const values = { sigma: words.value(prediction.sigma), predicted: words.value(prediction.limit) };
    if (measured === undefined) return words.say('theory.readout-edge', values);
    return words.say('theory.readout-here', {
      ...values,
      measured: isFactor(measured) ? words.value(measured) : factorGone(measured, words),
    });
  }
  const sigma = sigmaIn(column, range);
  return words.say('theory.readout-edge', {
    sigma: words.value(sigma),
    predicted: words.value(limitFactor(run.scenario.activation, sigma)),
  });
}
