import { completed } from '../scenario/scenario.ts';
import type { TaskWords } from './task-words.ts';
import type { Solution } from './tasks.ts';

/** A solution as a list of what to set, under the names of the controls. */
export function solutionWords(solution: Solution, words: TaskWords): readonly string[] {
  const { scenario, view } = completed(solution);
  const { say, exact, task } = words;
  const values: Record<keyof Solution, () => readonly [name: string, value: string]> = {
    activation: () => [say('activation'), say(`activation.${scenario.activation}`)],
    init: () => [say('init'), say(`init.${scenario.init}`)],
    std: () => [say('std'), exact(scenario.std)],
    value: () => [say('value'), exact(scenario.value)],
    layers: () => [say('layers'), exact(scenario.layers)],
    width: () => [say('width'), exact(scenario.width)],
    samples: () => [say('samples'), exact(scenario.samples)],
    seed: () => [say('seed'), exact(scenario.seed)],
    correlation: () => [say('correlation'), exact(scenario.correlation)],
    range: () => [say('range'), say(`range.${view.range}`)],
    crop: () => [task('crop'), task(`crop.${view.crop}`)],
  };
  return (Object.keys(solution) as (keyof Solution)[]).map((field) => {
    const [name, value] = values[field]();
    return task('set', { name, value });
  });
}
