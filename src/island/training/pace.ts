/** How fast a training goes: each step so many milliseconds at least, or as fast as it goes. */
export const paces = { slow: 400, medium: 40, fast: 0 } as const;
export type Speed = keyof typeof paces;
export const speeds = Object.keys(paces) as readonly Speed[];

/** Milliseconds between two pictures of a training that goes on; those who want less motion see larger steps. */
export const between = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 1000 : 100);
