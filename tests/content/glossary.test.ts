import { describe, expect, it } from 'vitest';
import glossary from '../../content/glossary.json' with { type: 'json' };
import { locales } from '../../src/i18n/index.ts';
import { quantities } from '../../src/sentences/quantities.ts';
import { filesIn, textOf } from '../support/house/sources.ts';

const ids = glossary.map(({ id }) => id);

/** The names in a cell of the table for authors, and a term as it would stand there: what is in parentheses only explains. */
const names = (cell: string) =>
  cell
    .replace(/\([^)]*\)/g, '')
    .split(',')
    .map((name) => name.trim().toLowerCase());

/** The rows of that table: English and Korean names, one to one where there are as many. */
const rows = textOf('content/README.md')
  .split(/^## Glossary$/m)[1]!
  .split('\n')
  .filter((line) => /^\| (?!English)/.test(line))
  .map((line) => line.split('|').slice(1, 3).map(names) as [string[], string[]]);

describe('the glossary', () => {
  it('names the quantity of a term as sentences and formulas do', () => {
    const named = glossary.flatMap(({ quantity }) => (quantity === undefined ? [] : [quantity]));
    expect([...new Set(named)].sort()).toEqual([...quantities].sort());
  });

  it('explains every term once, in both languages, and each term differently', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const locale of locales) {
      const terms = glossary.map((entry) => entry[locale].term);
      expect(new Set(terms).size).toBe(terms.length);
      expect(glossary.filter((entry) => entry[locale].meaning.length < 10).map(({ id }) => id)).toEqual([]);
    }
  });

  it('leads on only to terms that it has, and never from one to itself', () => {
    for (const { id, see } of glossary) {
      expect(
        see.filter((other) => !ids.includes(other) || other === id),
        id,
      ).toEqual([]);
    }
  });

  it.each(glossary)('names $id as the table for authors does', ({ en, ko }) => {
    const [english, korean] = [names(en.term)[0]!, names(ko.term)[0]!];
    const row = rows.filter(([cell]) => cell.includes(english));
    expect(row, `rows of content/README.md with “${en.term}”`).toHaveLength(1);
    const [left, right] = row[0]!;
    expect(left.length === right.length ? [right[left.indexOf(english)]] : right).toContain(korean);
  });

  it('is written in the style of the pages: whole sentences, no exclamation marks, no em dashes', () => {
    const meanings = glossary.flatMap(({ en, ko }) => [en.meaning, ko.meaning]);
    expect(meanings.filter((meaning) => !meaning.endsWith('.') || /[!—]/.test(meaning))).toEqual([]);
    expect(glossary.map(({ ko }) => ko.meaning).filter((meaning) => !meaning.endsWith('다.'))).toEqual([]);
  });

  it('has every term that a page leads to', () => {
    const pages = filesIn('content').filter((path) => path.endsWith('.mdx'));
    const used = pages.flatMap((path) => Array.from(textOf(path).matchAll(/<Term\s+id="([^"]*)"/g), ([, id]) => ({ path, id: id! })));
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter(({ id }) => !ids.includes(id))).toEqual([]);
  });
});
