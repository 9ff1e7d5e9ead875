import { fewest } from '../../readings/training-fate.ts';
import { listed, runnerNames } from '../../sentences/runners.ts';
import type { Words } from '../../sentences/words.ts';
import type { Place } from '../kind.ts';
import { atColumn, settledFrom, type RaceReading, type Runner } from './reading.ts';

/** Of so many who race each is told; of more, the best and the last of those who learn, and how many stand still. */
const mostTold = 4;

/** A loss: to thousandths, in which plateaus differ, or as any value where it is larger. */
const lossText = (loss: number, words: Words): string => (loss < 10 ? words.exact(Number(loss.toFixed(3))) : words.value(loss));

/** A number of the quantity that is drawn. */
export const quantityText = ({ quantity }: Pick<RaceReading, 'quantity'>, value: number, words: Words): string =>
  quantity === 'loss' ? lossText(value, words) : words.percent(value);

/** The names of those who race, in their order. */
export const namesOf = ({ runners }: RaceReading, words: Words): readonly string[] =>
  runnerNames(
    runners.map(({ scenario }) => scenario),
    words,
  );

/** A runner and what it is called. */
interface Named {
  readonly runner: Runner;
  readonly name: string;
}

function namedRunners(reading: RaceReading, words: Words): readonly Named[] {
  const names = namesOf(reading, words);
  return reading.runners.map((runner, i) => ({ runner, name: names[i]! }));
}

const stepsText = ({ steps, together }: RaceReading, words: Words): string =>
  together ? words.exact(steps) : words.say('race.up-to', { steps: words.exact(steps) });

/** How many learn, of several, as soon as that can be said. One alone is told by its fate. */
export function lead(reading: RaceReading, words: Words): string {
  const { runners, steps } = reading;
  if (steps === 0 || (runners.length === 1 && runners[0]!.fate !== 'going')) return '';
  if (isEarly(reading)) return steps < fewest ? words.sayCount('race.early', steps) : undecided(reading, words);
  const learning = runners.filter(({ fate }) => fate === 'learning').length;
  const said = { steps: stepsText(reading, words), all: words.exact(runners.length) };
  const isPair = runners.length === 2;
  if (learning === 0) return words.say(isPair ? 'race.neither' : 'race.none', said);
  if (learning === runners.length) return words.say(isPair ? 'race.both' : 'race.all', said);
  return words.sayCount('race.some', learning, said);
}

/** That nothing can be said of any though they have done some steps: their losses are above that of guessing. */
function undecided(reading: RaceReading, words: Words): string {
  const { runners, guessingLoss } = reading;
  const said = { steps: stepsText(reading, words) };
  const loss = runners[0]!.recent?.loss;
  if (runners.length > 1 || loss === undefined) return words.say('race.undecided', said);
  return words.say('race.undecided-one', { ...said, loss: lossText(loss, words), guess: lossText(guessingLoss, words) });
}

/** Whether it is too early to say anything of any. */
const isEarly = ({ runners }: RaceReading): boolean => runners.every(({ fate }) => fate === 'going');

/** What has become of each: who is right how often, who stands still, and how others ended. */
export function summary(reading: RaceReading, words: Words): string {
  const { runners, steps } = reading;
  const all = namedRunners(reading, words);
  if (steps === 0) {
    const names = all.map(({ name }) => name);
    return words.sayCount('race.empty', all.length, { names: listed(names, words) });
  }
  if (isEarly(reading)) return lead(reading, words);
  const told = fates(all, reading, words);
  if (all.length > 1) return [lead(reading, words), ...told].join(' ');
  const [said = '', ...rest] = told;
  const first = runners[0]!.diverged === null ? words.say('race.after', { steps: stepsText(reading, words), said }) : said;
  return [first, ...rest].join(' ');
}

