import { fromExitCode, summary, type Counts } from './report.ts';
import type { Variables } from './tool.ts';

/** A part of `npm test` or `npm run test:all`. */
export interface Step {
  readonly name: string;
  readonly command: readonly [tool: string, ...args: string[]];
  readonly variables?: Variables;
  /** How to count, where the tool reports more than success. */
  readonly count?: (code: number) => Counts;
  /** Steps that must have ended, because this one reads what they write, or wants the computer for itself. */
  readonly after?: readonly string[];
  /** Steps that must have succeeded: without them this one could only fail once more. */
  readonly needs?: readonly string[];
}

/** What became of a step. */
export interface Result {
  readonly name: string;
  readonly seconds: number;
  readonly counts: Counts;
}

/** Runs a tool and hands over what it prints; answers with its exit code. */
export type RunStep = (step: Step, print: (text: string) => void) => Promise<number>;

/**
 * Runs steps side by side: in their order, but each as soon as there is room and what it waits for has ended. What they print comes
 * in their order and is never mixed: the first that has not ended is heard at once, the others when their turn comes.
 *
 * @param steps - each after the steps that it names
 * @param room - how many run at a time, at least 1
 * @param run - runs one
 * @param print - is given what is to be seen, in pieces
 * @returns the results, in the order of the steps
 */
export async function runSteps(steps: readonly Step[], room: number, run: RunStep, print: (text: string) => void): Promise<Result[]> {
  const results = new Map<string, Result>();
  const running = new Map<string, Promise<void>>();
  const held = new Map(steps.map(({ name }) => [name, `\n── ${name}\n`]));
  const tell = (name: string, text: string): void => {
    held.set(name, (held.get(name) ?? '') + text);
    for (const { name: next } of steps) {
      print(held.get(next) ?? '');
      held.set(next, '');
      if (!results.has(next)) return;
    }
  };
  const start = async (step: Step): Promise<void> => {
    const { name, count = fromExitCode, needs = [] } = step;
    const missing = needs.filter((need) => (results.get(need)?.counts.failed ?? 1) > 0);
    if (missing.length > 0) tell(name, `not run, it needs ${missing.join(' and ')}\n`);
    const begun = performance.now();
    const counts = count(missing.length > 0 ? 1 : await run(step, (text) => tell(name, text)));
    results.set(name, { name, seconds: (performance.now() - begun) / 1000, counts });
    tell(name, '');
  };
  const waiting = [...steps];
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(({ after = [], needs = [] }) => [...after, ...needs].every((name) => results.has(name)));
    if (next >= 0 && running.size < room) {
      const [step] = waiting.splice(next, 1);
      const { name } = step!;
      running.set(
        name,
        start(step!).finally(() => running.delete(name)),
      );
    } else if (running.size > 0) {
      await Promise.race(running.values());
    } else {
      throw new Error(`waits for a step that there is not: ${waiting.map(({ name }) => name).join(', ')}`);
    }
  }
  return steps.map(({ name }) => results.get(name)!);
}

/** The table of all steps, and the last line of `npm test`. */
export function report(results: readonly Result[]): string {
  const rows = results.map(({ name, seconds, counts }) => `${name.padEnd(24)}${seconds.toFixed(1).padStart(7)} s   ${summary([counts])}`);
  return `\n── all steps\n${rows.join('\n')}\n\n${summary(results.map(({ counts }) => counts))}`;
}
