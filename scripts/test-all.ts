/**
 * `npm run test:all`: what takes long, and only that: `npm test` runs the rest. Browser tests are marked `@long` in their titles, the
 * files of unit tests end in `.long.test.ts`. The last line says how many passed and failed.
 */
import { browserTests, builds, check, unitTests } from './check.ts';
import type { Step } from './steps.ts';

const unit = unitTests('long unit tests', '.long.test.ts');
const browser: Step = { ...browserTests('long browser tests', '--grep=@long'), after: [unit.name] };
const bench: Step = {
  name: 'short bench',
  command: ['node', 'scripts/bench.ts', '--short'],
  needs: [builds[0]!.name],
  after: [browser.name],
};

await check([unit, ...builds, browser, bench]);
