import type { Change, PlateauEnd } from '../../readings/plateau-end.ts';
import { fewest } from '../../readings/training-fate.ts';
import type { Words } from '../../sentences/words.ts';
import type { Measure } from '../../statistics/measures.ts';
import { measureIn } from './measure-in.ts';
import type { InsideReading } from './reading.ts';

/** How the plateau ends: how far the signal had grown by then, and when the gradient came back. */
export function endingSentence({ training, depth, guess, moments }: InsideReading, ending: PlateauEnd, words: Words): string {
  const last = words.exact(depth);
  const losses = (loss: number) => ({ loss: words.value(loss), guess: words.value(guess) });
  const steps = words.exact(training.steps);
  const signal = (measure: Measure) => measureIn('signalShare', measure, words);
  const saturated = (measure: Measure) => measureIn('saturatedShare', measure, words);
  switch (ending.kind) {
    case 'nothing':
      return words.say('inside.nothing');
    case 'diverged':
      return words.say('inside.ending.diverged', { step: words.exact(ending.step) });
    case 'no-gradient':
      return ending.off === undefined
        ? words.say('inside.ending.no-gradient', { since: words.exact(ending.since), ...losses(ending.loss) })
        : words.say('inside.ending.off', {
            since: words.exact(ending.since),
            off: words.exact(ending.off),
            ...losses(ending.loss),
          });
    case 'far-above':
      return words.say('inside.ending.far-above', { steps, ...losses(ending.loss), last, saturated: saturated(ending.saturated) });
    case 'not-yet':
      if (training.steps < fewest) return words.sayCount('inside.ending.early', training.steps, losses(ending.loss));
      return [
        words.say('inside.ending.not-yet', { steps, ...losses(ending.loss) }),
        words.say('inside.ending.signal-so-far', { last, change: changeWords(ending.signal, signal, words) }),
        words.say('inside.ending.gradient-so-far', { change: changeWords(ending.gradient, words.measure, words) }),
      ].join(' ');
    case 'none':
      return words.say('inside.ending.none', {
        starts: words.exact(ending.starts),
        gradient: words.measure(ending.gradient),
        step: words.exact(moments[0]!.step),
      });
    case 'ended': {
      const { back } = ending;
      return [
        words.say('inside.ending.quiet', { until: words.exact(ending.until), last, change: grownWords(ending.signal, signal, words) }),
        back
          ? words.say('inside.ending.back', {
              factor: words.value(back.factor),
              within: words.exact(back.to - back.from),
              starts: words.exact(ending.starts),
            })
          : words.say('inside.ending.starts', { starts: words.exact(ending.starts) }),
      ].join(' ');
    }
  }
}

/** What is saturated as the plateau has ended, beside what was at first; nothing of other ends. */
export function saturatedSentence({ depth, moments, ending }: InsideReading, words: Words): string {
  if (ending?.kind !== 'ended') return '';
  const saturated = (measure: Measure) => measureIn('saturatedShare', measure, words);
  return words.say('inside.ending.saturated', {
    last: words.exact(depth),
    now: saturated(ending.saturated.to),
    then: saturated(ending.saturated.from),
    step: words.exact(moments.at(-1)!.step),
  });
}

/** That a value has become so many times as large, where it has; the axis says from where to where. */
function grownWords(change: Change, say: (measure: Measure) => string, words: Words): string {
  const { factor } = change;
  return factor !== undefined && factor > 1
    ? words.say('inside.change-grown', { factor: words.value(factor) })
    : changeWords(change, say, words);
}

/** That a value goes from one to another, and by which factor, where there is one that shows; or that it is what it was. */
function changeWords({ from, to, factor }: Change, say: (measure: Measure) => string, words: Words): string {
  const said = { from: say(from), to: say(to) };
  if (said.from === said.to) return words.say('inside.change-none', { value: said.to });
  const times = factor === undefined ? words.value(1) : words.value(factor);
  return times === words.value(1) ? words.say('inside.change', said) : words.say('inside.change-by', { ...said, factor: times });
}
