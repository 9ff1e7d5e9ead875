import { measuresOf, type ShownRun } from '../../readings/run.ts';
import { nearlyAll } from '../../sentences/measure-words.ts';
import type { Words } from '../../sentences/words.ts';
import { isNumber, type Measure } from '../../statistics/measures.ts';

/** What there is to say of the spread of the last layer, whichever way it is looked at. Layers are counted from 1. */
export type Spread =
  /** From this layer on, float32 holds the values no longer. */
  | { readonly kind: 'overflow' | 'underflow'; readonly layer: number }
  /** Every output of the last layer is the same. */
  | { readonly kind: 'no-spread'; readonly layer: number; readonly value: number }
  /** What depends on the input is smaller than float32 resolves. */
  | { readonly kind: 'signal-below'; readonly layer: number }
  /** The share of the variance that depends on the input, in [0, 1], and the standard deviation of all values. */
  | { readonly kind: 'share'; readonly layer: number; readonly share: number; readonly std: number };

/**
 * Reads the last layer; what float32 lost comes first.
 * @throws {RangeError} if the run was not asked for its measures
 */
export function spreadOf(run: ShownRun): Spread {
  const measures = measuresOf(run);
  const layer = measures.length;
  const firstOf = (name: 'signalStd' | 'offsetStd', lost: Measure) => measures.findIndex((measure) => measure[name] === lost) + 1;
  const overflow = firstOf('signalStd', 'overflow');
  if (overflow > 0) return { kind: 'overflow', layer: overflow };
  const { signalShare, signalStd, offsetStd } = measures.at(-1)!;
  const { mean, std } = run.layers.at(-1)!;
  if (offsetStd === 'below-resolution') return { kind: 'underflow', layer: firstOf('offsetStd', offsetStd) };
  if (signalShare === null) return { kind: 'no-spread', layer, value: mean };
  if (!isNumber(signalShare) || !isNumber(signalStd)) return { kind: 'signal-below', layer };
  return { kind: 'share', layer, share: signalShare, std };
}

/** How much of the spread depends on the input, or why there is none to speak of. */
export function spreadSentence(spread: Spread, words: Words): string {
  const layer = words.exact(spread.layer);
  switch (spread.kind) {
    case 'overflow':
    case 'underflow':
    case 'signal-below':
      return words.say(`signal-and-offset.${spread.kind}`, { layer });
    case 'no-spread':
      return words.say('signal-and-offset.no-spread', { layer, value: words.value(spread.value) });
    case 'share':
      if (spread.share === 0) return words.say('signal-and-offset.no-signal', { layer });
      return spread.share > nearlyAll
        ? words.say('signal-and-offset.all-signal', { layer, std: words.value(spread.std) })
        : words.say('signal-and-offset.share', { layer, share: words.percent(spread.share) });
  }
}
