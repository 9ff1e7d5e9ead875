import { existsSync, readFileSync } from 'node:fs';

/** What one step of `npm test` found. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface VitestReport {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** A step without a report of its own is one test: it passed or it failed. */
export function fromExitCode(code: number): Counts {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** The counts of a step with a report: a runner that fails without naming a failed test, or writes no report, adds one failure. */
export function fromReport(read: (text: string) => Counts, path: string, code: number): Counts {
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0 };
  try {
    const counts = read(readFileSync(path, 'utf8'));
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Counts in Vitest's JSON report. A file that breaks before its first test has no failed test, but has failed. */
export function readVitest(text: string): Counts {
  const { testResults } = JSON.parse(text) as VitestReport;
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of testResults) {
    const failed = assertionResults.filter((test) => test.status === 'failed').length;
    const passed = assertionResults.filter((test) => test.status === 'passed').length;
    counts.passed += passed;
    counts.failed += failed || (status === 'failed' ? 1 : 0);
    counts.skipped += assertionResults.length - passed - failed;
  }
  return counts;
}

/** Counts in Playwright's JSON report. A flaky test has failed once, which is once too often. */
export function readPlaywright(text: string): Counts {
  const { expected, unexpected, flaky, skipped } = (JSON.parse(text) as PlaywrightReport).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/** The last line of `npm test`. */
export function summary(all: readonly Counts[]): string {
  const sum = (key: keyof Counts): number => all.reduce((total, counts) => total + counts[key], 0);
  const skipped = sum('skipped') > 0 ? `, ${String(sum('skipped'))} skipped` : '';
  return `${String(sum('passed'))} passed, ${String(sum('failed'))} failed${skipped}`;
}
