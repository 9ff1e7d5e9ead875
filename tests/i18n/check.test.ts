import { expect, it } from 'vitest';
import { checkTables } from '../../src/i18n/check.ts';

const en = { hello: 'Hello {name}', bye: 'Bye' };

it('tables with the same keys and placeholders pass, whatever the order', () => {
  expect(() => checkTables({ en, ko: { bye: '안녕히', hello: '{name} 님' } })).not.toThrow();
});

it.each([
  ['a key that is not translated', { hello: '{name} 님' }, 'ko lacks bye'],
  ['a key that only the translation has', { ...en, extra: '덤' }, 'en lacks extra'],
  ['a placeholder that got lost', { ...en, hello: '님' }, 'ko lacks {name} in hello'],
  ['a placeholder that only the translation has', { ...en, bye: '{who}' }, 'en lacks {who} in bye'],
  ['an empty text', { ...en, bye: ' ' }, 'ko leaves bye empty'],
])('names %s', (_, ko: Record<string, string>, problem) => {
  expect(() => checkTables({ en, ko })).toThrow(problem);
});

it('names everything that is wrong at once', () => {
  expect(() => checkTables({ en, ko: {} })).toThrow(/hello[^]*bye/);
});
