import { isLocale } from '../i18n/locales.ts';
import { pageHistory } from '../island/page-history.ts';
import { inLocale } from './links.ts';
import { leavePlace } from './reading-place.ts';

/** Lets links to a page in another language take along what the reader has set up in its figures, which can change until the click, and the place. */
export function followFigures(links: Iterable<HTMLAnchorElement>): void {
  for (const link of links) {
    const update = () => {
      const locale = link.dataset.language;
      if (isLocale(locale)) link.href = inLocale(pageHistory().whole, locale);
    };
    // The keyboard sends no pointerdown; the middle button and the context menu send no click.
    link.addEventListener('pointerdown', update);
    link.addEventListener('click', (event) => {
      update();
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) leavePlace(link.pathname); // not to a new tab
    });
  }
}
