import { mount } from 'svelte';
import { texts } from '../../i18n/ko/islands.ts';
import { wordsOf } from '../../sentences/words.ts';
import type { Follow } from '../follow.ts';
import Strip from '../Strip.svelte';

/** Puts the strip on the page, where it waits for a phrase. */
export function strip(): Follow {
  let follow: Follow;
  mount(Strip, { target: document.body, props: { words: wordsOf('ko', texts), ready: (ready: Follow) => (follow = ready) } });
  return (...what) => {
    follow(...what);
  };
}
