import { binsInFrame, cropX } from '../../readings/crop.ts';
import { binEdges, bins, valueCount } from '../../statistics/histogram.ts';
import { readingSentence } from '../../sentences/activations.ts';
import type { Kind } from '../kind.ts';

/** The book's picture: one histogram of activations for each layer. */
export const activations: Kind = {
  name: 'activations',
  measures: false,
  looks: ['range', 'crop'],
  summary: ({ runs: [run] }, words) => readingSentence(run!.layers, words),
  axes: ({ runs: [run], view }, words) => {
    const { samples, width } = run!.scenario;
    const total = words.exact(samples * width);
    return view.crop.includes('x')
      ? words.say('axes-cropped', { total, left: words.value(cropX[0]), right: words.value(cropX[1]) })
      : words.say('axes', { total, bins });
  },
  readout: ({ runs: [run], view }, { drawing, column }, words) => {
    const layer = run!.layers[drawing];
    if (!layer) return '';
    const bin = binsInFrame(layer.histogram, { x: view.crop.includes('x'), y: view.crop.includes('y') })[column];
    if (bin === undefined) return '';
    const count = layer.histogram.counts[bin]!;
    const [left, right] = binEdges(layer.histogram.interval, bin);
    return words.say('readout', {
      layer: words.exact(drawing + 1),
      left: words.value(left),
      right: words.value(right),
      count: words.exact(count),
      share: words.percent(count / valueCount(layer.histogram)),
    });
  },
  load: async () => (await import('./picture.ts')).activationPicture,
};
