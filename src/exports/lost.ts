import type { Lost } from '../statistics/measures.ts';

/** How exported files say what float32 could not hold: in English, as all their keys are. */
export const lostInWords: Readonly<Record<Lost, string>> = { 'below-resolution': "below float32's resolution", overflow: 'overflow' };
