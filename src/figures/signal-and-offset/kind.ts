import type { Kind } from '../kind.ts';
import { layerNumbers, summaryOf } from './sentences.ts';

/** What of a layer's spread depends on the input, and what is the same for every input; how alike neurons and samples are. */
export const signalAndOffset: Kind = {
  name: 'signal-and-offset',
  measures: true,
  summary: summaryOf,
  axes: ({ view: { view } }, words) => {
    switch (view) {
      case 'share':
      case 'similarity':
      case 'effective-neurons':
        return words.say(`signal-and-offset.axes.${view}`);
      default:
        return words.say('signal-and-offset.axes.variance');
    }
  },
  readout: ({ runs, view: { view } }, { column }, words) => layerNumbers(runs[0]!, view, column, words),
  load: async () => (await import('./picture.ts')).signalAndOffsetPicture,
};
