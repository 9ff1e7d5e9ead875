import { isNumber } from '../statistics/measures.ts';
import { averaged, farAbove, guessingAccuracy, guessingLoss, started } from './guessing.ts';
import type { Training } from './training.ts';

/** What has become of a training so far. */
export type TrainingFate =
  /** It is better than guessing: by its loss, or by the share of its right answers, which may go apart. */
  | 'learning'
  /** Its loss is that of guessing, and signals still come out of its last layer. */
  | 'plateau'
  /** Its loss is no longer a finite number, and it has stopped. */
  | 'not-finite'
  /** Training has made its loss far larger than that of guessing, and its last layer is saturated. */
  | 'thrown'
  /** Its loss is that of guessing, and 0 comes out of every neuron of its last layer, for every sample. */
  | 'dead'
  /** Too early to say, or on its way down from a start that was worse than guessing. */
  | 'going';

/** Steps over which a loss is taken as a mean, and before which nothing is said. */
export const fewest = averaged;
/** Up to this share a loss is that of guessing: the output's biases follow each batch's counts, which costs up to 1 % (2.32 for ten). */
const upTo = 1.05;
/** Share of φ′ near 0 from which on a layer counts as saturated. */
const saturated = 0.8;
/** Share of the way from guessing to all right that is more than chance: 19 % right for ten classes. */
const better = 0.1;

/** Means over the newest stretches of a training, which are `fewest` steps together, or more where one stretch is longer. */
export interface Recent {
  readonly loss: number;
  readonly accuracy: number;
}

/** Loss and accuracy of the newest batches; `undefined` where there are none, or where one of them is not finite. */
export function recentOf({ curve }: Pick<Training, 'curve'>): Recent | undefined {
  const { steps, losses, accuracies } = curve;
  const last = steps.at(-1) ?? 0;
  let [loss, accuracy, weight] = [0, 0, 0];
  for (let i = steps.length - 1; i >= 0 && last - steps[i]! < fewest; i--) {
    const length = steps[i]! - (steps[i - 1] ?? 0);
    loss += length * losses[i]!;
    accuracy += length * accuracies[i]!;
    weight += length;
  }
  return weight > 0 && Number.isFinite(loss) ? { loss: loss / weight, accuracy: accuracy / weight } : undefined;
}

/**
 * What has become of a training, judged by the mean of its last 20 batches and by the last layer of the newest measured step. Whoever had
 * not left the loss of guessing within so many steps may do so later: nothing here is for ever but an end.
 */
export function fateOf(training: Training): TrainingFate {
  if (training.diverged !== null) return 'not-finite';
  const recent = recentOf(training);
  if (!recent || training.steps < fewest) return 'going';
  const guessing = guessingLoss(training.classes);
  const share = recent.loss / guessing;
  const chance = guessingAccuracy(training.classes);
  const layer = training.moments.findLast(({ layers }) => layers !== undefined)?.layers?.at(-1);
  const start = training.curve.losses[0]!;
  if (layer && isNumber(layer.saturatedShare) && share >= farAbove && recent.loss > start && layer.saturatedShare >= saturated)
    return 'thrown';
  if (share < started || recent.accuracy >= chance + better * (1 - chance)) return 'learning';
  if (share > upTo) return 'going';
  return layer?.mean === 0 && layer.std === 0 ? 'dead' : 'plateau';
}
