import { format } from '../i18n/format.ts';
import { progress, type Place } from '../lesson/progress.ts';
import { routeAt } from './links.ts';

/**
 * Tells the reader what they have solved, and offers to go on where they left off, as long as there is something to tell.
 * @param roots as `SoFar.astro` builds them
 * @returns notes that the reader has come to a part of this page, counted from 1, 0 before the first, and how much of it is read, from 0 to 1
 */
export function tellSoFar(roots: Iterable<HTMLElement>): (part: number, read: number) => void {
  const slug = routeAt(location.pathname).slug ?? '';
  const parts = Array.from(document.querySelectorAll<HTMLAnchorElement>('.parts a'));
  let left = progress().place;
  const updates = Array.from(roots, (root) => tellIn(root, slug, parts));
  const update = (): void => {
    for (const tell of updates) tell(left);
  };
  progress().follow(() => {
    const { place } = progress();
    // Where the reader is on this very page is no news; another one is, in another tab or once this one is come back to.
    if (place?.slug !== slug) left = place;
    update();
  });
  const isChapter = document.querySelector('.chapter') !== null;
  return (part, read) => {
    if (!isChapter) return;
    if (left?.slug === slug) left = undefined; // the reader has gone on
    progress().reach({ slug, part }, read);
    update();
  };
}

/**
 * Fills each chapter's line as far as it was read, now and whenever that changes.
 * @param lines each with the slug of its chapter in `data-read`; `--read` is set on them, from 0 to 1
 */
export function tellRead(lines: Iterable<HTMLElement>): void {
  const all = [...lines];
  progress().follow(() => {
    for (const line of all) line.style.setProperty('--read', String(progress().read.get(line.dataset.read!) ?? 0));
  });
}

/** Brings one of the places to life; what it returns tells there what is kept now. */
function tellIn(root: HTMLElement, own: string, parts: readonly HTMLAnchorElement[]): (left: Place | undefined) => void {
  const one = <Part extends HTMLElement>(selector: string) => root.querySelector<Part>(selector)!;
  const links = Array.from(root.querySelectorAll<HTMLAnchorElement>('.go-on'), (link) => ({
    link,
    path: link.getAttribute('href')!,
    label: link.querySelector('b')!,
  }));
  const [told, count, clear, undo, status] = [one('.told'), one('.count'), one('.clear'), one('.undo'), one('[role=status]')];
  const names = root.dataset.tasks!.split(' ');
  let restore: (() => void) | undefined;

  clear.addEventListener('click', () => {
    restore = progress().clear();
    tell(undefined);
    undo.focus(); // the button that was pressed is gone
  });
  undo.addEventListener('click', () => {
    restore?.();
    restore = undefined;
    if (!root.hidden) clear.focus();
  });

  function tell(left: Place | undefined): void {
    const solved = names.filter((name) => progress().solved.has(name)).length;
    if (solved > 0) restore = undefined;
    let goesOn = false;
    for (const { link, path, label } of links) {
      const part = left?.slug === own ? parts[left.part - 1] : undefined;
      const here = left !== undefined && link.dataset.slug === left.slug && (left.slug !== own || part !== undefined);
      link.hidden = !here;
      if (!here) continue;
      goesOn = true;
      // The part is named by its number, which is the same in every language.
      link.href = part?.hash ?? path + (left.part > 0 ? `#part-${String(left.part)}` : '');
      if (part) label.textContent = part.textContent;
    }
    count.textContent = solved > 0 ? format(root.dataset.said!, { solved, n: names.length }) : '';
    told.hidden = solved === 0 && !goesOn;
    undo.hidden = !restore;
    status.textContent = restore ? status.dataset.said! : '';
    root.hidden = told.hidden && !restore;
  }
  return tell;
}
