import { activationHistogram, type HistogramWords } from './histogram.ts';
import { countTop } from '../../readings/crop.ts';
import { histogramLabel, leftOut } from '../../sentences/activations.ts';
import type { Draw } from '../kind.ts';
import { layerPictures } from '../../drawing/pictures.ts';

/** Draws one histogram for each layer, with what it leaves out. */
export const activationPicture: Draw = (document, { runs, view }, words) => {
  const { layers } = runs[0]!;
  const crop = { x: view.crop.includes('x'), y: view.crop.includes('y') };
  const top = countTop(
    layers.map(({ histogram }) => histogram),
    crop,
  );
  const histogramWords: HistogramWords = {
    title: (layer) => words.say('title', { n: layer }),
    label: (layer) => histogramLabel(layers[layer - 1]!, layer, crop, words),
    countAxis: words.say('count-axis'),
    value: words.value,
    count: words.exact,
    nothingInside: ({ infinite, nan }) => words.say(infinite + nan > 0 ? 'nothing-finite' : 'nothing-inside'),
  };
  return layerPictures(document, layers.length, (i, dense) => {
    const { histogram } = layers[i]!;
    return {
      svg: activationHistogram(histogram, i + 1, { document, words: histogramWords, crop, top, dense }),
      remarks: leftOut(histogram, crop, dense, words),
    };
  });
};
