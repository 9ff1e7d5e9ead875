/**
 * `npm run bench`: what the built site weighs, how fast it is, and what Lighthouse says of it.
 *
 * - `bytes`: what the heaviest pages fetch, beside what they may (bench/budgets.ts; the tests hold it)
 * - `worker`, `slider`, `cold`: how long the textbook's experiment takes in the shipped worker of the built site, in a real browser, and,
 *   in the same run, in NumPy with one BLAS thread: forward only, and forward, backward and all measures. Medians, and ratios to
 *   NumPy, each taken within a round. `PYTHON` names another python3 than the one on PATH. With `worker`, what width, depth and samples
 *   cost; with `slider`, how long it is from a press of a key to the picture that it paints
 * - `training`: a step of training in the shipped worker, in Node by our own way back and by automatic differentiation, and in NumPy
 * - `lighthouse`: the median of five for six pages, on a slowed phone; a quarter of an hour
 *
 * `npm run bench -- --only bytes,lighthouse` leaves the others out. `npm run bench -- --short`: one round of a few runs in the build that
 * is there, one page of those that are weighed and judged, and no sizes. It tells no speed, but whether the bench still works. Exit code
 * 1 when a figure is missing or is no number; never for being slow.
 */
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { address, build, serve } from './bench/built-site.ts';
import { timeColdStart } from './bench/cold-start.ts';
import { judgePages } from './bench/lighthouse.ts';
import { timeNumpy, type NumpyTimes } from './bench/numpy.ts';
import { timeSizes } from './bench/sizes.ts';
import { sliderRows } from './bench/slider.ts';
import { incomplete, median, table, type Row } from './bench/table.ts';
import { timeTextbook, type WorkerTimes } from './bench/textbook.ts';
import { trainingRows } from './bench/training.ts';
import { weighPages } from './bench/weights.ts';
import { findBrowser, launchArgs } from './browser.ts';

const parts = ['bytes', 'worker', 'slider', 'cold', 'training', 'lighthouse'] as const;
type Part = (typeof parts)[number];

const { short, only } = parseArgs({ options: { short: { type: 'boolean', default: false }, only: { type: 'string' } } }).values;
const wanted = only?.split(',') ?? parts;
const unknown = wanted.filter((name) => !parts.some((part) => part === name));
if (unknown.length > 0) throw new RangeError(`no part of the bench: ${unknown.join(', ')}; there are ${parts.join(', ')}`);
const asked = (part: Part): boolean => wanted.includes(part);
const [rounds, runsARound] = short ? [1, 5] : [5, 30];

await build(!short);
await serve();
const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...launchArgs] });
try {
  if (asked('bytes')) console.log(`\nWhat pages fetch, in KiB, 412 px wide\n\n${await weighPages(browser, short)}`);
  if (asked('worker') || asked('slider') || asked('cold')) await timeAll(browser);
  if (asked('training')) await timeTraining(browser);
} finally {
  await browser.close();
}
// With a browser of its own, and the computer for itself.
if (asked('lighthouse')) console.log(`\nLighthouse on a phone, median of ${short ? 'one' : 'five'}\n\n${await judgePages(short)}`);

/** Times steps of training. */
async function timeTraining(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${address}en/`);
  const rows = await trainingRows(page, short ? 1 : 5, short ? 40 : 200);
  console.log(
    `\nA step of training, 5 × 100 sigmoids, batches of 100 digits; last column: in the time of our own in Node\n\n${table(rows)}`,
  );
  const missing = incomplete(rows);
  if (missing.length > 0) throw new Error(`no figure for: ${missing.join('; ')}`);
  await page.close();
}

/** Times what runs, in rounds, so that a slow moment of the computer spoils none of them alone. */
async function timeAll(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${address}en/`);
  const [worker, colds, numpy]: [WorkerTimes[], number[], NumpyTimes[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    await page.bringToFront();
    if (asked('worker')) {
      worker.push(await timeTextbook(page, runsARound));
      const reference = timeNumpy();
      if (reference) numpy.push(reference);
    }
    if (asked('cold')) colds.push(await timeColdStart(browser));
  }
  const all = (name: keyof WorkerTimes) => worker.flatMap((times) => times[name]);
  const [forward, measured] = [numpy.map((times) => times.forward), numpy.map((times) => times.measured)];
  // A round's own ratio, since the next round may find the machine busy with something else.
  const ratiosTo = (name: keyof WorkerTimes, base: 'forward' | 'measured') =>
    numpy.length > 0 ? { ratios: worker.map((times, round) => median(times[name]) / (numpy[round]?.[base] ?? NaN)) } : {};
  const rows: Row[] = [];
  if (asked('worker')) {
    rows.push(
      { name: 'whole job in the worker: draws, forward, histograms', times: all('whole'), ...ratiosTo('whole', 'forward') },
      {
        name: 'whole job in the worker: draws, forward, backward, all measures',
        times: all('measured'),
        ...ratiosTo('measured', 'measured'),
      },
      { name: 'recompute in the worker as the std slider moves', times: all('step'), ...ratiosTo('step', 'forward') },
    );
  }
  if (asked('slider')) rows.push(...(await sliderRows(browser, short ? 1 : 3, short ? 3 : 20)));
  if (asked('cold')) rows.push({ name: 'cold start: navigation to first computed picture', times: colds });
  const [reference] = numpy;
  if (reference) {
    rows.unshift(
      { name: `NumPy ${reference.version}, one BLAS thread: draws, forward, histograms`, times: forward, base: median(forward) },
      { name: 'NumPy: draws, forward, backward, all measures', times: measured, base: median(measured) },
    );
  }
  console.log(`\nThe textbook's experiment, medians of ${String(rounds)} rounds; last column: in NumPy's time\n`);
  console.log(asked('worker') && !reference ? `NumPy: not installed, no ratios\n${table(rows)}` : table(rows));

  const sizes = short || !asked('worker') ? [] : await timeSizes(page, median(all('measured')));
  if (sizes.length > 0) {
    console.log(`\nWhat size costs: forward, backward and all measures; last column: in the textbook's time\n\n${table(sizes)}`);
  }

  const missing = incomplete([...rows, ...sizes]);
  if (missing.length > 0) throw new Error(`no figure for: ${missing.join('; ')}`);
}
