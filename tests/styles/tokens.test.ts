import { describe, expect, test } from 'vitest';
import { tokensCss } from '../../src/styles/tokens-css.ts';
import { colourIn, palette, withoutTokens, type Theme } from '../../src/styles/tokens.ts';
import { textOf } from '../support/house/sources.ts';

test('the style sheet of tokens is made of their table; "npm run tokens" writes it', () => {
  expect(textOf('src/styles/tokens.css')).toBe(tokensCss());
});

describe.each<Theme>(['light', 'dark'])('in the %s theme', (theme) => {
  test('every colour is one by itself, without another’s name', () => {
    const names = palette.flatMap((kind) => Object.keys(kind));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(colourIn(theme, name)).toMatch(/^(#[0-9a-f]{6}|rgb\(\d+ \d+ \d+ \/ \d+%\))$/);
  });

  test('a value gets the colours that it names, and no name goes unknown', () => {
    expect(withoutTokens(theme, '1px solid var(--ink)')).toBe(`1px solid ${colourIn(theme, 'ink')}`);
    expect(withoutTokens(theme, 'none')).toBe('none');
    expect(() => withoutTokens(theme, 'var(--inc)')).toThrow(new RangeError('no colour is called inc'));
    expect(() => colourIn(theme, 'toString')).toThrow(RangeError);
  });
});
