/** In how many steps a page is read: as many as the longest line that is filled by them has dots. */
const steps = 32;

/**
 * Marks the link to the part of the page that is being read.
 * A link that is followed closes the sheet that it stands on.
 * An address may name a part by its number, `#part-2`, which is the same in every language.
 * @param links to the parts of the page, in their order
 * @param reach is told which part the reader has scrolled to, counted from 1; 0 is what comes before the first; and how much of the page, from 0 to 1
 */
export function followReading(links: Iterable<HTMLAnchorElement>, reach: (part: number, read: number) => void): void {
  const parts = Array.from(links, (link) => ({ link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) }));
  for (const { link } of parts) link.addEventListener('click', () => link.closest<HTMLElement>('[popover]')?.hidePopover());

  let last: (typeof parts)[number] | null | undefined = null;
  let lastStep = 0;
  const look = (event?: Event): void => {
    const { scrollHeight, clientHeight } = document.documentElement;
    const read = scrollHeight > clientHeight ? scrollY / (scrollHeight - clientHeight) : 0;
    // A part is being read once its heading is in the upper third; the last ones may never get there.
    const begun = ({ heading }: (typeof parts)[number]): boolean =>
      heading !== null && heading.getBoundingClientRect().top < clientHeight / 3;
    const current = read > 0.999 ? parts.at(-1) : parts.findLast(begun);
    const step = Math.round(read * steps);
    if (event && (current !== last || step !== lastStep)) reach(current ? parts.indexOf(current) + 1 : 0, step / steps);
    [last, lastStep] = [current, step];
    for (const part of parts) {
      if (part === current) part.link.setAttribute('aria-current', 'location');
      else part.link.removeAttribute('aria-current');
    }
  };
  const number = /^#part-(\d+)$/.exec(location.hash)?.[1];
  const named = number && parts[Number(number) - 1];
  if (named) location.replace(named.link.hash);
  addEventListener('scroll', look, { passive: true });
  addEventListener('resize', look, { passive: true });
  look();
}
