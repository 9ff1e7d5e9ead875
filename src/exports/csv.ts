import { isOfTraining, pointsAt, rowOf, scenarioFieldNames } from '../scenario/fields.ts';
import { counts } from '../scenario/scenario.ts';
import { measureNames } from '../statistics/measures.ts';
import { csvOf } from './csv-lines.ts';
import { histogramColumns, histogramInCsv } from './histogram.ts';
import type { ExportedRun } from './json.ts';
import { inCsv } from './lost.ts';

/** What was asked, in the order of the columns; what only points at a part of the run, or trains the network, changes no number of it. */
const asked = scenarioFieldNames.filter((name) => !pointsAt(name) && !isOfTraining(name));

/**
 * Runs as CSV (RFC 4180): one line a layer, first what was asked, then what was measured, under the names of
 * tests/golden/reference.py, but where a field's row says otherwise. Empty where a measure is not defined, and where a field does not
 * count; what float32 could not hold in words. The counts of a histogram, and the edges of its bins, one more, stand in one field each, with
 * spaces between them.
 * @param runs at least one, all with their measures or all without.
 */
export function toCsv(runs: readonly ExportedRun[]): string {
  const names = runs[0]!.measures ? measureNames : [];
  const head = [...asked.map((name) => rowOf(name).column ?? name), 'layer', 'mean', 'std', ...names, ...histogramColumns];
  const lines = runs.flatMap(({ scenario, layers, measures }) =>
    layers.map(({ histogram, mean, std, lost }, i) => [
      ...asked.map((name) => (counts(scenario, name) ? String(scenario[name]) : '')),
      String(i + 1),
      inCsv(lost ?? mean),
      inCsv(lost ?? std),
      ...names.map((name) => inCsv(measures![i]![name])),
      ...histogramInCsv(histogram),
    ]),
  );
  return csvOf([head, ...lines]);
}
