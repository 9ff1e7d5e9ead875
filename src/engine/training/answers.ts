import type { Answers, Mistake } from '../../statistics/training-measures.ts';

/** Mistakes that are kept. */
const mistakesKept = 8;

/**
 * What the network says of the test set. Of equal probabilities the first counts, as in NumPy's `argmax`; a sample whose probabilities are no numbers
 * has no answer, and counts nowhere.
 * @param probabilities samples × classes, row by row.
 * @param labels of the samples, whole numbers from 0.
 * @param pixels samples × numbers, as they are in the file.
 * @param chosen the sample to be shown, counted from 1; the last one where there are fewer.
 */
export function answersOf(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  pixels: ArrayLike<number>,
  chosen: number,
  classes: number,
): Answers {
  const samples = labels.length;
  const inputs = pixels.length / samples;
  const stretch = (values: ArrayLike<number>, length: number, row: number) => Array.from({ length }, (_, i) => values[row * length + i]!);
  const confusion = Array.from({ length: classes * classes }, () => 0);
  const wrong: Omit<Mistake, 'pixels'>[] = [];
  for (let row = 0; row < samples; row++) {
    const label = labels[row]!;
    const answer = largestAt(probabilities, row * classes, classes);
    if (answer === undefined) continue;
    confusion[label * classes + answer]! += 1;
    if (answer !== label) wrong.push({ sample: row + 1, label, answer, probability: probabilities[row * classes + answer]! });
  }
  const shown = Math.min(chosen, samples) - 1;
  return {
    sample: shown + 1,
    pixels: stretch(pixels, inputs, shown),
    label: labels[shown]!,
    probabilities: stretch(probabilities, classes, shown),
    confusion,
    mistakes: wrong
      .sort((a, b) => b.probability - a.probability || a.sample - b.sample)
      .slice(0, mistakesKept)
      .map((mistake) => ({ ...mistake, pixels: stretch(pixels, inputs, mistake.sample - 1) })),
  };
}

/** Where, counted from `from`, the first of the largest of some numbers stands; `undefined` where one is NaN. */
function largestAt(values: ArrayLike<number>, from: number, count: number): number | undefined {
  let most = 0;
  for (let i = 0; i < count; i++) {
    const value = values[from + i]!;
    if (Number.isNaN(value)) return undefined;
    if (value > values[from + most]!) most = i;
  }
  return most;
}
