import { describe, expect, it } from 'vitest';
import { report, runSteps, type Result, type RunStep, type Step } from '../../scripts/steps.ts';

const step = (name: string, rest: Partial<Step> = {}): Step => ({ name, command: [name], ...rest });

/** A runner whose steps end when the test says so. */
function stage() {
  const ends = new Map<string, (code: number) => void>();
  const prints = new Map<string, (text: string) => void>();
  const run: RunStep = ({ name }, print) => {
    prints.set(name, print);
    return new Promise((resolve) => ends.set(name, resolve));
  };
  const end = async (name: string, code = 0) => {
    ends.get(name)!(code);
    ends.delete(name);
    await new Promise(setImmediate);
  };
  return { run, end, running: () => [...ends.keys()], say: (name: string, text: string) => prints.get(name)!(text) };
}

describe('steps that run side by side', () => {
  it('are as many at a time as there is room for, in their order, and each after what it waits for', async () => {
    const { run, end, running } = stage();
    const all = runSteps([step('a'), step('b', { after: ['a'] }), step('c'), step('d'), step('e', { needs: ['d'] })], 2, run, () => {});
    expect(running()).toEqual(['a', 'c']);
    await end('c');
    expect(running()).toEqual(['a', 'd']);
    await end('d');
    expect(running()).toEqual(['a', 'e']);
    await end('a');
    expect(running()).toEqual(['e', 'b']);
    await end('b');
    await end('e');
    expect((await all).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('are heard one after the other, the first while it runs', async () => {
    const { run, end, say } = stage();
    let heard = '';
    const all = runSteps([step('a'), step('b')], 2, run, (text) => (heard += text));
    say('b', 'b1 ');
    say('a', 'a1 ');
    expect(heard).toBe('\n── a\na1 ');
    await end('b');
    say('a', 'a2 ');
    expect(heard).toBe('\n── a\na1 a2 ');
    await end('a');
    expect(heard).toBe('\n── a\na1 a2 \n── b\nb1 ');
    await all;
  });

  it('are not run where a step that they need has failed, and count as failed', async () => {
    const { run, end, running } = stage();
    let heard = '';
    const all = runSteps([step('a'), step('b', { needs: ['a'] }), step('c', { after: ['a'] })], 1, run, (text) => (heard += text));
    await end('a', 3);
    expect(running()).toEqual(['c']);
    await end('c');
    expect((await all).map(({ counts }) => [counts.passed, counts.failed])).toEqual([
      [0, 1],
      [0, 1],
      [1, 0],
    ]);
    expect(heard).toContain('not run, it needs a');
  });

  it('never wait for a step that there is not', async () => {
    await expect(runSteps([step('a', { after: ['b'] })], 1, stage().run, () => {})).rejects.toThrow('there is not: a');
  });
});

it('the summary has a line for each step, and the sum last', () => {
  const result = (name: string, passed: number, failed: number): Result => ({
    name,
    seconds: 1.26,
    counts: { passed, failed, skipped: 0 },
  });
  expect(report([result('lint', 1, 0), result('unit tests', 20, 1)]).split('\n')).toEqual([
    '',
    '── all steps',
    'lint                        1.3 s   1 passed, 0 failed',
    'unit tests                  1.3 s   20 passed, 1 failed',
    '',
    '21 passed, 1 failed',
  ]);
});
