import { weightConstant, weightStd } from '../network/initializers.ts';
import { bookActivations, type Activation, type Crop, type Initializer } from '../scenario/options.ts';
import { readsStd, type Scenario } from '../scenario/scenario.ts';
import type { Condition, Say } from './conditions.ts';
import type { TaskWords } from './task-words.ts';

type Setting = 'activation' | 'init' | 'layers' | 'width';

/** One of the figure's settings, under the name of its control. */
function setting<Name extends Setting>(
  name: Name,
  wanted: Say,
  meets: (value: Scenario[Name]) => boolean,
  write: (words: TaskWords, value: Scenario[Name]) => string,
): Condition {
  return {
    name: ({ say }) => say<Setting>(name),
    wanted,
    check: ({ scenario }) => ({ met: meets(scenario[name]), now: (words) => write(words, scenario[name]) }),
  };
}

const activationWords = ({ say }: TaskWords, activation: Activation) => say(`activation.${activation}`);
const initWords = ({ say }: TaskWords, init: Initializer) => say(`init.${init}`);
const sizeWords = ({ exact }: TaskWords, size: number) => exact(size);

/** The activation function is the one that is named. */
export const activationIs = (wanted: Activation): Condition =>
  setting(
    'activation',
    (words) => activationWords(words, wanted),
    (activation) => activation === wanted,
    activationWords,
  );

/** The activation function is none of those in the book's script. */
export const activationIsNew: Condition = setting(
  'activation',
  ({ task }) => task('not-in-book'),
  (activation) => !(bookActivations as readonly Activation[]).includes(activation),
  activationWords,
);

/** The weights are made by the rule that is named. */
export const initIs = (wanted: Initializer): Condition =>
  setting(
    'init',
    (words) => initWords(words, wanted),
    (init) => init === wanted,
    initWords,
  );

/** There are so many layers. */
export const layersAre = (wanted: number): Condition =>
  setting(
    'layers',
    (words) => sizeWords(words, wanted),
    (layers) => layers === wanted,
    sizeWords,
  );

/** There are so many neurons in each layer. */
export const widthIs = (wanted: number): Condition =>
  setting(
    'width',
    (words) => sizeWords(words, wanted),
    (width) => width === wanted,
    sizeWords,
  );

/** There are at least so many neurons in each layer. */
export const widthAtLeast = (least: number): Condition =>
  setting(
    'width',
    (words) => words.task('at-least', { limit: words.exact(least) }),
    (width) => width >= least,
    sizeWords,
  );

/** The weights are drawn with this standard deviation of the reader's own choice. */
export const stdIs = (wanted: number): Condition => ({
  name: ({ say }) => say('std'),
  wanted: ({ exact }) => exact(wanted),
  check: ({ scenario }) => {
    const std = weightStd(scenario);
    return { met: readsStd(scenario) && std === wanted, now: (words) => (std === undefined ? words.task('not-random') : words.value(std)) };
  },
});

/** Not every weight is 0. */
export const weightsAreNotZeros: Condition = {
  name: ({ say }) => say('weights'),
  wanted: ({ task }) => task('not-zeros'),
  check: ({ scenario }) => {
    const constant = weightStd(scenario) === undefined ? weightConstant(scenario) : undefined;
    return {
      met: constant !== 0,
      now: (words) =>
        constant === undefined ? initWords(words, scenario.init) : words.say('all-at-once.all', { value: words.exact(constant) }),
    };
  },
};

/** The weights' standard deviation is not Xavier's, by whichever rule; a hundredth more or less is Xavier's still. */
export const weightsAreNotXaviers: Condition = {
  name: ({ task }) => task('name.std-ratio'),
  wanted: ({ task }) => task('not-xavier'),
  check: ({ scenario }) => {
    const std = weightStd(scenario);
    if (std === undefined) return { met: true, now: ({ task }) => task('not-random') };
    const ratio = std * Math.sqrt(scenario.width);
    return { met: Math.abs(ratio - 1) > 0.01, now: ({ times }) => times(ratio) };
  },
};

/** The book's commented-out axis limits that are switched on. */
export const cropIs = (wanted: Crop): Condition => ({
  name: ({ task }) => task('crop'),
  wanted: ({ task }) => task(`crop.${wanted}`),
  check: ({ view }) => ({ met: view.crop === wanted, now: ({ task }) => task(`crop.${view.crop}`) }),
});
