/** How long a pointer or the focus stays on a link that its reader is about to follow, in milliseconds. */
const rest = 80;

/**
 * Fetches pages of the site while the reader is about to follow a link to them: when a pointer or the focus rests on it, or a finger
 * touches it. A word of the glossary shows its meaning instead. Astro’s own way to do so, which can do much else, is a script thrice as long on every page.
 */
export function fetchAhead(): void {
  const begun = new Set([location.pathname]);
  let resting: ReturnType<typeof setTimeout> | undefined;
  const fetchTarget = (link: HTMLAnchorElement) => {
    if (link.origin !== location.origin || begun.has(link.pathname) || isSlow()) return;
    begun.add(link.pathname);
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: link.pathname + link.search }));
  };
  const linkOf = ({ target }: Event) => (target instanceof Element ? target.closest<HTMLAnchorElement>('a:not(.term)') : null);
  for (const kind of ['pointerover', 'focusin'])
    document.addEventListener(kind, (event) => {
      const link = linkOf(event);
      clearTimeout(resting);
      if (link) resting = setTimeout(() => fetchTarget(link), rest);
    });
  document.addEventListener(
    'touchstart',
    (event) => {
      const link = linkOf(event);
      if (link) fetchTarget(link);
    },
    { passive: true },
  );
}

/** Whether the reader is spared what may not be needed; not every browser tells. */
function isSlow(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return Boolean(connection?.saveData) || /2g/.test(connection?.effectiveType ?? '');
}