function fates(all: readonly Named[], reading: RaceReading, words: Words): string[] {
  const those = (fate: Runner['fate']) => all.filter(({ runner }) => runner.fate === fate);
  const names = (some: readonly Named[]) =>
    listed(
      some.map(({ name }) => name),
      words,
    );
  const guess = lossText(reading.guessingLoss, words);
  const plateau = those('plateau').length;
  const going = those('going').filter(({ runner }) => runner.steps > 0);
  const waiting = all.filter(({ runner }) => runner.steps === 0);
  const loss = ({ recent }: Runner) => lossText(recent!.loss, words); // whoever is thrown or learns has one
  return [
    ...right(those('learning'), reading, words),
    ...those('learning')
      .filter(({ runner }) => runner.recent!.loss > reading.guessingLoss)
      .map(({ runner, name }) => words.say('race.apart', { name, loss: loss(runner) })),
    ...(plateau > 2 && all.length > mostTold ? [words.say('race.plateau-many', { n: words.exact(plateau) })] : []),
    ...(plateau > 0 && (plateau <= 2 || all.length <= mostTold)
      ? [words.sayCount('race.plateau', plateau, { names: names(those('plateau')), guess })]
      : []),
    ...those('dead').map(({ name }) => words.say('race.dead', { name })),
    ...those('thrown').map(({ runner, name }) => words.say('race.thrown', { name, loss: loss(runner) })),
    ...those('not-finite').map(({ runner, name }) => words.say('race.not-finite', { name, step: words.exact(runner.diverged!) })),
    ...(going.length > 0 ? [words.say('race.going', { names: names(going) })] : []),
    ...(waiting.length > 0 ? [words.sayCount('race.waiting', waiting.length, { names: names(waiting) })] : []),
  ];
}

/** How often those who learn are right, the best first: on the test set, or on their newest batches as long as there is no test of all of them. */
function right(learning: readonly Named[], reading: RaceReading, words: Words): string[] {
  if (learning.length === 0) return [];
  const tested = learning.every(({ runner }) => runner.tested !== undefined && runner.tested.step > 0);
  const ranked = learning
    .map(({ runner, name }) => ({ name, accuracy: tested ? runner.tested!.accuracy : runner.recent!.accuracy }))
    .sort((a, b) => b.accuracy - a.accuracy);
  const [best, ...others] = ranked.map(({ name, accuracy }) => ({ name, share: words.percent(accuracy) }));
  const areAllTold = others.length < 2 || reading.runners.length <= mostTold;
  const rest = areAllTold ? others.map((said) => words.say('race.next', said)).join('') : words.say('race.last', others.at(-1)!);
  const samples = words.say(reading.data === 'digits' ? 'race.digits' : 'race.samples');
  const said = words.say(tested ? 'race.right' : 'race.right-train', { ...best!, rest, samples });
  const old = tested && learning.some(({ runner }) => runner.tested!.step < runner.steps);
  return [old ? words.say('race.tested', { said }) : said];
}

/** How to read the axes, the lines and the signs. */
export function axes(reading: RaceReading, words: Words): string {
  const { runners, quantity, logarithmic, classes, guessing, batch, top } = reading;
  const said = { batch: words.exact(batch), classes: words.exact(classes), guess: quantityText(reading, guessing, words) };
  return [
    words.say(logarithmic ? 'race.across-log' : 'race.across', said),
    words.say(quantity === 'loss' ? 'race.up-loss' : 'race.up-accuracy', said),
    words.say('race.lines'),
    ...(runners.some(({ above }) => above) ? [words.say('race.above', { top: lossText(top, words) })] : []),
    ...(runners.some(({ diverged }) => diverged !== null) ? [words.say('race.cross')] : []),
    ...(runners.some(({ scenario }) => scenario.norm === 'batch') ? [words.say('race.norm', { step: words.exact(settledFrom) })] : []),
  ].join(' ');
}

/** What stands beside a curve besides its name: how it ended, or how far above the axis it is. */
export function remark({ quantity }: RaceReading, { fate, diverged, above }: Runner, words: Words): string | undefined {
  if (diverged !== null) return words.say('race.ended', { step: words.exact(diverged) });
  const high = above && { loss: lossText(above.value, words) };
  if (fate === 'thrown') return high ? words.say('race.thrown-to', high) : words.say('race.is-thrown');
  if (fate === 'dead') return words.say('race.is-dead');
  return high && quantity === 'loss' ? words.say(above.at === 'end' ? 'race.at' : 'race.up-to-loss', high) : undefined;
}

/** What all of them had come to at a step. */
export function readout(reading: RaceReading, { column }: Place, words: Words): string {
  const step = reading.columns[column];
  if (step === undefined || reading.steps === 0) return '';
  const list = namedRunners(reading, words).map(({ runner, name }) => {
    const { value, test } = atColumn(reading, runner, column);
    if (value === undefined)
      return runner.diverged === null
        ? words.say('race.not-yet', { name })
        : words.say('race.over', { name, step: words.exact(runner.diverged) });
    const said = { name, value: quantityText(reading, value, words) };
    return test === undefined
      ? words.say('race.value', said)
      : words.say('race.value-test', { ...said, test: quantityText(reading, test, words) });
  });
  return words.say('race.readout', { step: words.exact(step), list: list.join('; ') });
}
