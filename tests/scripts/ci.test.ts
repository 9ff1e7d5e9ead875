import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'ci-'));
mkdirSync(join(folder, '.ci'));
mkdirSync(join(folder, 'bin'));
copyFileSync('.ci/run', join(folder, '.ci/run'));

/** Runs a copy of the script with an npm that answers its three commands by lines of shell. */
function ci(install: string, test: string, all: string) {
  const npm = `#!/usr/bin/env bash\ncase "$*" in ci) ${install};; test) ${test};; 'run test:all') ${all};; *) exit 9;; esac\n`;
  writeFileSync(join(folder, 'bin/npm'), npm, { mode: 0o755 });
  const env = { ...process.env, PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter) };
  const { stdout, status } = spawnSync('bash', [join(folder, '.ci/run')], { env, encoding: 'utf8' });
  return { last: stdout.trimEnd().split('\n').at(-1), lines: stdout.trimEnd().split('\n'), green: status === 0 };
}

afterAll(() => rmSync(folder, { recursive: true }));

// Continuous integration is a Linux, with bash and timeout; other systems may lack either.
describe.runIf(process.platform === 'linux')('the last line of .ci/run', () => {
  it('adds up what everyone runs and what takes long', () => {
    expect(ci('true', 'echo 5 passed, 0 failed', 'echo 3 passed, 0 failed, 1 skipped')).toMatchObject({
      last: '8 passed, 0 failed, 1 skipped',
      green: true,
    });
  });

  it.each([
    ['in what everyone runs', 'echo 5 passed, 1 failed; exit 1', 'echo 3 passed, 0 failed', '8 passed, 1 failed'],
    ['in what takes long', 'echo 5 passed, 0 failed', 'echo 2 passed, 1 failed; echo npm error; exit 1', '7 passed, 1 failed'],
    ['without being counted', 'echo 5 passed, 0 failed; exit 1', 'echo 3 passed, 0 failed', '8 passed, 1 failed'],
    ['before there is anything to count', 'exit 137', 'echo 3 passed, 0 failed', '3 passed, 1 failed'],
    ['in silence', 'true', 'echo 3 passed, 0 failed', '3 passed, 1 failed'],
  ])('is red where something failed %s, and the other part is run all the same', (_, test, all, last) => {
    expect(ci('true', test, all)).toMatchObject({ last, green: false });
  });

  it('is red where nothing could be installed, and nothing is run', () => {
    const { last, lines, green } = ci('exit 1', 'echo 5 passed, 0 failed', 'echo 3 passed, 0 failed');
    expect([last, green]).toEqual(['0 passed, 1 failed', false]);
    expect(lines).not.toContain('5 passed, 0 failed');
  });
});
