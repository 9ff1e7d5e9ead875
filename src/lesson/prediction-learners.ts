import type { Training } from '../readings/training.ts';

/** Which of four starts learn, as a reader can answer: a ReLU and a tanh that do, and two sigmoids, the first piled up at both ends, the second well spread. */
export const learners = ['neither-sigmoid', 'spread-sigmoid', 'piled-sigmoid', 'all'] as const;
export type Learners = (typeof learners)[number];

/**
 * The answer that trainings give: those learn whose loss has left that of guessing.
 * @param trainings four: ReLU, tanh, the sigmoid that is piled up, the one that is spread.
 * @throws {RangeError} if none of the answers says what is to be seen: such a question must not be asked
 */
export function learnersIn(trainings: readonly Pick<Training, 'starts'>[]): Learners {
  const [relu, tanh, piled, spread] = trainings.map(({ starts }) => starts !== null);
  if (trainings.length !== 4 || !relu || !tanh) throw new RangeError('no such learners to predict');
  return piled ? (spread ? 'all' : 'piled-sigmoid') : spread ? 'spread-sigmoid' : 'neither-sigmoid';
}
