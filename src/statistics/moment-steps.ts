/** How far apart measured steps are: about an eighth of the way, and a hundredth of the whole training at most. */
const [ofTheWay, ofTheWhole] = [0.08, 0.01];

/**
 * The steps of a training that are measured, ascending: the first and the last, close together at first; some hundred or two in all.
 * @param steps of the whole training, at least 1.
 */
export function momentSteps(steps: number): number[] {
  const all = [1];
  for (let step = 1; step < steps;) {
    step = Math.min(steps, step + Math.max(1, Math.floor(Math.min(step * ofTheWay, steps * ofTheWhole))));
    all.push(step);
  }
  return all;
}

/** Every fourth of them: at those the test set is asked, too, which takes as long as several steps. */
export const evaluatedEvery = 4;
