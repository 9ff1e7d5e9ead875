import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode, parseField } from '../../src/scenario/codec.ts';
import { fieldNames, scenarioFieldNames } from '../../src/scenario/fields.ts';
import { allViews, figures, figureViews } from '../../src/scenario/options.ts';
import {
  counts,
  equal,
  limits,
  nearestFit,
  size,
  sizeLimit,
  textbook,
  textbookView,
  type Scenario,
  type View,
} from '../../src/scenario/scenario.ts';
import { anyScenario, anyView } from '../support/arbitraries.ts';
import { textOf } from '../support/house/sources.ts';

const whole = ([min, max]: readonly [number, number]) => fc.integer({ min, max });
const scenario = anyScenario;
const view = anyView;

test('what is written is read back as the same scenario and view, whatever the figure that it leads to is built with', () => {
  fc.assert(
    fc.property(scenario, view, fc.oneof(fc.constant(textbookView), view), (s, v, usual) => {
      const back = decode(encode(s, v), usual);
      expect(equal(back.scenario, s)).toBe(true);
      expect(back.view).toEqual(v);
      expect(back.issues).toEqual([]);
    }),
  );
});

test('a scenario whose fields without a say have the book’s values is read back as the very same', () => {
  const asWritten = scenario.map((s): Scenario => {
    const passedOver = scenarioFieldNames.filter((field) => !counts(s, field));
    return { ...s, ...Object.fromEntries(passedOver.map((field) => [field, textbook[field]] as const)) };
  });
  fc.assert(
    fc.property(asWritten, view, (s, v) => {
      expect(decode(encode(s, v))).toEqual({ scenario: s, view: v, issues: [], unknown: [] });
    }),
  );
});

test('the canonical form of a canonical form is itself', () => {
  fc.assert(
    fc.property(scenario, view, (s, v) => {
      const once = encode(s, v);
      const { scenario: read, view: seen } = decode(once);
      expect(encode(read, seen)).toBe(once);
    }),
  );
});

test('the order of the fields says nothing', () => {
  fc.assert(
    fc.property(scenario, view, fc.infiniteStream(fc.nat()), (s, v, keys) => {
      const parts = encode(s, v)
        .split('&')
        .map((part) => [keys.next().value as number, part] as const);
      const shuffled = parts
        .sort(([a], [b]) => a - b)
        .map(([, part]) => part)
        .join('&');
      expect(encode(...(({ scenario: s2, view: v2 }) => [s2, v2] as const)(decode(shuffled)))).toBe(encode(s, v));
    }),
  );
});

