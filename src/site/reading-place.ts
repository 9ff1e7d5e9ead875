import { keepForVisit, keptForVisit } from './visit.ts';

/** Under which the place is kept until the page in the other language has opened. */
const key = 'reading-place';

/** Where a reader is on a page: both languages have the same headings in the same order, and nearly the same paragraphs below each. */
interface Place {
  /** The page to which it leads. */
  readonly path: string;
  /** How many headings come before it. */
  readonly heading: number;
  /** Which of so many paragraphs after that heading it is, counted from 0. */
  readonly paragraph: number;
  readonly of: number;
  /** Where its upper edge is on the screen, in pixels. */
  readonly top: number;
}

const headings = 'h1, h2, h3';
const paragraphs = 'p, li, pre, tr, .formula, figure.experiment';

/** The parts of the page between its headings, each as its paragraphs after its heading. */
function parts(): Element[][] {
  const all: Element[][] = [];
  for (const element of document.querySelectorAll(`main :is(${headings}, ${paragraphs})`)) {
    if (element.matches(headings)) all.push([element]);
    else if (!element.parentElement?.closest(`figure.experiment, .beside-figure, ${paragraphs}, footer`)) all.at(-1)?.push(element);
  }
  return all;
}

/**
 * Notes which paragraph is being read, for the page to which a link leads.
 * @param path of that page.
 */
export function leavePlace(path: string): void {
  const { scrollPaddingTop } = getComputedStyle(document.documentElement);
  const edge = parseFloat(scrollPaddingTop) || 0;
  for (const [heading, part] of parts().entries()) {
    // What is folded has a place, too, below its fold; nobody reads there.
    const paragraph = part.findIndex((element) => element.checkVisibility() && element.getBoundingClientRect().bottom > edge);
    if (paragraph < 0) continue;
    const place: Place = { path, heading, paragraph, of: part.length, top: part[paragraph]!.getBoundingClientRect().top };
    return keepForVisit(key, scrollY > 0 ? place : undefined);
  }
}

/** Takes the reader to the paragraph that was being read in the other language, or to as far a one where there are more or fewer. */
export function takePlace(): void {
  const place = keptForVisit(key) as Place | undefined;
  if (!place) return;
  keepForVisit(key, undefined);
  if (place.path !== location.pathname) return;
  const part = parts()[place.heading];
  if (!part) return;
  const index = part.length === place.of ? place.paragraph : Math.round((place.paragraph / place.of) * part.length);
  const element = part[Math.min(index, part.length - 1)]!;
  const go = (): void => {
    scrollTo({ top: scrollY + element.getBoundingClientRect().top - place.top, behavior: 'instant' });
  };
  go();
  // The address may name a figure, to which the browser goes until all has loaded.
  if (document.readyState !== 'complete') addEventListener('load', () => requestAnimationFrame(go), { once: true });
}
