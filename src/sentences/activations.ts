import type { ActivationReading } from '../readings/shape.ts';
import type { Words } from './words.ts';

/** What is to be seen in the histograms of a run, as one sentence. */
export function shapeSentence(reading: ActivationReading, words: Words): string {
  const layer = words.exact(reading.layer);
  switch (reading.kind) {
    case 'overflow':
      return words.say('reading.overflow', { layer });
    case 'underflow':
      return words.say('reading.underflow', { layer });
    case 'equal':
      return words.say('reading.equal', { layer, mean: words.value(reading.mean) });
    case 'outside': {
      const { side, share, limit } = reading;
      return words.say(`reading.outside-${side}`, { layer, share: words.percent(share), limit: words.value(limit) });
    }
    case 'ends': {
      const { share, left, right, atEdges } = reading;
      const values = { layer, share: words.percent(share), left: words.value(left), right: words.value(right) };
      return words.say(atEdges ? 'reading.ends' : 'reading.two-ends', values);
    }
    case 'narrow': {
      const { share, left, right } = reading;
      return words.say('reading.narrow', { layer, share: words.percent(share), left: words.value(left), right: words.value(right) });
    }
    case 'spread':
      return words.say(reading.fitted ? 'reading.fitted' : 'reading.spread', {
        layer,
        mean: words.value(reading.mean),
        std: words.value(reading.std),
      });
  }
}
