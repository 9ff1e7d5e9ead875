import { fateOf, type TrainingFate } from '../readings/training-fate.ts';
import type { Training } from '../readings/training.ts';
import type { Checked, Condition, Say } from './conditions.ts';

/** A condition on what has become of the network that was asked, the first of those that the figure trains; of none it cannot tell. */
const onTraining = (name: Say, wanted: Say, check: (training: Training) => Checked): Condition => ({
  name,
  wanted,
  check: ({ trainings }) => {
    const [asked] = trainings ?? [];
    if (!asked) return undefined;
    return asked.steps > 0 ? check(asked) : { met: false, now: ({ task }) => task('training.untrained') };
  },
});

/** It counts as learning from this step on, at the latest. */
export const startsWithin = (steps: number): Condition =>
  onTraining(
    ({ task }) => task('training.name.starts'),
    ({ task, exact }) => task('training.within', { steps: exact(steps) }),
    (training) => ({
      met: training.starts !== null && training.starts <= steps,
      now: ({ task, exact }) =>
        training.starts === null
          ? task('training.not-within', { steps: exact(training.steps) })
          : task('training.at-step', { step: exact(training.starts) }),
    }),
  );

/** This has become of it; what is too early to say is no fate. */
export const trainingFate = (wanted: Exclude<TrainingFate, 'going'>): Condition =>
  onTraining(
    ({ task }) => task('training.name.fate'),
    ({ task }) => task(`training.fate.${wanted}`),
    (training) => {
      const fate = fateOf(training);
      return { met: fate === wanted, now: ({ task }) => task(`training.fate.${fate}`) };
    },
  );
