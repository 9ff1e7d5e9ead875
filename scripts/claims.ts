/**
 * Trains the networks that the lesson speaks of, over seeds, and writes down what became of them: results/trainings.jsonl.
 *
 *     npm run claims                        all that is not there yet; it can be stopped and started again
 *     npm run claims -- --only grid         one list of them, see scripts/claims/lists.ts
 *     npm run claims -- --part 1 of 2       one half, while another process does the other
 *     npm run claims -- --arrange           trains nothing more, and brings what is there into order: while no other process adds to it
 *
 * When all are there, the file is brought into order, and what the figure of the plateaus draws is written into src/readings/plateaus.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBackend } from '../src/engine/backend.ts';
import { recordedGroups } from '../src/readings/recorded.ts';
import { keyOf, recordFile } from './claims/file.ts';
import { planned, type Planned } from './claims/lists.ts';
import { plateauFile, plateauSource } from './claims/plateaus.ts';
import { duration, nameOf, outcomeOf } from './claims/said.ts';
import { trained } from './claims/train.ts';
import { keptIn } from './claims/unfinished.ts';
import { root } from './tool.ts';

const usage = `npm run claims [-- [--only ${recordedGroups.join('|')}] [--part N of M]]\nnpm run claims -- --arrange`;

/** What is asked; ends the process for anything else. */
function asked(args: readonly string[]): (one: Planned, index: number) => boolean {
  const text = args.join(' ');
  if (text === '--arrange') return () => false;
  const [whole, only, part = '1', of = '1'] = /^(?:--only (\S+))?\s*(?:--part (\d+) of (\d+))?$/.exec(text) ?? [];
  const known = only === undefined || (recordedGroups as readonly string[]).includes(only);
  if (whole === undefined || !known || Number(part) < 1 || Number(part) > Number(of)) {
    console.error(usage);
    process.exit(2);
  }
  return ({ group }, index) => (only === undefined || group === only) && index % Number(of) === Number(part) - 1;
}

const isAsked = asked(process.argv.slice(2));
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { version?: string }> };
const versionOf = (name: string) => lock.packages[`node_modules/${name}`]?.version ?? '';
const backend = await startBackend();
const versions = {
  node: process.versions.node,
  tfjs: versionOf('@tensorflow/tfjs-core'),
  wasm: versionOf('@tensorflow/tfjs-backend-wasm'),
  arch: process.arch,
};
const file = recordFile(join(root, 'results', 'trainings.jsonl'), { made: new Date().toISOString().slice(0, 10), backend, versions });
const isThere = () => {
  const keys = new Set(file.records().map(keyOf));
  return (one: Planned) => keys.has(keyOf(one));
};

const before = isThere();
const todo = planned.filter((one, index) => isAsked(one, index) && !before(one));
const stepsIn = (list: readonly Planned[]) => list.reduce((sum, { scenario }) => sum + scenario.steps, 0);
const all = stepsIn(todo);
const begun = performance.now();
let [done, trainedSteps] = [0, 0];
console.log(`${todo.length} trainings, ${all} steps`);
for (const [i, one] of todo.entries()) {
  const name = `${i + 1}/${todo.length} ${nameOf(one)}`;
  /** What is left, at the pace of the steps that were really trained: one that diverges has taken few of its own. */
  const left = (steps: number) => duration(((performance.now() - begun) / Math.max(1, trainedSteps + steps)) * (all - done - steps));
  let told = 0;
  const record = await trained(one, keptIn(join(root, 'results', 'unfinished'), JSON.stringify([keyOf(one), versions])), (step) => {
    if (step - told < 5000) return;
    told = step;
    console.log(`${name} · step ${step} of ${one.scenario.steps} · ${left(step)} left`);
  });
  file.add(record);
  [done, trainedSteps] = [done + one.scenario.steps, trainedSteps + record.steps];
  console.log(`${name} · ${outcomeOf(record)} · ${Math.round((100 * done) / all)}% · ${left(0)} left`);
}
const after = isThere();
const missing = planned.filter((one) => !after(one));
if (missing.length === 0 || process.argv.includes('--arrange')) {
  file.arrange(planned);
  writeFileSync(plateauFile, await plateauSource(file.records()));
}
console.log(
  missing.length > 0 ? `${missing.length} of ${planned.length} trainings are still to come` : `all ${planned.length} trainings are there`,
);
