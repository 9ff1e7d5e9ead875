/**
 * Trains a network and prints the training as JSON, with the keys of tests/golden/train_reference.py.
 *
 *     npm run --silent train -- 'activation=sigmoid&init=xavier&data=digits&rate=0.1&steps=100'
 *
 * Takes the query string of a link; fields left out have their usual values, and those that have no say in a training (samples, correlation,
 * range) change nothing. Measured are the first step and the last. Exit code 2 for anything that is not a field or not a value of it.
 */
import { startBackend } from '../src/engine/backend.ts';
import { dataOnDisk } from '../src/engine/training/digits-file.ts';
import { train } from '../src/engine/training/train.ts';
import { trainingsToJson } from '../src/exports/training-json.ts';
import { askedOf } from './asked.ts';

const { scenario } = askedOf(process.argv.slice(2));
await startBackend();
const measured = { moments: [1, scenario.steps], reads: ['layers', 'histograms'], range: 'unit' } as const;
const { evaluation, ...run } = await train(scenario, dataOnDisk(scenario), measured);
process.stdout.write(`${trainingsToJson({ ...run, ...(run.diverged === null && { evaluation }) })}\n`);
