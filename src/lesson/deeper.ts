/** The folds of what goes deeper. */
const fold = 'details.deeper';

/**
 * Opens the folds of the page for whoever is led into one, by a link, an anchor or a press, and all of them for paper. A heading
 * whose part is nothing but a fold leads into that. What the browser's own search finds, the browser opens.
 */
export function openDeeper(): void {
  addEventListener('hashchange', () => {
    lead(location.hash);
  });
  addEventListener('click', ({ target }) => {
    // The anchor may be the one that the address has already: then nothing changes that would be told.
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href*="#"]') : null;
    if (link?.pathname === location.pathname && link.hash === location.hash) lead(link.hash);
  });
  let printed: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    printed = [...document.querySelectorAll<HTMLDetailsElement>(`${fold}:not([open])`)];
    for (const one of printed) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of printed) one.open = false;
    printed = [];
  });
  lead(location.hash);
}

/** Opens what stands around the place that an anchor names, and brings the place into sight if it was not laid out before. */
function lead(hash: string): void {
  const place = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  if (!place) return;
  const around = place.closest<HTMLDetailsElement>(fold);
  const below =
    place.matches('h2, h3') && place.nextElementSibling?.matches(fold) ? (place.nextElementSibling as HTMLDetailsElement) : null;
  if (below) below.open = true;
  if (!around || around.open) return;
  around.open = true;
  place.scrollIntoView();
}
