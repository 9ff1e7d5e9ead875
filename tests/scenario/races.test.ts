import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode } from '../../src/scenario/codec.ts';
import { differingFields, isAmong, isRace, raceNames, raceOf, races, remedyNames, rivalOf, runnersOf } from '../../src/scenario/races.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';

const asked = (patch: Partial<Scenario>): Scenario => ({ ...textbook, ...patch });
const starts = (scenario: Scenario) =>
  runnersOf(scenario).map(({ activation, init, std }) => [activation, init, ...(init === 'normal' ? [std] : [])]);

describe('those who race', () => {
  test('are the one that is asked and its rivals, which have the rest in common', () => {
    const runners = runnersOf(asked({ rivals: 'init*he**init*xavier*rate*1', steps: 70 }));
    expect(runners).toEqual([asked({ steps: 70 }), asked({ steps: 70, init: 'he' }), asked({ steps: 70, init: 'xavier', rate: 1 })]);
  });

  test('pass over a value that no link could have, and point at no neuron that they do not have', () => {
    const [, rival] = runnersOf(asked({ rivals: 'init*nobody*rate*100*width*50', neuron: 80 }));
    expect(rival).toEqual(asked({ width: 50, neuron: 50 }));
  });

  test('have batches of two at least where these are normalised', () => {
    expect(runnersOf(asked({ batch: 1, rivals: 'norm*batch' })).map(({ batch }) => batch)).toEqual([1, 2]);
  });

  test('are asked again by what they differ in', () => {
    const runners = runnersOf(asked(races['four-starts']));
    expect(raceOf(runners).rivals).toBe(races['four-starts'].rivals);
    const [, second, ...others] = runners;
    const without = asked({ ...races['four-starts'], ...raceOf([second!, ...others]) });
    expect(starts(without)).toEqual([
      ['tanh', 'xavier'],
      ['sigmoid', 'normal', 1],
      ['sigmoid', 'xavier'],
    ]);
  });

  test('are at most eight, and at least one', () => {
    expect(() => raceOf([])).toThrow(RangeError);
    expect(() => raceOf(Array.from({ length: 9 }, () => textbook))).toThrow(RangeError);
  });

  test('come back through a link, whoever they are', () => {
    const start = fc.record({
      activation: fc.constantFrom('relu' as const, 'tanh' as const, 'sigmoid' as const),
      init: fc.constantFrom('he' as const, 'xavier' as const, 'normal' as const),
      std: fc.constantFrom(0.01, 1),
    });
    const others = fc.array(fc.tuple(start, fc.constantFrom(...remedyNames)), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(start, others, (first, added) => {
        const base = asked(first);
        const runners = [base, ...added.map(([own, remedy]) => rivalOf(base, own, remedy))];
        const linked = decode(encode(asked({ ...first, ...raceOf(runners) })));
        expect(linked.issues).toEqual([]);
        const read = runnersOf(linked.scenario);
        expect(read).toHaveLength(runners.length);
        for (const [i, runner] of runners.entries()) expect(isAmong([read[i]!], runner)).toBe(true);
      }),
    );
  });
});

test('a field that counts for none of them tells them not apart', () => {
  expect(differingFields(runnersOf(asked({ init: 'he', rivals: 'init*xavier' })))).toEqual(['init']);
  expect(differingFields([asked({ init: 'he', std: 1 }), asked({ init: 'he', std: 2 })])).toEqual([]);
  expect(differingFields([textbook])).toEqual([]);
});

test.each([
  [
    'book',
    [
      ['relu', 'normal', 0.01],
      ['relu', 'xavier'],
      ['relu', 'he'],
    ],
  ],
  [
    'sigmoid',
    [
      ['sigmoid', 'normal', 1],
      ['sigmoid', 'normal', 0.01],
      ['sigmoid', 'xavier'],
      ['sigmoid', 'he'],
    ],
  ],
  [
    'tanh',
    [
      ['tanh', 'normal', 0.01],
      ['tanh', 'xavier'],
      ['tanh', 'he'],
      ['tanh', 'normal', 1],
    ],
  ],
  [
    'four-starts',
    [
      ['relu', 'he'],
      ['tanh', 'xavier'],
      ['sigmoid', 'normal', 1],
      ['sigmoid', 'xavier'],
    ],
  ],
] as const)('the prepared race %s has its runners, and is known by them', (name, expected) => {
  const scenario = asked(races[name]);
  expect(starts(scenario)).toEqual(expected);
  expect(raceNames.filter((each) => isRace(scenario, each))).toEqual([name]);
  expect(decode(encode(scenario))).toMatchObject({ scenario, issues: [] });
});

test('the book’s race has its four hidden layers, batches of 128 and learning rate 0.01', () => {
  expect(races.book).toMatchObject({ layers: 4, batch: 128, rate: 0.01 });
});

test('one that is added has its own remedy and none of the first one’s', () => {
  const first = asked({ norm: 'batch', clip: 1, optimizer: 'momentum' });
  const start = { activation: 'tanh', init: 'he', std: 1 } as const;
  expect(rivalOf(first, start, 'none')).toEqual(asked(start));
  expect(rivalOf(first, start, 'adam')).toEqual(asked({ ...start, optimizer: 'adam', rate: 0.001 }));
});