test('any string decodes without a throw, to something that can be run', () => {
  const fieldText = fc.tuple(fc.constantFrom(...fieldNames, '__proto__'), fc.string({ unit: 'binary' }));
  const query = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fieldText).map((pairs) => pairs.map(([key, text]) => `${key}=${text}`).join('&')),
  );
  fc.assert(
    fc.property(query, (text) => {
      const { scenario: s, view: v } = decode(text);
      expect(size(s)).toBeLessThanOrEqual(sizeLimit);
      expect(allViews[v.figure]).toContain(v.view);
      expect(encode(s).length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});

test('the address in the manual is the canonical one', () => {
  const [, query = ''] = /\/en\/experiment\/\?(\S+)#experiment/.exec(textOf('README.md'))!;
  expect(query).toBe(encode({ ...textbook, activation: 'tanh', std: 0.01 }));
});

test('a link writes every field that counts and none that does not', () => {
  expect(encode({ ...textbook, init: 'xavier', std: 3 })).toBe(
    'activation=sigmoid&init=xavier&layers=5&width=100&samples=1000&seed=0&range=unit&crop=none&figure=activations&view=histograms',
  );
  expect(encode({ ...textbook, init: 'constant' }, { ...textbookView, range: 'fitted', crop: 'y' })).toBe(
    'activation=sigmoid&init=constant&value=5&layers=5&width=100&samples=1000&seed=0&range=fitted&crop=y&figure=activations&view=histograms',
  );
});

test('a link means the same wherever it leads, whatever the figure there is built with', () => {
  fc.assert(
    fc.property(scenario, view, view, view, (s, v, one, another) => {
      expect(decode(encode(s, v), one)).toEqual(decode(encode(s, v), another));
    }),
  );
});

test('fields left out have the book’s values', () => {
  expect(decode('')).toEqual({ scenario: textbook, view: textbookView, issues: [], unknown: [] });
  expect(decode('?init=he').scenario).toEqual({ ...textbook, init: 'he' });
});

test.each([
  ['std=1e999', 'std', 100],
  ['std=-1e999', 'std', 0.0001],
  ['std=0', 'std', 0.0001],
  ['std=-1', 'std', 0.0001],
  ['value=-10.5', 'value', -10],
  ['layers=51', 'layers', 50],
  ['layers=0.5', 'layers', 1],
  ['width=0', 'width', 1],
  ['samples=9', 'samples', 10],
  ['samples=1e999', 'samples', 10_000],
  ['seed=4294967296', 'seed', 2 ** 32 - 1],
  ['seed=-1', 'seed', 0],
  ['correlation=-0.1', 'correlation', 0],
  ['correlation=1.01', 'correlation', 1],
] as const)('a number outside its limits falls to the nearest of them, and its issue says so: %s', (query, field, nearest) => {
  const { issues, scenario: read, view: seen } = decode(query);
  expect(issues).toEqual([{ field, kind: 'out-of-range', text: query.split('=')[1], fallback: nearest }]);
  expect(read).toEqual({ ...textbook, [field]: nearest });
  expect(seen).toEqual(textbookView);
});

test('numbers outside their limits that are too many together fall to their limits, and then to the most samples that fit', () => {
  const { issues, scenario: read } = decode('layers=51&width=1001&samples=10001');
  expect(read).toMatchObject({ layers: 50, width: 1000, samples: 1000 });
  expect(issues.map(({ field, kind, fallback }) => [field, kind, fallback])).toEqual([
    ['layers', 'out-of-range', 50],
    ['width', 'out-of-range', 1000],
    ['samples', 'out-of-range', 10_000],
    ['samples', 'too-large', 1000],
  ]);
});

test.each([
  ['batch=1&norm=batch', '1', 2],
  ['batch=0&norm=batch', '0', 2],
  ['batch=-3.5&norm=batch', '-3.5', 2],
  ['batch=0', '0', 1],
  ['batch=0.5&norm=none', '0.5', 1],
  ['batch=1001&norm=batch', '1001', 1000],
] as const)(
  'a batch that is too small or large for its scenario falls to the nearest that is not, which is said once: %s',
  (query, text, batch) => {
    const { issues, scenario: read } = decode(query);
    expect(issues).toEqual([{ field: 'batch', kind: 'out-of-range', text, fallback: batch }]);
    expect(read.batch).toBe(batch);
  },
);

test('what links say of clipping is its norm or none; a norm outside its limits falls to the nearest of them', () => {
  const clip = (text: string) => {
    const { scenario: read, issues } = decode(`clip=${text}`);
    return [read.clip, issues.map(({ kind }) => kind)];
  };
  expect([clip('none'), clip('1.5')]).toEqual([
    [0, []],
    [1.5, []],
  ]);
  expect([clip('0'), clip('1001'), clip('off')]).toEqual([
    [0.001, ['out-of-range']],
    [1000, ['out-of-range']],
    [0, ['not-a-number']],
  ]);
  expect(encode(textbook)).not.toContain('clip');
  expect(encode({ ...textbook, clip: 0.5 })).toContain('&clip=0.5&');
});

test('rivals of which one has a value that its field does not take are none at all', () => {
  for (const rivals of [
    'init*he**rate*11',
    'activation*Relu',
    'seed*1.5',
    'clip*0',
    'init*he**',
    'steps*5',
    'init',
    'rate*1*rate*2',
    '*',
  ]) {
    const { scenario: read, issues } = decode(`rivals=${rivals}`);
    expect(issues).toEqual([{ field: 'rivals', kind: 'unknown-name', text: rivals, fallback: '' }]);
    expect(read).toEqual(textbook);
  }
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
    ['layers=2.5', 'layers', 'not-a-whole-number', 5],
    ['seed=1&seed=1', 'seed', 'repeated', 0],
    ['correlation=half', 'correlation', 'not-a-number', 0],
    ['figure=histogram', 'figure', 'unknown-name', 'activations'],
    ['figure=toString', 'figure', 'unknown-name', 'activations'],
    ['figure=blame&figure=blame', 'figure', 'repeated', 'activations'],
    ['view=nothing', 'view', 'unknown-name', 'histograms'],
    ['view=rms', 'view', 'unknown-name', 'histograms'],
    ['range=all', 'range', 'unknown-name', 'unit'],
    ['crop=z', 'crop', 'unknown-name', 'none'],
  ] as const)('%s', (query, field, kind, fallback) => {
    const { issues, scenario: read, view: seen } = decode(query);
    expect(issues).toMatchObject([{ field, kind, fallback }]);
    expect(read).toEqual(textbook);
    expect(seen).toEqual(textbookView);
  });
});

