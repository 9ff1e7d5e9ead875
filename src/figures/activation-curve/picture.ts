import { layerPictures } from '../../drawing/pictures.ts';
import { topShare } from '../../readings/curve.ts';
import { curve } from '../../theory/curve.ts';
import type { Draw } from '../kind.ts';
import { activationCurve } from './chart.ts';
import type { ActivationCurve } from './reading.ts';
import { frameLabel, layerSentence, leftOut } from './sentences.ts';

/** Draws each layer's pre-activations on the curve of the activation function. */
export const picture: Draw<ActivationCurve> = (document, reading, words) => {
  const { activation, half, layers } = reading;
  const options = { document, half, curve: curve(activation, half), top: topShare(layers.map(({ density }) => density)) };
  return layerPictures(document, layers, (layer, i) => {
    const outside = leftOut(layer.density, half, words);
    const said = {
      title: words.say('title', { n: i + 1 }),
      label: frameLabel(layerSentence(reading, layer, i + 1, words), outside, words),
      phi: words.say('activation-curve.phi'),
      slope: words.say('activation-curve.slope'),
      value: words.value,
      overflow: words.say('lost.overflow'),
    };
    return {
      svg: activationCurve(layer.overflows ? undefined : layer.density, i + 1, { ...options, words: said }),
      remarks: layer.overflows ? [] : outside,
    };
  });
};
