import type { Locale, TextsUnder } from '../i18n/index.ts';

/** The first word of the keys of texts that a page carries once for all the islands that speak with them, since they are many. */
export type Carried = 'experiment' | 'task';

const known: { readonly [Name in Carried]: Map<Locale, TextsUnder<`${Name}.`>> } = { experiment: new Map(), task: new Map() };

/** Id of the element in which a page carries such texts. */
export const textsId = (name: Carried): string => `${name}-texts`;

/** Gives the islands their texts while the site is built. */
export function provideTexts<Name extends Carried>(name: Name, locale: Locale, texts: TextsUnder<`${Name}.`>): void {
  known[name].set(locale, texts);
}

/** Texts in the language of the page, as they were provided or as the page carries them. */
export function textsOf<Name extends Carried>(name: Name, locale: Locale): TextsUnder<`${Name}.`> {
  let texts = known[name].get(locale);
  if (!texts) known[name].set(locale, (texts = JSON.parse(document.getElementById(textsId(name))!.textContent) as TextsUnder<`${Name}.`>));
  return texts;
}
