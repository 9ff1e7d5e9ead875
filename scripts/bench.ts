/**
 * `npm run bench`: how long the textbook's experiment takes in the shipped worker of the built site, in a real browser, and, in
 * the same run, in NumPy with one BLAS thread: forward only, and forward, backward and all measures. Medians, and ratios to
 * NumPy. Then how long it is from a press of a key on the slider to the picture that it paints, and what width, depth and samples
 * cost. `PYTHON` names another python3 than the one on PATH.
 *
 * `npm run bench -- --short`: one round of a few runs in the build that is there, and no sizes. It tells no speed, but whether
 * the bench still works. Exit code 1 when a figure is missing or is no number; never for being slow.
 */
import { chromium } from '@playwright/test';
import { address, build, serve } from './bench/built-site.ts';
import { timeColdStart } from './bench/cold-start.ts';
import { timeNumpy, type NumpyTimes } from './bench/numpy.ts';
import { timeSizes } from './bench/sizes.ts';
import { sliderRows } from './bench/slider.ts';
import { incomplete, median, table, type Row } from './bench/table.ts';
import { timeTextbook, type WorkerTimes } from './bench/textbook.ts';
import { findBrowser, launchArgs } from './browser.ts';

const short = process.argv.includes('--short');
const [rounds, runsARound] = short ? [1, 5] : [5, 30];

await build(!short);
await serve();
const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...launchArgs] });
try {
  const page = await browser.newPage();
  await page.goto(`${address}en/`);
  const [worker, colds, numpy]: [WorkerTimes[], number[], NumpyTimes[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    await page.bringToFront();
    worker.push(await timeTextbook(page, runsARound));
    colds.push(await timeColdStart(browser));
    const reference = timeNumpy();
    if (reference) numpy.push(reference);
  }
  const all = (name: keyof WorkerTimes) => worker.flatMap((times) => times[name]);
  const [forward, measured] = [numpy.map((times) => times.forward), numpy.map((times) => times.measured)];
  const ratioTo = (times: readonly number[]) => (numpy.length > 0 ? { base: median(times) } : {});
  const rows: Row[] = [
    { name: 'whole job in the worker: draws, forward, histograms', times: all('whole'), ...ratioTo(forward) },
    { name: 'whole job in the worker: draws, forward, backward, all measures', times: all('measured'), ...ratioTo(measured) },
    { name: 'recompute in the worker as the std slider moves', times: all('step'), ...ratioTo(forward) },
    ...(await sliderRows(browser, short ? 1 : 3, short ? 3 : 20)),
    { name: 'cold start: navigation to first computed picture', times: colds },
  ];
  const [reference] = numpy;
  if (reference) {
    rows.unshift(
      { name: `NumPy ${reference.version}, one BLAS thread: draws, forward, histograms`, times: forward, ...ratioTo(forward) },
      { name: 'NumPy: draws, forward, backward, all measures', times: measured, ...ratioTo(measured) },
    );
  }
  console.log(`\nThe textbook's experiment, medians of ${String(rounds)} rounds; last column: in NumPy's time\n`);
  console.log(reference ? table(rows) : `NumPy: not installed, no ratios\n${table(rows)}`);

  const sizes = short ? [] : await timeSizes(page, median(all('measured')));
  if (!short) console.log(`\nWhat size costs: forward, backward and all measures; last column: in the textbook's time\n\n${table(sizes)}`);

  const missing = incomplete([...rows, ...sizes]);
  if (missing.length > 0) throw new Error(`no figure for: ${missing.join('; ')}`);
} finally {
  await browser.close();
}
