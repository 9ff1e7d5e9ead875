import { shareFrame } from '../../drawing/frame.ts';
import { layerPictures } from '../../drawing/pictures.ts';
import { frameRemarks, frameWords } from '../../sentences/histogram.ts';
import type { Words } from '../../sentences/words.ts';
import type { Draw } from '../kind.ts';
import { meters, type MeterWords } from './meters.ts';
import type { BothWays } from './reading.ts';
import { amount, isMore, metersLabel } from './sentences.ts';

/** Draws the histogram of each layer, and below them, in the same columns, the two meters. */
export const picture: Draw<BothWays> = (document, reading, words) => {
  const remarks = frameRemarks(reading, words);
  return layerPictures(
    document,
    reading.layers,
    (_, i) => {
      const around = { ...frameWords(reading, i, words), title: words.say('both-ways.layer', { n: i + 1 }), topInside: true };
      return { svg: shareFrame(document, reading, i, around), remarks: remarks?.[i] };
    },
    {
      kinds: `both-ways${reading.fitted ? ' long-ends' : ''}`,
      below: () => meters(document, reading.signals, reading.gradients, meterWords(reading, words)),
    },
  );
};

const meterWords = (reading: BothWays, words: Words): MeterWords => ({
  label: metersLabel(reading, words),
  signal: {
    name: words.say('both-ways.signal'),
    what: words.say('both-ways.signal-what'),
    arrives: words.say('both-ways.signal-arrives'),
    amount: amount(reading.signals.at(-1)!, words),
  },
  gradient: {
    name: words.say('both-ways.gradient'),
    what: words.say('both-ways.gradient-what'),
    arrives: words.say('both-ways.gradient-arrives'),
    amount: amount(reading.gradients[0]!, words),
  },
  isMore,
});
