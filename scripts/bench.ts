/**
 * `npm run bench`: how long the textbook's experiment takes in the shipped worker of the built site, in a real browser, and, in
 * the same run, in NumPy with one BLAS thread: forward only, and forward, backward and all measures. Medians, and ratios to
 * NumPy. Then what width, depth and samples cost. `PYTHON` names another python3 than the one on PATH.
 */
import { execFileSync, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import type { FromWorker, ToWorker, Work } from '../src/engine/protocol.ts';
import { textbook } from '../src/scenario/scenario.ts';
import { findBrowser, launchArgs } from './browser.ts';
import { sites } from './sites.ts';
import { environment, root, runTool } from './tool.ts';

const rounds = 5;
const jobsARound = 30;
const [site] = sites;
const address = `http://127.0.0.1:${String(site.port)}${site.base}`;

/** Runs requests one after the other in a worker that is started for them; resolves with each one's milliseconds, there and back. */
function timeInWorker(page: Page, requests: readonly Work[]): Promise<number[]> {
  const worker = readdirSync(`${root}/${site.outDir}/_astro`).find((file) => /^worker-.*\.js$/.test(file));
  if (!worker) throw new Error('the build has no worker');
  return page.evaluate(
    async ([url, list]) => {
      const engine = new Worker(url, { type: 'module' });
      const times: number[] = [];
      for (const [id, work] of list.entries()) {
        const start = performance.now();
        await new Promise<void>((resolve, reject) => {
          engine.onerror = () => reject(new Error('the worker does not load'));
          engine.onmessage = ({ data }: MessageEvent<FromWorker>) => {
            if (data.kind === 'failed' || data.kind === 'not-loaded') reject(new Error(data.detail));
            if (data.kind === 'done') resolve();
          };
          engine.postMessage({ kind: 'run', id, work } satisfies ToWorker);
        });
        times.push(performance.now() - start);
      }
      engine.terminate();
      return times;
    },
    [`${address}_astro/${worker}`, requests] as const,
  );
}

/** From the start of the navigation, with nothing cached, to the first picture that the page has computed itself. */
async function coldStart(): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}en/experiment/?std=0.5#experiment`, { waitUntil: 'commit' });
  await page.waitForSelector('#experiment[aria-busy="true"]');
  await page.waitForSelector('#experiment[aria-busy="false"]');
  const time = await page.evaluate(() => performance.now());
  await context.close();
  return time;
}

/** From an event of the std slider to the changed picture: messages, computation and drawing. */
async function slides(): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(`${address}en/experiment/#experiment`);
  await page.locator('#experiment-std-slider').focus();
  await page.waitForSelector('astro-island:not([ssr])');
  const times = await page.evaluate(async (steps) => {
    const slider = document.querySelector<HTMLInputElement>('#experiment-std-slider')!;
    const picture = document.querySelector('#experiment .picture')!;
    const list: number[] = [];
    for (let step = 0; step < steps; step++) {
      slider.value = String(40 + (step % 40));
      const start = performance.now();
      await new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(picture, { subtree: true, childList: true, attributes: true, characterData: true });
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      });
      list.push(performance.now() - start);
      await new Promise(requestAnimationFrame);
    }
    return list;
  }, jobsARound);
  await page.close();
  return times.slice(5); // the first ones load the engine and Plot
}

/** Prints the median milliseconds of `measure`, which goes forward and back and takes all measures, each time with another seed. */
const timeMeasure = `
import sys, time
sys.path.insert(0, sys.argv[1])
import reference
times = []
for seed in range(11):
    start = time.perf_counter()
    reference.measure({"seed": seed})
    times.append((time.perf_counter() - start) * 1e3)
print(sorted(times)[5])`;