describe('what goes beyond the book’s script', () => {
  const usual: View = { ...textbookView, figure: 'blame', view: 'sum' };

  test('is written where a figure could be built with another, and else where it is not the book’s, which it means for good', () => {
    expect(encode(textbook)).not.toContain('correlation');
    expect(encode({ ...textbook, correlation: 0.5 })).toContain('&correlation=0.5');
    expect(decode(encode(textbook)).scenario.correlation).toBe(0);
    expect(encode(textbook, { ...textbookView, figure: 'gradient-flow', view: 'rms' })).toMatch(
      /&range=unit&crop=none&figure=gradient-flow&view=rms$/,
    );
  });

  test.each(figures)('%s opens with its first view, and each of its views has its link', (figure) => {
    expect(decode(`figure=${figure}`)).toMatchObject({ view: { figure, view: figureViews[figure][0] }, issues: [] });
    for (const view of figureViews[figure]) {
      const shown: View = { ...textbookView, figure, view };
      expect(decode(encode(textbook, shown)).view).toEqual(shown);
      expect(decode(`view=${view}&figure=${figure}`)).toMatchObject({ view: shown, issues: [] });
    }
  });

  test('a figure’s own page fills in its figure and view, and another figure opens with its first', () => {
    expect(decode('', usual).view).toEqual(usual);
    expect(decode('figure=blame', usual).view.view).toBe('sum');
    expect(decode('figure=theory', usual).view.view).toBe('edge');
  });

  test.each([
    ['figure=blame&view=rms', 'rms', 'layers'],
    ['figure=blame&view=nonsense', 'nonsense', 'layers'],
    ['figure=theory&view=layers&view=edge', 'layers, edge', 'edge'],
    ['figure=nonsense&view=layers', 'layers', 'histograms'],
  ])('a view that its figure lacks falls back to the figure’s first, and its issue says so: %s', (query, text, fallback) => {
    const { view: seen, issues } = decode(query);
    expect(seen.view).toBe(fallback);
    expect(issues.filter(({ field }) => field === 'view')).toMatchObject([{ text, fallback }]);
  });

  test('on a figure’s own page such a view falls back to the page’s', () => {
    expect(decode('view=edge', usual)).toMatchObject({
      view: usual,
      issues: [{ field: 'view', kind: 'unknown-name', text: 'edge', fallback: 'sum' }],
    });
  });
});

