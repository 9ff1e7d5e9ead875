import { activationCurve } from './chart.ts';
import { density, topShare, type Density } from '../../readings/curve.ts';
import { curve } from '../../theory/curve.ts';
import { axisOf, curveSentence } from './kind.ts';
import { measuresOf } from '../../sentences/gradient.ts';
import type { Draw } from '../kind.ts';
import { layerPictures } from '../../drawing/pictures.ts';
import type { Words } from '../../sentences/words.ts';

/** Draws each layer's pre-activations on the curve of the activation function. */
export const activationCurvePicture: Draw = (document, { runs }, words) => {
  const run = runs[0]!;
  const layers = measuresOf(run, 'preActivations');
  const half = axisOf(run);
  const densities = layers.map(({ preActivations }) => density(preActivations, half));
  const options = {
    document,
    half,
    curve: curve(run.scenario.activation, half),
    top: topShare(densities),
  };
  return layerPictures(document, layers.length, (i, dense) => {
    const { infinite, nan } = layers[i]!.preActivations;
    const lost = infinite + nan > 0;
    const outside = leftOut(densities[i]!, half, dense, words);
    const curveWords = {
      title: words.say('title', { n: i + 1 }),
      label: curveLabel(curveSentence(run, i + 1, words), outside, words),
      phi: words.say('activation-curve.phi'),
      slope: words.say('activation-curve.slope'),
      value: words.value,
      overflow: words.say('lost.overflow'),
    };
    return {
      svg: activationCurve(lost ? undefined : densities[i], i + 1, { ...options, words: curveWords, dense }),
      remarks: lost ? [] : outside,
    };
  });
};

/** What one frame shows, for those who do not see it. */
const curveLabel = (sentence: string, outside: readonly string[], words: Words): string =>
  outside.length === 0 ? sentence : words.say('activation-curve.label', { sentence, outside: outside.join(', ') });

/** How much lies beyond the ends of the axis: beyond each where it is much and there is room for it, else beyond both together. */
function leftOut({ below, above }: Density, half: number, dense: boolean, words: Words): string[] {
  if (below + above === 0) return [];
  if (dense || below + above < 0.01)
    return [words.say('activation-curve.beyond', { share: words.percent(below + above), limit: words.value(half) })];
  return [
    ...(below > 0 ? [words.say('activation-curve.below', { share: words.percent(below), limit: words.value(-half) })] : []),
    ...(above > 0 ? [words.say('activation-curve.above', { share: words.percent(above), limit: words.value(half) })] : []),
  ];
}
