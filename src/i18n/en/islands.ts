import type { IslandTexts } from '../texts.ts';
import islands from './islands.json' with { type: 'json' };

/** What islands say in English. */
export const texts = islands as unknown as IslandTexts;
