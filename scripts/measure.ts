/**
 * Prints one run as JSON, with the keys of tests/golden/reference.py, or as CSV, one line a layer.
 *
 *     npm run --silent measure -- 'activation=sigmoid&init=xavier'
 *     npm run --silent measure -- --csv 'activation=sigmoid&init=xavier'
 *
 * Takes the query string of a link; fields left out have the book's values. Exit code 2 for anything that is not a field or
 * not a value of it.
 */
import { startBackend } from '../src/engine/backend.ts';
import { run } from '../src/engine/run.ts';
import { toCsv } from '../src/exports/csv.ts';
import { toJson } from '../src/exports/json.ts';
import { isOfTraining, type Field } from '../src/scenario/fields.ts';
import { askedOf } from './asked.ts';

const isOption = (argument: string) => argument === '--csv';
// Nothing of a run depends on how its network would be trained: who asks for that is told.
const { scenario, view } = askedOf(
  process.argv.slice(2).filter((argument) => !isOption(argument)),
  (key) => !isOfTraining(key as Field),
);
await startBackend();
const result = await run(scenario, { range: view.range, measures: true });
process.stdout.write(process.argv.some(isOption) ? toCsv([result]) : `${toJson(result)}\n`);
