/**
 * Prints one run as JSON, with the keys of tests/golden/reference.py, or as CSV, one line a layer.
 *
 *     npm run --silent measure -- 'activation=sigmoid&init=xavier'
 *     npm run --silent measure -- --csv 'activation=sigmoid&init=xavier'
 *
 * Takes the query string of a link; fields left out have the book's values. Exit code 2 for anything that is not a field or
 * not a value of it.
 */
import { decode } from '../src/scenario/codec.ts';
import { isOfTraining, type Field } from '../src/scenario/fields.ts';
import { startBackend } from '../src/engine/backend.ts';
import { run } from '../src/engine/run.ts';
import { toCsv } from '../src/exports/csv.ts';
import { toJson } from '../src/exports/json.ts';

const options = process.argv.slice(2).filter((argument) => argument === '--csv');
const [query = '', ...rest] = process.argv.slice(2).filter((argument) => argument !== '--csv');
const { scenario, view, issues, unknown } = decode(query);
// Nothing of a run depends on how its network would be trained: who asks for that is told.
const trainingKeys = [...new URLSearchParams(query).keys()].filter((key) => isOfTraining(key as Field));
const problems = [
  ...rest.map((argument) => `one query expected; also given: ${argument}`),
  ...[...unknown, ...trainingKeys].map((key) => `unknown field: ${key}`),
  ...issues.map(({ field, kind, text }) => `invalid ${field}; ${kind.replaceAll('-', ' ')}: ${text}`),
];
if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  process.exit(2);
}
await startBackend();
const result = await run(scenario, { range: view.range, measures: true });
process.stdout.write(options.length > 0 ? toCsv([result]) : `${toJson(result)}\n`);