test('a whole that is too large falls back to the most samples that fit, and says so', () => {
  const { scenario: read, issues } = decode('layers=50&width=1000&samples=10000');
  expect(read).toMatchObject({ layers: 50, width: 1000, samples: 1000 });
  expect(issues).toEqual([{ field: 'samples', kind: 'too-large', text: '10000', fallback: 1000 }]);
});

test('the nearest fit fits, and one more would not', () => {
  fc.assert(
    fc.property(
      whole(limits.layers),
      whole(limits.width),
      whole(limits.samples),
      fc.constantFrom('layers', 'width', 'samples'),
      (layers, width, samples, field) => {
        const asked: Scenario = { ...textbook, layers, width, samples };
        const fit = nearestFit(asked, field);
        if (fit === undefined) return expect(size({ ...asked, [field]: limits[field][0] })).toBeGreaterThan(sizeLimit);
        expect(size({ ...asked, [field]: fit })).toBeLessThanOrEqual(sizeLimit);
        if (fit < limits[field][1]) expect(size({ ...asked, [field]: fit + 1 })).toBeGreaterThan(sizeLimit);
      },
    ),
  );
});

test('keys that name no field are listed, inherited names too', () => {
  expect(decode('toString=1&actvation=tanh&__proto__=x&std=2')).toMatchObject({
    unknown: ['toString', 'actvation', '__proto__'],
    scenario: { std: 2 },
  });
});

// Where a digit can be read in two ways, all of them are tried: 64,000 digits took eight seconds then, and these would take half an hour.
test.each(['1', '1.', '.1', '1e'])('a text of a million digits is read at once: %s…', (start) => {
  const digits = start + '1'.repeat(1_000_000);
  expect(parseField('std', `${digits}x`)).toEqual({ kind: 'not-a-number' });
  expect(parseField('std', `${digits}.x`)).toEqual({ kind: 'not-a-number' });
  expect(parseField('seed', digits)).not.toEqual({ kind: 'not-a-number' });
});

test('the usual ways of writing a number are all read', () => {
  for (const text of ['0.01', '.01', '1e-2', '1E-2', '0.010', '+0.01']) expect(parseField('std', text)).toEqual({ value: 0.01 });
  expect(Object.is((parseField('value', '-0') as { value: number }).value, 0)).toBe(true);
});

test('what points far beyond all scenarios, and so beyond this one, is said once, as it was written', () => {
  for (const [query, field, last] of [
    ['input=99999', 'input', 196],
    ['neuron=9e9&width=20', 'neuron', 20],
    ['layer=999&layers=3', 'layer', 3],
    ['sample=123456789&samples=100', 'sample', 100],
  ] as const) {
    const { scenario, issues } = decode(query);
    const text = new URLSearchParams(query).get(field);
    expect(scenario[field], query).toBe(last);
    expect(issues, query).toEqual([{ field, kind: 'beyond', text, fallback: last }]);
  }
});

test('what points beyond the scenario falls to the last one, is said, and two samples stay two', () => {
  const read = (query: string) => {
    const { scenario, issues } = decode(query);
    const { sample, other, layer, neuron } = scenario;
    return { at: { sample, other, layer, neuron }, issues: issues.map(({ field, kind, fallback }) => [field, kind, fallback]) };
  };
  expect(read('samples=100&sample=500&other=3&layers=3&layer=4&width=20&neuron=21')).toEqual({
    at: { sample: 100, other: 3, layer: 3, neuron: 20 },
    issues: [
      ['sample', 'beyond', 100],
      ['layer', 'beyond', 3],
      ['neuron', 'beyond', 20],
    ],
  });
  expect(read('samples=100&sample=500&other=600').at).toMatchObject({ sample: 100, other: 99 });
  expect(read('samples=100&sample=500&other=100').at).toMatchObject({ sample: 99, other: 100 });
  expect(read('samples=100&sample=500&other=500').at).toMatchObject({ sample: 100, other: 100 });
  expect(read('layers=3&width=20&samples=100').issues).toEqual([]);
});
