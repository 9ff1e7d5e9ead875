import type { IslandTexts } from '../texts.ts';
import islands from './islands.json' with { type: 'json' };

/** What islands say in Korean. */
export const texts = islands as unknown as IslandTexts;
