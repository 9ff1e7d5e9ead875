import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import nspell from 'nspell';
import { describe, expect, it } from 'vitest';
import glossary from '../../content/glossary.json' with { type: 'json' };
import { texts } from '../../src/i18n/index.ts';
import { pagesIn, readable } from '../support/prose.ts';

const dictionary = resolve(createRequire(import.meta.url).resolve('dictionary-en-gb'), '..');
const spelling = nspell(readFileSync(resolve(dictionary, 'index.aff')), readFileSync(resolve(dictionary, 'index.dic')));
spelling.personal(readFileSync(resolve(import.meta.dirname, 'words.txt'), 'utf8'));

/** The words of a text: letters, with apostrophes inside; placeholders, addresses and names in code are none. */
const wordsOf = (text: string): string[] =>
  text.replace(/\{[^}]*\}|\[[A-Z_]+\]|https?:\S+/g, ' ').replace(/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/gu, ' ').replaceAll('’', "'").match(/(?<![\p{L}\d_.])\p{L}+(?:'\p{L}+)*(?![\p{L}\d_])/gu) ?? [];

const misspelt = (text: string): string[] => [...new Set(wordsOf(text))].filter((word) => word.length > 1 && !spelling.correct(word) && /[a-z]/i.test(word));

describe('the spelling of', () => {
  it.each(pagesIn('en').map(({ slug, text }) => [slug, text] as const))('%s in English is right', (_, text) => {
    const head = [...text.matchAll(/^(?:title|label|description|question|goal|  tagline): (.*)$/gm)].map(([, line]) => line).join(' ');
    expect(misspelt(`${head} ${readable(text)}`)).toEqual([]);
  });

  it('the glossary in English is right', () => {
    expect(misspelt(glossary.map(({ en }) => `${en.term} ${en.meaning}`).join('\n'))).toEqual([]);
  });

  it('the English interface is right', () => {
    expect(misspelt(Object.values(texts('en')).join('\n'))).toEqual([]);
  });

  it.each(['README.md', 'CONTRIBUTING.md'])('%s is right', (file) => {
    const text = readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8');
    const english = text.replace(/```[^]*?```/g, ' ').replace(/`[^`\n]*`/g, ' ').replace(/\]\([^)]*\)/g, '] ').replace(/^ {4}.*$/gm, ' ').replace(/\p{Script=Hangul}+/gu, ' ');
    expect(misspelt(english)).toEqual([]);
  });
});
