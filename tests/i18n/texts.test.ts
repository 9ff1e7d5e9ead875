import { expect, it } from 'vitest';
import { locales, texts } from '../../src/i18n/index.ts';

it('every language has its name for the site', () => {
  expect(locales.map((locale) => texts(locale)['site.name'])).toEqual(['Layer by Layer', '층층이']);
});

it('every Korean text of the site is Korean', () => {
  const own = Object.entries(texts('ko')).filter(([key]) => /^(site|starlight)\./.test(key));
  expect(own.filter(([, text]) => !/\p{Script=Hangul}/u.test(text))).toEqual([]);
});
