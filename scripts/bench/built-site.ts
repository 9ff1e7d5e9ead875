import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { addressOf, folderOf, host, sites } from '../sites.ts';
import { environment, root, runTool } from '../tool.ts';

/** The build that is measured. */
export const [site] = sites;

/** Where the built site is served, with its trailing slash. */
export const address = addressOf(site);

/**
 * Builds the site.
 * @param anew - even where there is a build
 * @throws Error when that fails
 */
export async function build(anew: boolean): Promise<void> {
  if (!anew && existsSync(`${folderOf(site)}/index.html`)) return;
  if ((await runTool('astro', ['build'], site.variables)) !== 0) throw new Error('the site does not build');
}

/**
 * Serves the build until this process ends, however it does.
 * @throws Error when it does not answer within half a minute
 */
export async function serve(): Promise<void> {
  const server = spawn('node', ['scripts/serve.ts', '--host', host, '--port', String(site.port)], {
    cwd: root,
    env: environment(site.variables),
    stdio: 'ignore',
  });
  server.unref();
  process.once('exit', () => server.kill());
  for (let tries = 0; tries < 300; tries++) {
    if ((await fetch(address, { signal: AbortSignal.timeout(1000) }).catch(() => undefined))?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server does not answer');
}

/** The address of the worker's script in the build. */
export function workerAddress(): string {
  const worker = readdirSync(`${folderOf(site)}/_astro`).find((file) => /^worker-.*\.js$/.test(file));
  if (!worker) throw new Error('the build has no worker');
  return `${address}_astro/${worker}`;
}
