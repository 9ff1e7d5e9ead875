import { activationCurve } from '../plots/activation-curve.ts';
import { density, topShare, type Density } from '../plots/activation-curve-reading.ts';
import { curve } from '../theory/curve.ts';
import { axisOf, curveSentence } from './activation-curve.ts';
import { measuresOf } from './gradient-sentences.ts';
import type { Draw } from './kind.ts';
import type { Words } from './words.ts';

/** From this depth on, curves are small and many to a row. */
const denseFrom = 11;

/** Draws each layer's pre-activations on the curve of the activation function. */
export const activationCurvePicture: Draw = function* (document, { runs }, words) {
  const run = runs[0]!;
  const layers = measuresOf(run, 'preActivations');
  const half = axisOf(run);
  const densities = layers.map(({ preActivations }) => density(preActivations, half));
  const dense = layers.length >= denseFrom;
  const options = {
    document, dense, half,
    curve: curve(run.scenario.activation, half),
    top: topShare(densities),
    words: {
      title: (layer: number) => words.say('title', { n: layer }),
      label: (layer: number) => curveLabel(curveSentence(run, layer, words), leftOut(densities[layer - 1]!, half, dense, words), words),
      phi: words.say('activation-curve.phi'),
      slope: words.say('activation-curve.slope'),
      value: words.value,
      overflow: words.say('lost.overflow'),
    },
  };
  const list = document.createElement('ol');
  list.className = dense ? 'pictures dense' : 'pictures';
  list.setAttribute('role', 'list'); // Safari forgets that a list without markers is one
  for (const [i, { preActivations: { infinite, nan } }] of layers.entries()) {
    const lost = infinite + nan > 0;
    const item = document.createElement('li');
    item.append(activationCurve(lost ? undefined : densities[i], i + 1, options));
    const missing = document.createElement('p');
    missing.className = 'left-out';
    missing.textContent = lost ? '' : leftOut(densities[i]!, half, dense, words).join(' · ');
    item.append(missing);
    list.append(item);
    yield;
  }
  return list;
};

/** What one frame shows, for those who do not see it. */
const curveLabel = (sentence: string, outside: readonly string[], words: Words): string =>
  outside.length === 0 ? sentence : words.say('activation-curve.label', { sentence, outside: outside.join(', ') });

/** How much lies beyond the ends of the axis: beyond each where it is much and there is room for it, else beyond both together. */
function leftOut({ below, above }: Density, half: number, dense: boolean, words: Words): string[] {
  if (below + above === 0) return [];
  if (dense || below + above < 0.01) return [words.say('activation-curve.beyond', { share: words.percent(below + above), limit: words.value(half) })];
  return [
    ...(below > 0 ? [words.say('activation-curve.below', { share: words.percent(below), limit: words.value(-half) })] : []),
    ...(above > 0 ? [words.say('activation-curve.above', { share: words.percent(above), limit: words.value(half) })] : []),
  ];
}
