import { expect, test } from 'vitest';
import { decode } from '../../src/scenario/codec.ts';
import { fieldNames } from '../../src/scenario/fields.ts';
import { figurePart, figuresIn, pageKeys, withFigures, withoutFigures, withPagePart } from '../../src/scenario/page-keys.ts';
import { textbook, textbookView } from '../../src/scenario/scenario.ts';

const ownSearch = '?print=1&theme=dark&controls=none&deal=7';
const marks = 'utm_source=news&utm_medium=mail&fbclid=x&gclid=y';

test('the page’s own keys are no unknown fields, nor are the marks of those who count clicks', () => {
  expect(decode(`${ownSearch}&${marks}`)).toEqual({ scenario: textbook, view: textbookView, issues: [], unknown: [] });
  expect(decode(`${ownSearch}&Theme=dark&themes=x&toString=1`).unknown).toEqual(['Theme', 'themes', 'toString']);
});

test('no field has the name of one of the page’s own keys', () => {
  expect(pageKeys.filter((key) => (fieldNames as string[]).includes(key))).toEqual([]);
});

test('an address that speaks of the page alone says nothing to a figure', () => {
  expect(figurePart(`${ownSearch}&${marks}`)).toBe('');
  expect(figurePart('?theme=dark&std=2&bogus=a%26b&std=3&utm_id=1')).toBe('std=2&bogus=a%26b&std=3');
});

test('a figure’s query keeps the page’s own keys, and leaves the marks and its former fields behind', () => {
  expect(withPagePart('std=2', `${ownSearch}&std=1&${marks}&bogus=1`)).toBe('std=2&print=1&theme=dark&controls=none&deal=7');
  expect(withPagePart('std=2', '')).toBe('std=2');
  expect(withPagePart('', ownSearch)).toBe('print=1&theme=dark&controls=none&deal=7');
});

test('a link carries what several figures show, whatever their queries hold, and gives it back', () => {
  const others = { map: 'activation=tanh&std=0.5', 'gradient-flow': 'view=own-axes&bogus=a?b', __proto__x: '' };
  const search = withFigures('?std=2&theme=dark&also=old%3Fstd%3D9', others);
  expect(figuresIn(search)).toEqual(others);
  expect(withoutFigures(search)).toBe('std=2&theme=dark');
  expect(withFigures('?std=2', {})).toBe('std=2');
});

test('what is carried says nothing to the figure that the address names, and is no unknown field', () => {
  const search = withFigures('std=2', { map: 'std=3' });
  expect(figurePart(search)).toBe('std=2');
  expect(decode(search).unknown).toEqual([]);
  expect(withPagePart('std=4', search)).toBe('std=4');
});

test('what looks like it and names no figure carries nothing', () => {
  expect(figuresIn('?also=&also=map&also=%3Fstd%3D1')).toEqual({});
});
