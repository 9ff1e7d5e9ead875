import { spawn, type StdioOptions } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, resolve } from 'node:path';

/** The folder of this project, whichever folder a script was called from. */
export const root = resolve(import.meta.dirname, '..');

/** Environment variables to add; `undefined` removes one. */
export type Variables = Record<string, string | undefined>;

// Windows calls it Path, and a copy of process.env no longer ignores case.
const pathKey = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';

/**
 * The environment a tool runs in: this project's own tools (and its own Node, whatever started the script) come first.
 *
 * @param variables - added last
 */
export function environment(variables: Variables = {}): NodeJS.ProcessEnv {
  const bin = resolve(root, 'node_modules', '.bin');
  return { ...process.env, [pathKey]: [bin, process.env[pathKey]].filter(Boolean).join(delimiter), ...variables };
}

/**
 * Runs one of this project's tools. A signal that stops this process stops the tool first.
 *
 * @param name - the command, as in `node_modules/.bin`
 * @param args - its arguments
 * @param variables - environment variables to add
 * @param print - is given what the tool prints, in pieces; without it, the tool has the terminal to itself
 * @returns its exit code; 127 when it could not be started, 128 + n when signal n ended it
 */
export function runTool(name: string, args: readonly string[], variables: Variables = {}, print?: (text: string) => void): Promise<number> {
  const shell = process.platform === 'win32'; // there, .bin holds .cmd files, which only a shell can start
  // A tool that does not see the terminal would leave its colours out.
  const colours = print && process.stdout.isTTY && process.env.NO_COLOR === undefined ? { FORCE_COLOR: '1' } : {};
  const stdio: StdioOptions = print ? ['ignore', 'pipe', 'pipe'] : 'inherit';
  const tool = spawn(name, args, { cwd: root, env: environment({ ...colours, ...variables }), stdio, shell });
  if (print) for (const stream of [tool.stdout, tool.stderr]) stream?.setEncoding('utf8').on('data', print);
  const signals = ['SIGINT', 'SIGTERM'] as const;
  let stoppedBy: NodeJS.Signals | undefined;
  const forward = (signal: NodeJS.Signals): void => {
    stoppedBy = signal;
    tool.kill(signal);
  };
  for (const signal of signals) process.on(signal, forward);
  return new Promise((done) => {
    const finish = (code: number): void => {
      for (const signal of signals) process.off(signal, forward);
      if (stoppedBy) process.exit(128 + constants.signals[stoppedBy]);
      done(code);
    };
    tool.once('error', (error) => {
      (print ?? console.error)(`${name}: ${error.message}`);
      finish(127);
    });
    tool.once('close', (code, signal) => {
      finish(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}
