import type { Browser, CDPSession } from '@playwright/test';
import { address } from './built-site.ts';
import type { Row } from './table.ts';
import { within } from './within.ts';

/** Milliseconds from a press of a key on the std slider to the end of the paint that shows its picture. */
export interface SliderTimes {
  /** The first press after the figure was turned to. */
  readonly first: number;
  /** The presses after those that warm up. */
  readonly presses: number[];
}

/** How the slider is pressed. */
export interface SliderOptions {
  /** The page's address within the site, and the id of one of its figures. */
  readonly page: string;
  readonly id: string;
  /** How many times slower the processor is made for the page. */
  readonly slowed: number;
  /** How many presses are timed, after the first. */
  readonly count: number;
}

/** The compiler needs a few presses to see what is hot; these are left out. */
const warmingUp = 5;
/** Between turning to the figure and the first press: a reader needs as long to begin. Between two presses, nothing may overlap. In milliseconds. */
const pause = { first: 1500, next: 400 };
/** Steps in one direction before the slider turns back. */
const swing = 10;

/** The figures whose slider is pressed: the histograms, and one that goes back as well. */
const figures = [
  { name: 'activations', page: 'en/experiment/', id: 'experiment' },
  { name: 'gradients', page: 'en/vanishing-gradients/', id: 'gradient-flow' },
] as const;

/**
 * The slider's lines of the bench.
 *
 * @param rounds - in each of which the page is opened anew
 * @param count - presses timed a round, after the first
 */
export async function sliderRows(browser: Browser, rounds: number, count: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, page, id } of figures) {
    for (const slowed of [1, 4]) {
      const times: SliderTimes[] = [];
      for (let round = 0; round < rounds; round++) times.push(await timeSlider(browser, { page, id, slowed, count }));
      const at = slowed === 1 ? '' : `, slowed ${String(slowed)}×`;
      rows.push(
        { name: `${name}: key on the std slider to painted picture${at}`, times: times.flatMap(({ presses }) => presses) },
        { name: `${name}: the first such key${at}`, times: times.map(({ first }) => first) },
      );
    }
  }
  return rows;
}

/** An event of a trace, as far as it is read here; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args: { readonly data?: { readonly type?: string } };
}

/** Marks in the trace when the picture has changed. */
const changed = 'picture changed';

/**
 * Presses arrow keys on the std slider and reads in the browser's own trace when the picture was painted. What is computed, sent, drawn and
 * laid out lies between; what the screen adds does not.
 *
 * @throws Error where a press changes no picture
 */
export async function timeSlider(browser: Browser, { page: path, id, slowed, count }: SliderOptions): Promise<SliderTimes> {
  const page = await browser.newPage();
  try {
    await page.goto(`${address}${path}#${id}`);
    // A page behind another is given no animation frames, and would never draw.
    await page.bringToFront();
    await page.waitForSelector(`astro-island:not([ssr]) #${id}-std-slider`, { state: 'attached' });
    await page.evaluate(
      ({ id, changed }) => {
        const figure = document.getElementById(id)!;
        new MutationObserver(() => performance.mark(changed)).observe(figure.querySelector('.pictures')!, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
      },
      { id, changed },
    );
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
    const trace = await tracing(session);
    await page.locator(`#${id}-std-slider`).focus();
    await page.waitForTimeout(pause.first);
    for (let press = 0; press < 1 + warmingUp + count; press++) {
      await page.keyboard.press(press % (2 * swing) < swing ? 'ArrowLeft' : 'ArrowRight');
      await page.waitForTimeout(pause.next);
      await page.waitForSelector(`#${id}[aria-busy="false"]`);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    }
    const [first, ...others] = paintTimes(await within(60, 'the trace', trace()));
    return { first: first ?? NaN, presses: others.slice(warmingUp) };
  } finally {
    await page.close();
  }
}

/** Begins a trace; what is returned ends it and gives its events. */
async function tracing(session: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const includedCategories = ['devtools.timeline', 'blink.user_timing'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    return events.sort((a, b) => a.ts - b.ts);
  };
}

/** For each press of a key the milliseconds to the end of the first paint after the picture has changed; NaN where there is none. */
export function paintTimes(events: readonly TraceEvent[]): number[] {
  const presses = events.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown');
  return presses.map(({ ts: start, pid, tid }, i) => {
    const end = presses[i + 1]?.ts ?? Infinity;
    const own = events.filter((event) => event.pid === pid && event.tid === tid && event.ts >= start && event.ts < end);
    const change = own.find(({ name }) => name === changed)?.ts ?? NaN;
    const paint = own.find(({ name, ts }) => name === 'Paint' && ts > change);
    return paint ? (paint.ts + (paint.dur ?? 0) - start) / 1000 : NaN;
  });
}
