/** `npm test`: every check there is, in order. The last line says how many passed and failed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromExitCode, fromReport, readPlaywright, readVitest, summary, type Counts } from './report.ts';
import { sites } from './sites.ts';
import { runTool, type Variables } from './tool.ts';

interface Step {
  readonly name: string;
  readonly command: readonly [tool: string, ...args: string[]];
  readonly variables?: Variables;
  /** How to count, where the tool reports more than success. */
  readonly count?: (code: number) => Counts;
  /** Steps that must have succeeded: without them this one could only fail once more. */
  readonly needs?: readonly string[];
}

const reports = mkdtempSync(join(tmpdir(), 'layer-by-layer-'));
const unitReport = join(reports, 'vitest.json');
const browserReport = join(reports, 'playwright.json');
const builds = sites.map((site): Step => ({
  name: `build at ${site.base}`,
  command: ['astro', 'build'],
  // The address that readers will see belongs to their build, not to these.
  variables: { SITE_URL: undefined, ...site.variables },
}));

const steps: readonly Step[] = [
  { name: 'types of pages', command: ['astro', 'check'] },
  { name: 'types of figures', command: ['svelte-check', '--fail-on-warnings'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'form', command: ['prettier', '--check', '.'] },
  {
    name: 'unit tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    count: (code) => fromReport(readVitest, unitReport, code),
  },
  ...builds,
  {
    name: 'browser tests',
    command: ['playwright', 'test', '--reporter=list,json'],
    variables: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
    count: (code) => fromReport(readPlaywright, browserReport, code),
    needs: builds.map((build) => build.name),
  },
];

const results: { name: string; seconds: string; counts: Counts }[] = [];
const broken = new Set<string>();
for (const { name, command, variables, count = fromExitCode, needs = [] } of steps) {
  const missing = needs.filter((need) => broken.has(need));
  console.log(`\n── ${name}${missing.length > 0 ? `: not run, it needs ${missing.join(' and ')}` : ''}`);
  const start = performance.now();
  const [tool, ...args] = command;
  const counts = count(missing.length > 0 ? 1 : await runTool(tool, args, variables));
  if (counts.failed > 0) broken.add(name);
  results.push({ name, seconds: ((performance.now() - start) / 1000).toFixed(1), counts });
}
rmSync(reports, { recursive: true });

console.log('\n── all steps');
for (const { name, seconds, counts } of results) {
  console.log(`${name.padEnd(24)}${seconds.padStart(7)} s   ${summary([counts])}`);
}
process.exitCode = broken.size > 0 ? 1 : 0;
console.log(`\n${summary(results.map(({ counts }) => counts))}`);
