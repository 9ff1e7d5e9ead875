import { weightStd } from '../network/initializers.ts';
import { blameOf } from '../readings/blame.ts';
import { flowOf } from '../readings/gradient.ts';
import { endShares } from '../readings/shape.ts';
import { recentOf } from '../readings/training-fate.ts';
import { format, placeholders } from '../i18n/format.ts';
import { isNumber, type MeasureName } from '../statistics/measures.ts';
import type { Seen } from './conditions.ts';
import type { TaskWords } from './task-words.ts';

/** A number of what is seen, as it is written; `undefined` where there is none. */
type Number = (seen: Seen, words: TaskWords) => string | undefined;

/** The numbers that may stand in what a solved task shows, by the names of their placeholders. */
const numbers: Readonly<Record<string, Number>> = {
  layers: ({ scenario }, { exact }) => exact(scenario.layers),
  width: ({ scenario }, { exact }) => exact(scenario.width),
  /** √n · σ of the weights. */
  sigma: ({ scenario }, { value }) => {
    const std = weightStd(scenario);
    return std === undefined ? undefined : value(std * Math.sqrt(scenario.width));
  },
  mean: ({ layers }, { value }) => {
    const mean = layers?.at(-1)?.mean;
    return mean === undefined ? undefined : value(mean);
  },
  std: ({ layers }, { value }) => {
    const std = layers?.at(-1)?.std;
    return std === undefined ? undefined : value(std);
  },
  /** Of the last layer’s outputs, those in the first and the last bin. */
  ends: ({ layers }, { percent }) => {
    const last = layers?.at(-1);
    return last && percent(endShares(last.histogram).reduce((sum, share) => sum + share));
  },
  'per-layer': (seen, { times }) => {
    const flow = flowIn(seen);
    return flow && times(flow.perLayer);
  },
  'in-all': (seen, { times }) => {
    const flow = flowIn(seen);
    return flow && times(flow.to / flow.from);
  },
  slope: (seen, { times }) => {
    const blame = blameIn(seen);
    return blame && times(blame.slope);
  },
  weights: (seen, { times }) => {
    const blame = blameIn(seen);
    return blame && times(blame.weights);
  },
  effective: (seen, { value }) => measured(seen, 'effectiveNeurons', 0, value),
  /** Of the network that was asked and trained. */
  starts: ({ trainings }, { exact }) => known(trainings?.[0]?.starts, exact),
  diverged: ({ trainings }, { exact }) => known(trainings?.[0]?.diverged, exact),
  /** Mean loss of its newest batches. */
  loss: ({ trainings: [training] = [] }, { value }) => {
    const recent = training && recentOf(training);
    return recent && value(recent.loss);
  },
  /** Gradient rms of its first layer in the first step. */
  arrives: ({ trainings }, { value }) => {
    const arrives = trainings?.[0]?.moments.find(({ layers }) => layers)?.layers?.[0]?.gradientRms;
    return arrives !== undefined && isNumber(arrives) ? value(arrives) : undefined;
  },
  rate: ({ scenario }, { exact }) => exact(scenario.rate),
  similarity: (seen, { value }) => measured(seen, 'sampleSimilarity', -1, value),
  signal: (seen, { percent }) => measured(seen, 'signalShare', -1, percent),
};

const known = (step: number | null | undefined, write: (x: number) => string): string | undefined =>
  typeof step === 'number' ? write(step) : undefined;

function flowIn({ measures }: Seen) {
  const flow = measures && flowOf(measures.map(({ gradientRms }) => gradientRms));
  return flow && 'perLayer' in flow ? flow : undefined;
}

function blameIn({ measures }: Seen) {
  const blame = measures && blameOf(measures);
  return blame && blame.kind !== 'gone' ? blame : undefined;
}

function measured({ measures }: Seen, name: MeasureName, layer: number, write: (x: number) => string): string | undefined {
  const value = measures?.at(layer)?.[name];
  return value !== undefined && isNumber(value) ? write(value) : undefined;
}

/**
 * What a solved task shows, with the numbers of the figure that solves it.
 * @param template as the page has it; its placeholders are named above.
 * @returns `undefined` where one of its numbers is none, such as a gradient that is gone altogether.
 * @throws {RangeError} if it asks for a number that is not known here.
 */
export function lessonOf(template: string, seen: Seen, words: TaskWords): string | undefined {
  const names = placeholders(template);
  const unknown = names.filter((name) => !Object.hasOwn(numbers, name));
  if (unknown.length > 0) throw new RangeError(`no number is called ${unknown.join(', ')}: ${template}`);
  const filled = names.map((name) => [name, numbers[name]!(seen, words)] as const);
  return filled.some(([, value]) => value === undefined)
    ? undefined
    : format(template, Object.fromEntries(filled.map(([name, value]) => [name, value!])));
}