/** Milliseconds of the same jobs in NumPy, and what NumPy it is; `undefined` where there is none. */
function numpy(): { readonly forward: number; readonly measured: number; readonly version: string } | undefined {
  const python = process.env.PYTHON ?? 'python3';
  const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' } as NodeJS.ProcessEnv;
  // Let BLAS choose its kernel for this processor, whatever the surroundings prefer.
  delete env.OPENBLAS_CORETYPE;
  try {
    const version = execFileSync(python, ['-c', 'import numpy; print(numpy.__version__)'], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    const output = execFileSync(python, [`${root}/tests/golden/reference.py`, '--time', '21', '{}'], { env, encoding: 'utf8' });
    const measured = Number(execFileSync(python, ['-B', '-c', timeMeasure, `${root}/tests/golden`], { env, encoding: 'utf8' }));
    return { forward: (JSON.parse(output) as { forwardMs: number }[])[0]!.forwardMs, measured, version };
  } catch {
    return undefined;
  }
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;

if ((await runTool('astro', ['build'], site.variables)) !== 0) process.exit(1);
const server = spawn('astro', ['preview', '--ignore-lock', '--host', '127.0.0.1', '--port', String(site.port)], {
  cwd: root,
  env: environment(site.variables),
  stdio: 'ignore',
});
const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...launchArgs] });
try {
  for (let tries = 0; !(await fetch(address).catch(() => undefined))?.ok; tries++) {
    if (tries > 100) throw new Error('the preview does not answer');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const page = await browser.newPage();
  await page.goto(`${address}en/`);
  const request = (change: object, measures = false): Work => ({
    scenarios: [{ ...textbook, ...change }],
    range: 'unit',
    measures,
    reads: [],
  });
  type Timed = 'cold' | 'whole' | 'step' | 'measured' | 'slide' | 'numpy' | 'numpyMeasured';
  const times: Record<Timed, number[]> = { cold: [], whole: [], step: [], measured: [], slide: [], numpy: [], numpyMeasured: [] };
  let version: string | undefined;
  for (let round = 0; round < rounds; round++) {
    const wholes = Array.from({ length: jobsARound + 10 }, (_, i) => request({ seed: i }));
    const steps = Array.from({ length: jobsARound + 10 }, (_, i) => request({ std: 0.1 + i / 20 }));
    times.whole.push(...(await timeInWorker(page, wholes)).slice(10)); // the compiler needs a few runs to see what is hot
    times.step.push(...(await timeInWorker(page, steps)).slice(10));
    const measured = Array.from({ length: jobsARound + 10 }, (_, i) => request({ seed: i }, true));
    times.measured.push(...(await timeInWorker(page, measured)).slice(10));
    times.slide.push(...(await slides()));
    times.cold.push(await coldStart());
    const reference = numpy();
    if (reference) {
      times.numpy.push(reference.forward);
      times.numpyMeasured.push(reference.measured);
      version = reference.version;
    }
  }
  const row = (name: string, list: readonly number[], base = NaN) =>
    console.log(
      `${name.padEnd(66)}${median(list).toFixed(1).padStart(8)} ms${Number.isNaN(base) ? '' : (median(list) / base).toFixed(2).padStart(9)}`,
    );
  console.log(`\nThe textbook's experiment, medians of ${rounds} rounds; last column: in NumPy's time\n`);
  const [forward, all] = [median(times.numpy), median(times.numpyMeasured)];
  if (version) {
    row(`NumPy ${version}, one BLAS thread: draws, forward, histograms`, times.numpy, forward);
    row('NumPy: draws, forward, backward, all measures', times.numpyMeasured, all);
  } else console.log('NumPy: not installed, no ratios');
  row('whole job in the worker: draws, forward, histograms', times.whole, forward);
  row('whole job in the worker: draws, forward, backward, all measures', times.measured, all);
  row('recompute in the worker as the std slider moves', times.step, forward);
  row('slider event to changed picture, drawing included', times.slide);
  row('cold start: navigation to first computed picture', times.cold);

  console.log("\nWhat size costs: forward, backward and all measures; last column: in the textbook's time\n");
  const textbookTime = median(times.measured);
  for (const [field, values] of [
    ['width', [50, 100, 200, 400, 800]],
    ['layers', [5, 10, 20, 50]],
    ['samples', [500, 1000, 2000, 5000, 10_000]],
  ] as const) {
    for (const value of values) {
      const list = await timeInWorker(
        page,
        Array.from({ length: 4 }, (_, seed) => request({ [field]: value, seed }, true)),
      );
      row(`${field} ${String(value)}`, list.slice(1), textbookTime);
    }
  }
} finally {
  await browser.close();
  server.kill();
}
