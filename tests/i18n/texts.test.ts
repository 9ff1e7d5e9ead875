import { describe, expect, it } from 'vitest';
import { format, formatCount, placeholders } from '../../src/i18n/format.ts';
import { locales, texts } from '../../src/i18n/index.ts';

it('every language has its name for the site', () => {
  expect(locales.map((locale) => texts(locale)['site.name'])).toEqual(['Layer by Layer', '층층이']);
});

it('every Korean text of the site is Korean', () => {
  const own = Object.entries(texts('ko')).filter(([key]) => /^(site|starlight)\./.test(key));
  expect(own.filter(([, text]) => !/\p{Script=Hangul}/u.test(text))).toEqual([]);
});

describe.each(locales)('the texts for a count (%s)', (locale) => {
  const table: Readonly<Record<string, string>> = texts(locale);
  const stems = [...new Set(Object.keys(table).flatMap((key) => /^(.+)_(?:one|other)$/.exec(key)?.[1] ?? []))];

  it('stand in pairs', () => {
    expect(stems.length).toBeGreaterThan(10);
    expect(stems.flatMap((stem) => [`${stem}_one`, `${stem}_other`]).filter((key) => !(key in table))).toEqual([]);
  });

  it.each(stems)('are chosen by it: one for 1, and the other for all others: %s', (stem) => {
    const [one, other] = [table[`${stem}_one`]!, table[`${stem}_other`]!];
    const values = Object.fromEntries([...placeholders(one), ...placeholders(other)].map((name) => [name, name]));
    const filled = (template: string, n: number) => format(template, { ...values, n });
    for (const n of [0, 1, 2, 21]) expect(formatCount(table, stem, n, { ...values, n })).toBe(filled(n === 1 ? one : other, n));
  });
});
