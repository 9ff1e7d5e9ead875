import { rowOf, scenarioFieldNames, type Scenario, type ScenarioField } from '../scenario/fields.ts';
import { measureNames, type Measure } from '../statistics/measures.ts';
import type { Run } from '../engine/run.ts';
import { lostInWords } from './lost.ts';

/** What is exported of a run. */
export type ExportedRun = Pick<Run, 'scenario' | 'layers' | 'measures'>;

/** Nine digits, as the reference script rounds; in words what is no number. */
const written = (measure: Measure): number | string | null =>
  typeof measure === 'number' ? Number(measure.toPrecision(9)) : measure === null ? null : lostInWords[measure];

/**
 * A run, or a list of runs, as JSON, with the keys and the number format of tests/golden/reference.py: `null` where a measure is not defined, and
 * what float32 could not hold in words. Of a scenario's fields, those that are written where
 * they are unusual are written there only.
 */
export function toJson(runs: ExportedRun | readonly ExportedRun[]): string {
  return JSON.stringify('length' in runs ? runs.map(asObject) : asObject(runs));
}

/** Whether JSON has a field: also where it does not count, unlike a link. */
const isWritten = (scenario: Scenario, field: ScenarioField): boolean =>
  rowOf(field).written === 'always' || scenario[field] !== rowOf(field).usual;

const asObject = ({ scenario, layers, measures }: ExportedRun): object => ({
  scenario: Object.fromEntries(scenarioFieldNames.filter((field) => isWritten(scenario, field)).map((field) => [field, scenario[field]])),
  layers: layers.map(({ histogram, mean, std, lost }, i) => ({
    histogram: histogram.counts,
    below: histogram.below,
    above: histogram.above,
    mean: written(lost ?? mean),
    std: written(lost ?? std),
    ...(measures && Object.fromEntries(measureNames.map((name) => [name, written(measures[i]![name])]))),
  })),
});
