import { curveReading, density, halfWidth } from '../plots/activation-curve-reading.ts';
import { binEdges } from '../statistics/histogram.ts';
import { saturation } from '../statistics/slope.ts';
import { activationFunctions } from '../theory/activations.ts';
import { measuresOf } from './gradient-sentences.ts';
import type { Kind, ShownRun } from './kind.ts';
import type { Words } from './words.ts';

/** Where the pre-activations of a layer lie on the curve. */
export function curveSentence(run: ShownRun, layer: number, words: Words): string {
  const { slope, maxDerivative, steepest } = activationFunctions[run.scenario.activation];
  const reading = curveReading(measuresOf(run, 'preActivations')[layer - 1]!, slope, maxDerivative);
  const n = words.exact(layer);
  const max = words.value(maxDerivative);
  const limit = words.percent(saturation);
  switch (reading.kind) {
    case 'overflow':
    case 'below-resolution':
      return words.say(`activation-curve.reading.${reading.kind}`, { layer: n });
    case 'line':
      return words.say('activation-curve.reading.line', { layer: n });
    case 'off':
      return words.say('activation-curve.reading.off', { layer: n, share: words.percent(reading.share) });
    case 'flat':
      return words.say('activation-curve.reading.flat', { layer: n, share: words.percent(reading.share), limit });
    case 'steep':
      return words.say(`activation-curve.reading.${steepest === 0 ? 'near-zero' : 'steep'}`, { layer: n, max });
    case 'between':
      return words.say('activation-curve.reading.between', { layer: n, mean: words.value(reading.mean), max });
    case 'between-flat':
      return words.say('activation-curve.reading.between-flat', {
        layer: n,
        mean: words.value(reading.mean),
        max,
        share: words.percent(reading.share),
        limit,
      });
  }
}

/** What the run shows first: the layer in which an overflow begins, or the last one, where depth has done its work. */
function tellingLayer(run: ShownRun): number {
  const overflow = measuresOf(run, 'preActivations').findIndex(({ preActivations }) => preActivations.infinite + preActivations.nan > 0);
  return overflow < 0 ? measuresOf(run).length : overflow + 1;
}

/** Half the width of the axis that all layers of a run share. */
export const axisOf = (run: ShownRun): number => halfWidth(measuresOf(run, 'preActivations').map(({ preActivations }) => preActivations));

/** Each layer's pre-activations on the curve of the activation function. */
export const activationCurve: Kind = {
  name: 'activation-curve',
  measures: true,
  reads: ['preActivations'],
  summary: ({ runs }, words) => curveSentence(runs[0]!, tellingLayer(runs[0]!), words),
  axes: ({ runs }, words) => {
    const half = axisOf(runs[0]!);
    return words.say('activation-curve.axes', { left: words.value(-half), right: words.value(half) });
  },
  readout: ({ runs }, { drawing, column }, words) => {
    const run = runs[0]!;
    const { preActivations } = measuresOf(run, 'preActivations')[drawing]!;
    const half = axisOf(run);
    const [left, right] = binEdges([-half, half], column);
    const { phi, derivative } = activationFunctions[run.scenario.activation];
    const middle = (left + right) / 2;
    const share = density(preActivations, half).columns[column]!;
    const said = {
      n: words.exact(drawing + 1),
      left: words.value(left),
      right: words.value(right),
      phi: words.value(phi(middle)),
      slope: words.value(derivative(middle)),
    };
    if (preActivations.infinite + preActivations.nan > 0) return words.say('activation-curve.readout-overflow', said);
    if (share === 0) return words.say('activation-curve.readout-none', said);
    return words.say('activation-curve.readout', { ...said, share: words.percent(share) });
  },
  load: async () => (await import('./activation-curve-picture.ts')).activationCurvePicture,
};
