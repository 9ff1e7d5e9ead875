import { isOfTraining, pointsAt, rowOf, scenarioFieldNames } from '../scenario/fields.ts';
import { counts } from '../scenario/scenario.ts';
import { inNineDigits } from '../statistics/float32.ts';
import { edgesOf } from '../statistics/histogram.ts';
import { measureNames, type Measure } from '../statistics/measures.ts';
import type { ExportedRun } from './json.ts';
import { lostInWords } from './lost.ts';

/** As RFC 4180 has it: fields with a comma, a quote or a line break are quoted. */
const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** What was asked, in the order of the columns; what only points at a part of the run, or trains the network, changes no number of it. */
const asked = scenarioFieldNames.filter((name) => !pointsAt(name) && !isOfTraining(name));
const written = (measure: Measure): string =>
  typeof measure === 'number' ? String(inNineDigits(measure)) : measure === null ? '' : lostInWords[measure];

/**
 * Runs as CSV (RFC 4180): one line a layer, first what was asked, then what was measured, under the names of
 * tests/golden/reference.py, but where a field's row says otherwise. Empty where a measure is not defined, and where a field does not
 * count; what float32 could not hold in words. The counts of a histogram, and the edges of its bins, one more, stand in one field each, with
 * spaces between them.
 * @param runs at least one, all with their measures or all without.
 */
export function toCsv(runs: readonly ExportedRun[]): string {
  const names = runs[0]!.measures ? measureNames : [];
  const head = [
    ...asked.map((name) => rowOf(name).column ?? name),
    'layer',
    'mean',
    'std',
    ...names,
    'low',
    'high',
    'below',
    'above',
    'infinite',
    'nan',
    'histogram',
    'edges',
  ];
  const lines = runs.flatMap(({ scenario, layers, measures }) =>
    layers.map(({ histogram: { interval, ...histogram }, mean, std, lost }, i) => [
      ...asked.map((name) => (counts(scenario, name) ? String(scenario[name]) : '')),
      String(i + 1),
      written(lost ?? mean),
      written(lost ?? std),
      ...names.map((name) => written(measures![i]![name])),
      ...interval.map(written),
      String(histogram.below),
      String(histogram.above),
      String(histogram.infinite),
      String(histogram.nan),
      histogram.counts.join(' '),
      edgesOf(interval).map(written).join(' '),
    ]),
  );
  return [head, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('');
}
