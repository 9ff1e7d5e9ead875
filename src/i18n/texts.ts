import type islands from './en/islands.json';
import type site from './en/site.json';
import type trainings from './en/trainings.json';
import type { Template } from './format.ts';
import type { Placeholders } from './placeholders.ts';

/** The name of a text; English has the tables that the others are held against. */
export type TextKey = keyof typeof islands | keyof typeof site | keyof typeof trainings;

/** Texts by key. */
type Table<Key extends TextKey> = { readonly [K in Key]: Template<K extends keyof Placeholders ? Placeholders[K] : never> };

/** Every text of one language. */
export type Texts = Table<TextKey>;

/** What islands say: the texts that a page loads in its own language. */
export type IslandTexts = Table<keyof typeof islands>;

/** What only islands of trainings say, besides. */
export type TrainingTexts = Table<keyof typeof trainings>;

/** The texts whose keys begin with a prefix, such as `experiment.`, under their full keys. */
export type TextsUnder<Prefix extends string> = Table<Extract<TextKey, `${Prefix}${string}`>>;
