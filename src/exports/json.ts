import { isOfTraining, scenarioFieldNames, type Scenario } from '../scenario/fields.ts';
import { isWritten } from '../scenario/scenario.ts';
import { measureNames } from '../statistics/measures.ts';
import type { Run } from '../engine/run.ts';
import { histogramInJson } from './histogram.ts';
import { inJson } from './lost.ts';

/** What is exported of a run. */
export type ExportedRun = Pick<Run, 'scenario' | 'layers' | 'measures'>;

/**
 * A run, or a list of runs, as JSON, with the keys and the number format of tests/golden/reference.py: `null` where a measure is not defined, and
 * what float32 could not hold in words. Of a scenario's fields, those that a link has of a run. A histogram is as `numpy.histogram` gives it, its counts and
 * their edges, one more; its counts, what lies below and above the edges, what is infinite and what is NaN add up to all values.
 */
export function toJson(runs: ExportedRun | readonly ExportedRun[]): string {
  return JSON.stringify('length' in runs ? runs.map(asObject) : asObject(runs));
}

const writtenFields = (scenario: Scenario): Partial<Scenario> =>
  Object.fromEntries(
    scenarioFieldNames.filter((field) => !isOfTraining(field) && isWritten(scenario, field)).map((field) => [field, scenario[field]]),
  );

const asObject = ({ scenario, layers, measures }: ExportedRun): object => ({
  scenario: writtenFields(scenario),
  layers: layers.map(({ histogram, mean, std, lost }, i) => ({
    ...histogramInJson(histogram),
    mean: inJson(lost ?? mean),
    std: inJson(lost ?? std),
    ...(measures && Object.fromEntries(measureNames.map((name) => [name, inJson(measures[i]![name])]))),
  })),
});
