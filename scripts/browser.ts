import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { Launcher } from 'chrome-launcher';
import { environment } from './tool.ts';

const asRoot = process.getuid?.() === 0;

/** How a test starts the browser: without the errands of its own that a browser runs, and as root without a sandbox, which it refuses. */
export const launchArgs: readonly string[] = [
  ...(asRoot ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const advice =
  'no browser for the tests. Install Google Chrome or Chromium, or set CHROME_PATH to the executable of one, and run the command again.';

/**
 * The executable of a browser for Playwright: CHROME_PATH, or Chromium without windows, or an installed Chrome or Chromium, or Playwright's
 * own; failing these it installs one.
 *
 * @throws Error that says what to do, when there is none and none can be installed
 */
export async function findBrowser(): Promise<string> {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new Error(`CHROME_PATH names a file that does not exist: ${wanted}`);
  }
  const found = await present();
  if (found !== undefined) return found;
  console.error('No Chrome or Chromium found: installing one for the tests …');
  for (const install of [downloadOwn, installPackage]) {
    await install();
    const installed = await present();
    if (installed !== undefined) return installed;
  }
  throw new Error(advice);
}

/** Chromium without windows, as Debian has it: the same engine, and pages in two thirds of the time. */
const shells: readonly string[] = ['/usr/bin/chromium-headless-shell'];

/** The first browser on this computer that starts. */
async function present(): Promise<string | undefined> {
  for (const path of [...shells, ...installations(), chromium.executablePath()]) {
    if (existsSync(path) && (await starts(path))) return path;
  }
  return undefined;
}

/** Installed browsers; the library throws where there is none, and where it does not know the platform. */
function installations(): string[] {
  try {
    return Launcher.getInstallations();
  } catch {
    return [];
  }
}

/** Whether it runs at all: a stub without its snap, or a download without its system libraries, is there and does not. */
async function starts(path: string): Promise<boolean> {
  if (process.platform === 'win32') return true; // there, --version opens a window
  return (await run(path, ['--version'], 20_000, 'ignore')) === 0;
}

async function downloadOwn(): Promise<void> {
  // Minutes for the download itself, but seconds for a server that does not answer.
  const variables = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  await run('playwright', ['install', '--no-shell', 'chromium'], 300_000, 2, variables);
}

async function installPackage(): Promise<void> {
  if (process.platform !== 'linux' || !asRoot || !existsSync('/usr/bin/apt-get')) return;
  const variables = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], 120_000, 2, variables);
  await run('apt-get', ['install', '-y', 'chromium-headless-shell', 'fonts-noto-cjk'], 600_000, 2, variables);
}

/** Runs a command, its output shown on stderr (2) or not at all, and answers with its exit code, or null. */
function run(command: string, args: string[], timeout: number, output: 2 | 'ignore', variables = {}): Promise<number | null> {
  const signal = AbortSignal.timeout(timeout);
  const shell = process.platform === 'win32';
  const child = spawn(command, args, { env: environment(variables), stdio: ['ignore', output, output], signal, shell });
  return new Promise((done) => {
    child.once('error', () => {
      done(null);
    });
    child.once('close', done);
  });
}
