import { atOnce } from '../drawing/at-once.ts';
import type { ChartSize, Drawing } from '../drawing/pictures.ts';
import type { Before, Shown, Spoken } from '../figures/kind.ts';
import { beforeWords } from '../sentences/before.ts';
import type { Words } from '../sentences/words.ts';
import type { DrawnOf } from './figure-shown.ts';
import { morph } from './morph.ts';

/** Longest stretch of drawing between two pauses, in milliseconds. */
const stretch = 20;

/** The newest drawing of each picture; an older one that is still under way gives up. */
const newest = new WeakMap<Element, Spoken>();
/** What is still to be drawn of a picture, since it cannot be seen. */
const rests = new WeakMap<Element, Drawing>();

/**
 * Draws a figure over the picture that stands there. Deep networks are drawn in stretches, with pauses in which the page stays
 * responsive; the page changes once, when all that can be seen is drawn. The rest follows when the browser has time, or by `finish`.
 * @param container holds one element with the class `pictures`, at any depth.
 * @param before what stays in it as a pale outline.
 * @returns whether the drawing is in the page now; it is not if a newer one has been asked for.
 * @throws what the browser throws where the code that draws does not load
 */
export async function redraw(container: HTMLElement, spoken: Spoken, before?: Before<Spoken>): Promise<boolean> {
  newest.set(container, spoken);
  rests.delete(container);
  const drawing = await spoken.draw(document, { seen: () => sizeSeen(container), before });
  let start = performance.now();
  for (;;) {
    if (newest.get(container) !== spoken) return false;
    const { done, value } = drawing.next();
    if (value) {
      show(container, value);
      if (!done) later(container, drawing);
      return true;
    }
    if (performance.now() - start > stretch) {
      await pause();
      start = performance.now();
    }
  }
}

/**
 * Draws a figure to no end, piece by piece as the browser has time: the first drawing that somebody waits for then finds code that has been
 * compiled, and frames that have been drawn.
 * @throws what the browser throws where the code that draws does not load
 */
export async function rehearse(spoken: Spoken): Promise<void> {
  const drawing = await spoken.draw(document);
  const goOn = (): void => {
    if (!drawing.next().done) whenIdle(goOn);
  };
  whenIdle(goOn);
}

/** Draws what is left of a picture, for when it may be seen at once: on paper, in another width, in a file. */
export function finish(container: Element): void {
  const rest = rests.get(container);
  if (!rest) return;
  rests.delete(container);
  show(container, atOnce(rest));
}

function later(container: Element, rest: Drawing): void {
  rests.set(container, rest);
  whenIdle(() => {
    if (rests.get(container) === rest) finish(container);
  });
}

function show(container: Element, picture: Element): void {
  const present = container.querySelector('.pictures');
  if (present) morph(present, picture);
}

/** Which size of a chart the style sheet shows; `undefined` where the picture is no chart. */
function sizeSeen(container: Element): ChartSize | undefined {
  const drawings = [...container.querySelectorAll('.pictures.chart > svg')];
  return drawings.find((drawing) => getComputedStyle(drawing).display !== 'none')?.getAttribute('class') as ChartSize | undefined;
}

/** Safari knows no idle time. */
const whenIdle = (work: () => void): unknown => ('requestIdleCallback' in globalThis ? requestIdleCallback(work) : setTimeout(work, 200));

/** Lets the page do what it has to do; a timer would wait for longer than that. */
const pause = (): Promise<unknown> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });

/** What is to stay in a picture as a pale outline: what was there before, if it is on the same axes and has changed. */
export function outlineOf(was: DrawnOf<Shown> | undefined, { shown }: DrawnOf<Shown>, words: Words): Before<Spoken> | undefined {
  if (!was || !areComparable(was.shown, shown)) return undefined;
  const said = beforeWords(was.shown.runs[0].scenario, shown.runs[0].scenario, words);
  return said === undefined ? undefined : { of: was.spoken, words: said };
}

/** Whether two pictures are of one kind, and have the same axes and as many layers: then one can stand behind the other. */
const areComparable = ({ runs: [a], view: was }: Shown, { runs: [b], view: is }: Shown): boolean =>
  a.scenario.layers === b.scenario.layers &&
  was.figure === is.figure &&
  was.view === is.view &&
  was.crop === is.crop &&
  was.range === is.range &&
  a.layers.every(({ histogram }, i) => String(histogram.interval) === String(b.layers[i]!.histogram.interval));
