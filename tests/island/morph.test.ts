import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { morph } from '../../src/island/morph.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import { pictureOf } from '../support/picture.ts';
import { runOnce } from '../support/runs.ts';

beforeAll(() => startBackend('wasm'));
const drawn = async (asked: Partial<Scenario>) => pictureOf((await runOnce({ ...textbook, ...asked })).layers);

/** An element as plain values, attributes in alphabetical order: linkedom's own comparison minds their order. */
const described = (element: Element): unknown => [
  element.nodeName,
  element
    .getAttributeNames()
    .sort()
    .map((name) => [name, element.getAttribute(name)]),
  [...element.childNodes].map((child) => (child.nodeType === 1 ? described(child as Element) : child.nodeValue)),
];

test.each([
  ['another std', { std: 0.3 }],
  ['more layers', { layers: 12 }],
  ['fewer layers', { layers: 2 }],
  ['an overflow', { activation: 'relu', std: 30, layers: 25 }],
] as [string, Partial<Scenario>][])('one picture becomes the other: %s', async (_, asked) => {
  const [before, after] = [await drawn({}), await drawn(asked)];
  const wanted = after.cloneNode(true);
  expect(morph(before, after)).toBe(before);
  expect(described(before)).toEqual(described(wanted as Element));
});

test('bars stay the same elements, so that they can grow from where they were', async () => {
  const picture = await drawn({});
  const bars = [...picture.querySelectorAll('.bars:not(.before)')];
  expect(bars).toHaveLength(5);
  morph(picture, await drawn({ std: 0.3 }));
  expect([...picture.querySelectorAll('.bars:not(.before)')]).toEqual(bars);
});
