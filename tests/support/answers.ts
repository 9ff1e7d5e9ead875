import { answersOf } from '../../src/engine/training/answers.ts';
import type { Answers } from '../../src/statistics/training-measures.ts';

/** Grey levels of a picture that is nobody's, and another for each sample: a stroke that leans. */
const stroke = (sample: number): number[] =>
  Array.from({ length: 196 }, (_, i) => {
    const [x, y] = [i % 14, Math.floor(i / 14)];
    return y < 2 || y > 11 ? 0 : Math.max(0, 15 - 4 * Math.abs(x - 7 + ((sample % 5) - 2) * ((y - 7) / 5)));
  }).map(Math.round);

/**
 * What a network says that takes each sample for what `answer` says, with `sure`, and gives the other classes the same share each; the samples
 * are class by class, `each` of a class.
 */
export function answersBy(
  answer: (label: number, i: number) => number,
  sure: (i: number) => number,
  { classes = 10, each = 10, chosen = 1 } = {},
): Answers {
  const labels = Array.from({ length: classes * each }, (_, i) => Math.floor(i / each));
  const probabilities = labels.flatMap((label, i) => {
    const at = answer(label, i);
    return Array.from({ length: classes }, (_, k) => (k === at ? sure(i) : (1 - sure(i)) / (classes - 1)));
  });
  return answersOf(
    probabilities,
    labels,
    labels.flatMap((_, i) => stroke(i)),
    chosen,
    classes,
  );
}
