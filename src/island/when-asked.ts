import { asking } from './asking.ts';

/**
 * A directive of Astro: wakes an island once it is seen, or as soon as it is asked for something from afar.
 * @param load fetches the island, and gives what wakes it.
 */
export default function whenAsked(load: () => Promise<() => Promise<void>>, _: unknown, island: HTMLElement): void {
  const sight = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) wake();
  });
  function wake(): void {
    sight.disconnect();
    island.removeEventListener(asking, wake);
    void load().then((hydrate) => hydrate());
  }
  island.addEventListener(asking, wake);
  for (const child of island.children) sight.observe(child);
}
