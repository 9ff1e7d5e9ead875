import { asking } from './asking.ts';

/** Sent through the document: the islands of this kind wake together. */
const waking = 'practice';

/**
 * A directive of Astro: wakes the islands that follow the figures of their page: once one of them is about to come into sight, or the reader turns to a figure, or at
 * once where the address may ask a figure for something. Nothing that they could miss happens before.
 */
export default function whenPractised(load: () => Promise<() => Promise<void>>, _options: unknown, element: Element): void {
  const turned = ['pointerdown', 'keydown', asking] as const;
  const call = (): boolean => document.dispatchEvent(new Event(waking));
  const sight = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) call();
    },
    { rootMargin: '100%' },
  );
  const turn = ({ target }: Event): void => {
    if (target instanceof Element && target.closest('.experiment')) call();
  };
  const wake = (): void => {
    sight.disconnect();
    for (const kind of turned) document.removeEventListener(kind, turn, true);
    void load().then((hydrate) => hydrate());
  };
  document.addEventListener(waking, wake, { once: true });
  for (const child of element.children) sight.observe(child); // the island’s own element has no place on the page
  for (const kind of turned) document.addEventListener(kind, turn, true);
  if (location.search) call();
}
