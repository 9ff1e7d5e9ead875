import type { Compass } from '../readings/compass.ts';
import { factorGone } from './gradient.ts';
import type { Words } from './words.ts';

/** Where the weights stand: what theory predicts for them, and what was measured, where that is at hand. */
export function compassSentence(compass: Compass | undefined, words: Words): string {
  if (!compass) return words.say('compass.none');
  const { scenario, measured } = compass;
  const said = { sigma: words.value(scenario.sigma), predicted: words.value(scenario.factor) };
  if (measured === undefined) return words.say('compass.predicted', said);
  return typeof measured === 'number'
    ? words.say('compass.measured', { ...said, measured: words.value(measured) })
    : words.say('compass.gone', { ...said, gone: factorGone(measured, words) });
}
