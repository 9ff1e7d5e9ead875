import { mount } from 'svelte';
import { texts } from '../../i18n/ko/islands.ts';
import { wordsOf, type Words } from '../../sentences/words.ts';
import type { Docked } from '../docked.ts';
import Strip from '../Strip.svelte';

/** Puts the strip on the page, where it waits for a phrase. */
export const strip = (): Docked =>
  mount<{ words: Words }, Docked>(Strip, { target: document.body, props: { words: wordsOf('ko', texts) } });
