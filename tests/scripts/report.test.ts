import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fromExitCode, fromReport, readPlaywright, readVitest, summary } from '../../scripts/report.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-'));
const report = (content: string): string => {
  const path = join(folder, 'report.json');
  writeFileSync(path, content);
  return path;
};
const vitest = (...files: [status: string, ...tests: string[]][]): string =>
  JSON.stringify({
    testResults: files.map(([status, ...tests]) => ({ status, assertionResults: tests.map((test) => ({ status: test })) })),
  });
const playwright = (expected: number, unexpected: number, flaky: number, skipped: number): string =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped } });

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the last line of npm test', () => {
  it('adds up all steps, and mentions skipped tests only where there are some', () => {
    expect(summary([fromExitCode(0), { passed: 2, failed: 0, skipped: 0 }])).toBe('3 passed, 0 failed');
    expect(summary([fromExitCode(2), { passed: 2, failed: 3, skipped: 1 }])).toBe('2 passed, 4 failed, 1 skipped');
  });

  it('counts each unit test', () => {
    const text = vitest(['failed', 'passed', 'failed', 'failed'], ['passed', 'passed', 'pending', 'todo']);
    expect(readVitest(text)).toEqual({ passed: 2, failed: 2, skipped: 2 });
  });

  it('counts a file that breaks before its first test as a failure', () => {
    expect(readVitest(vitest(['failed'], ['passed', 'passed']))).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts a browser test that passed only when tried again as a failure', () => {
    expect(readPlaywright(playwright(5, 1, 2, 3))).toEqual({ passed: 5, failed: 3, skipped: 3 });
  });

  it.each([
    ['names no failed test but fails', playwright(5, 0, 0, 0), { passed: 5, failed: 1, skipped: 0 }],
    ['leaves half a report', '{"stats":', { passed: 0, failed: 1, skipped: 0 }],
    ['leaves a report of something else', '{}', { passed: 0, failed: 1, skipped: 0 }],
  ])('counts a failure where a runner %s', (_, text, counts) => {
    expect(fromReport(readPlaywright, report(text), 1)).toEqual(counts);
  });

  it('counts a failure where a runner leaves no report, even if it claims success', () => {
    expect(fromReport(readVitest, join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
