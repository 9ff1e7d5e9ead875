import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode, parseField } from '../../src/scenario/codec.ts';
import { activations, crops, initializers, ranges } from '../../src/scenario/options.ts';
import { equal, limits, nearestFit, size, sizeLimit, textbook, textbookView, type Scenario, type View } from '../../src/scenario/scenario.ts';

const within = ([min, max]: readonly [number, number]) => fc.double({ min, max, noNaN: true }).map((x) => x + 0);
const whole = ([min, max]: readonly [number, number]) => fc.integer({ min, max });
const scenario: fc.Arbitrary<Scenario> = fc.record({
  activation: fc.constantFrom(...activations), init: fc.constantFrom(...initializers),
  std: within(limits.std), value: within(limits.value),
  layers: whole(limits.layers), width: whole(limits.width), samples: whole(limits.samples), seed: whole(limits.seed),
}).filter((s) => size(s) <= sizeLimit);
const view: fc.Arbitrary<View> = fc.record({ range: fc.constantFrom(...ranges), crop: fc.constantFrom(...crops) });

test('what is written is read back as the same scenario and view', () => {
  fc.assert(fc.property(scenario, view, (s, v) => {
    const back = decode(encode(s, v));
    expect(equal(back.scenario, s)).toBe(true);
    expect(back.view).toEqual(v);
    expect(back.issues).toEqual([]);
  }));
});

test('the canonical form of a canonical form is itself', () => {
  fc.assert(fc.property(scenario, view, (s, v) => {
    const once = encode(s, v);
    const { scenario: read, view: seen } = decode(once);
    expect(encode(read, seen)).toBe(once);
  }));
});

test('the order of the fields says nothing', () => {
  fc.assert(fc.property(scenario, view, fc.infiniteStream(fc.nat()), (s, v, keys) => {
    const parts = encode(s, v).split('&').map((part) => [keys.next().value as number, part] as const);
    const shuffled = parts.sort(([a], [b]) => a - b).map(([, part]) => part).join('&');
    expect(encode(...(({ scenario: s2, view: v2 }) => [s2, v2] as const)(decode(shuffled)))).toBe(encode(s, v));
  }));
});

test('any string decodes without a throw, to something that can be run', () => {
  const fieldText = fc.tuple(fc.constantFrom('std', 'seed', 'layers', 'width', 'samples', 'activation', 'init', '__proto__'), fc.string({ unit: 'binary' }));
  const query = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fieldText).map((pairs) => pairs.map(([key, text]) => `${key}=${text}`).join('&')));
  fc.assert(fc.property(query, (text) => {
    const { scenario: s } = decode(text);
    expect(size(s)).toBeLessThanOrEqual(sizeLimit);
    expect(encode(s).length).toBeGreaterThan(0);
  }), { numRuns: 1000 });
});

test('the address in the manual is the canonical one', () => {
  expect(encode({ ...textbook, activation: 'tanh', std: 0.01 })).toBe('activation=tanh&init=normal&std=0.01&layers=5&width=100&samples=1000&seed=0');
});

test('a link writes every field that counts and none that does not', () => {
  expect(encode({ ...textbook, init: 'xavier', std: 3 })).toBe('activation=sigmoid&init=xavier&layers=5&width=100&samples=1000&seed=0');
  expect(encode({ ...textbook, init: 'constant' }, { range: 'fitted', crop: 'y' }))
    .toBe('activation=sigmoid&init=constant&value=5&layers=5&width=100&samples=1000&seed=0&range=fitted&crop=y');
});

test('fields left out have the book’s values', () => {
  expect(decode('')).toEqual({ scenario: textbook, view: textbookView, issues: [], unknown: [] });
  expect(decode('?init=he').scenario).toEqual({ ...textbook, init: 'he' });
});

describe('a field that cannot be taken falls back, and its issue says why', () => {
  test.each([
    ['activation=Sigmoid', 'activation', 'unknown-name', 'sigmoid'],
    ['activation=toString', 'activation', 'unknown-name', 'sigmoid'],
    ['init=constructor', 'init', 'unknown-name', 'normal'],
    ['init=__proto__', 'init', 'unknown-name', 'normal'],
    ['activation=', 'activation', 'unknown-name', 'sigmoid'],
    ['std=NaN', 'std', 'not-a-number', 1],
    ['std=Infinity', 'std', 'not-a-number', 1],
    ['std=', 'std', 'not-a-number', 1],
    ['std=0x10', 'std', 'not-a-number', 1],
    ['std=1,5', 'std', 'not-a-number', 1],
    ['std=1e999', 'std', 'out-of-range', 1],
    ['std=0', 'std', 'out-of-range', 1],
    ['std=-1', 'std', 'out-of-range', 1],
    ['layers=2.5', 'layers', 'not-a-whole-number', 5],
    ['layers=51', 'layers', 'out-of-range', 5],
    ['width=0', 'width', 'out-of-range', 100],
    ['samples=9', 'samples', 'out-of-range', 1000],
    ['seed=4294967296', 'seed', 'out-of-range', 0],
    ['seed=-1', 'seed', 'out-of-range', 0],
    ['seed=1&seed=1', 'seed', 'repeated', 0],
    ['range=all', 'range', 'unknown-name', 'unit'],
    ['crop=z', 'crop', 'unknown-name', 'none'],
  ] as const)('%s', (query, field, kind, fallback) => {
    const { issues, scenario: read, view: seen } = decode(query);
    expect(issues).toMatchObject([{ field, kind, fallback }]);
    expect(read).toEqual(textbook);
    expect(seen).toEqual(textbookView);
  });
});

test('a whole that is too large falls back to the most samples that fit, and says so', () => {
  const { scenario: read, issues } = decode('layers=50&width=1000&samples=10000');
  expect(read).toMatchObject({ layers: 50, width: 1000, samples: 1000 });
  expect(issues).toEqual([{ field: 'samples', kind: 'too-large', text: '10000', fallback: 1000 }]);
});

test('the nearest fit fits, and one more would not', () => {
  fc.assert(fc.property(whole(limits.layers), whole(limits.width), whole(limits.samples), fc.constantFrom('layers', 'width', 'samples'), (layers, width, samples, field) => {
    const asked: Scenario = { ...textbook, layers, width, samples };
    const fit = nearestFit(asked, field);
    if (fit === undefined) return expect(size({ ...asked, [field]: limits[field][0] })).toBeGreaterThan(sizeLimit);
    expect(size({ ...asked, [field]: fit })).toBeLessThanOrEqual(sizeLimit);
    if (fit < limits[field][1]) expect(size({ ...asked, [field]: fit + 1 })).toBeGreaterThan(sizeLimit);
  }));
});

test('keys that name no field are listed, inherited names too', () => {
  expect(decode('toString=1&actvation=tanh&__proto__=x&std=2')).toMatchObject({ unknown: ['toString', 'actvation', '__proto__'], scenario: { std: 2 } });
});

test('the usual ways of writing a number are all read', () => {
  for (const text of ['0.01', '.01', '1e-2', '1E-2', '0.010', '+0.01']) expect(parseField('std', text)).toEqual({ value: 0.01 });
  expect(Object.is((parseField('value', '-0') as { value: number }).value, 0)).toBe(true);
});
