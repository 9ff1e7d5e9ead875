import { weightConstant, weightStd } from '../network/initializers.ts';
import { fieldValue } from '../sentences/field-words.ts';
import type { Scenario, View } from '../scenario/fields.ts';
import { bookActivations, type Activation, type Crop, type Initializer, type Optimizer } from '../scenario/options.ts';
import { readsStd } from '../scenario/scenario.ts';
import type { Condition, Say } from './conditions.ts';

type Settings = Scenario & View;

/** One of the figure's settings, under the name of its control. */
function setting<Field extends keyof Settings>(field: Field, wanted: Say, meets: (value: Settings[Field]) => boolean): Condition {
  return {
    name: ({ say }) => say<keyof Settings>(field),
    wanted,
    check: ({ scenario, view }) => {
      const value = { ...scenario, ...view }[field];
      return { met: meets(value), now: (words) => fieldValue(field, value, words) };
    },
  };
}

/** A setting is as it is named. */
const settingIs = <Field extends keyof Settings>(field: Field, wanted: Settings[Field]): Condition =>
  setting(
    field,
    (words) => fieldValue(field, wanted, words),
    (value) => value === wanted,
  );

/** The activation function is the one that is named. */
export const activationIs = (wanted: Activation): Condition => settingIs('activation', wanted);

/** The activation function is none of those in the book's script. */
export const activationIsNew: Condition = setting(
  'activation',
  ({ task }) => task('not-in-book'),
  (activation) => !(bookActivations as readonly Activation[]).includes(activation),
);

/** The weights are made by the rule that is named. */
export const initIs = (wanted: Initializer): Condition => settingIs('init', wanted);

/** There are so many layers. */
export const layersAre = (wanted: number): Condition => settingIs('layers', wanted);

/** There are so many neurons in each layer. */
export const widthIs = (wanted: number): Condition => settingIs('width', wanted);

/** There are at least so many neurons in each layer. */
export const widthAtLeast = (least: number): Condition =>
  setting(
    'width',
    (words) => words.task('at-least', { limit: words.exact(least) }),
    (width) => width >= least,
  );

/** The rule by which a step of training changes the weights is the one that is named. */
export const optimizerIs = (wanted: Optimizer): Condition => settingIs('optimizer', wanted);

/** The learning rate is this at most. */
export const rateAtMost = (most: number): Condition =>
  setting(
    'rate',
    (words) => words.task('at-most', { limit: words.exact(most) }),
    (rate) => rate <= most,
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
        constant === undefined ? fieldValue('init', scenario.init, words) : words.say('all-at-once.all', { value: words.exact(constant) }),
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
export const cropIs = (wanted: Crop): Condition => settingIs('crop', wanted);
