/** What `npm test` and `npm run test:all` have in common: their builds, how their runners are counted, and how steps are run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromReport, readPlaywright, readVitest } from './report.ts';
import { sites } from './sites.ts';
import { report, runSteps, type Step } from './steps.ts';
import { runTool } from './tool.ts';

const reports = mkdtempSync(join(tmpdir(), 'layer-by-layer-'));

/** The builds that are tested, one after the other: they share a store of contents. */
export const builds = sites.map((site, i): Step => ({
  name: `build at ${site.base}`,
  command: ['astro', 'build'],
  // The address that readers will see belongs to their build, not to these.
  variables: { SITE_URL: undefined, ...site.variables },
  after: sites.slice(0, i).map(({ base }) => `build at ${base}`),
}));

/** The unit tests that a filter or an option of Vitest picks. */
export function unitTests(name: string, ...args: readonly string[]): Step {
  const path = join(reports, 'vitest.json');
  return {
    name,
    command: ['vitest', 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${path}`],
    count: (code) => fromReport(readVitest, path, code),
  };
}

/** The browser tests that an option of Playwright picks, of both builds. */
export function browserTests(name: string, ...args: readonly string[]): Step {
  const path = join(reports, 'playwright.json');
  return {
    name,
    command: ['playwright', 'test', ...args, '--reporter=list,json'],
    variables: { PLAYWRIGHT_JSON_OUTPUT_FILE: path },
    count: (code) => fromReport(readPlaywright, path, code),
    needs: builds.map((build) => build.name),
  };
}

/** Runs the steps, as many at a time as there are cores, but two at the most, and prints the summary; exit code 1 if any failed. */
export async function check(steps: readonly Step[]): Promise<void> {
  const run = ({ command: [tool, ...args], variables }: Step, print: (text: string) => void) => runTool(tool, args, variables, print);
  const results = await runSteps(steps, Math.min(2, availableParallelism()), run, (text) => process.stdout.write(text));
  rmSync(reports, { recursive: true });
  process.exitCode = results.some(({ counts }) => counts.failed > 0) ? 1 : 0;
  console.log(report(results));
}
