import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode, parseField } from '../../src/scenario/codec.ts';
import { mostRunners, readRivals, rivalFields, writeRivals, type Rival } from '../../src/scenario/rivals.ts';
import { rivalScenarios } from '../../src/scenario/runners.ts';
import { completed, equal, textbook, written, type Scenario } from '../../src/scenario/scenario.ts';
import { anyScenario } from '../support/arbitraries.ts';

const race = (asked: Partial<Scenario>): readonly Scenario[] => rivalScenarios(completed(asked).scenario);
const most = Array.from({ length: mostRunners - 1 }, (_, seed): Rival => ({ seed: String(seed) }));

test('rivals are read back as they are written, and a link gives them unescaped', () => {
  const rivals: readonly Rival[] = [
    { init: 'he' },
    { init: 'xavier', rate: '1' },
    { activation: 'leaky_relu', value: '-2.5', clip: 'none' },
  ];
  const text = 'init*he**init*xavier*rate*1**activation*leaky_relu*value*-2.5*clip*none';
  expect(writeRivals(rivals)).toBe(text);
  expect(readRivals(text)).toEqual(rivals);
  expect(encode({ ...textbook, rivals: text })).toContain(`&rivals=${text}&`);
  expect(readRivals('')).toEqual([]);
});

test('any rivals of a scenario come back through a link, and the same networks with them', () => {
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const back = decode(encode(scenario)).scenario;
      expect(back.rivals).toBe(scenario.rivals);
      const [was, is] = [rivalScenarios(scenario), rivalScenarios(back)];
      expect(is).toHaveLength(readRivals(scenario.rivals)!.length + 1);
      expect(is.every((one, i) => equal(one, was[i]!))).toBe(true);
    }),
  );
});

test('values are written as links write them, and fields in one order, however they were', () => {
  expect(parseField('rivals', 'rate*1e-1*activation*relu**std*.50**seed*+07')).toEqual({
    value: 'activation*relu*rate*0.1**std*0.5**seed*7',
  });
});

describe('no more than there are runners, the asked one among them', () => {
  test('as many as can be', () => expect(parseField('rivals', writeRivals(most))).toEqual({ value: writeRivals(most) }));
  test('one more', () => {
    expect(parseField('rivals', writeRivals([...most, { init: 'he' }]))).toEqual({ kind: 'unknown-name' });
  });
});

test.each(['data', 'batch', 'steps', 'samples', 'rivals', 'figure', 'toString', '__proto__', 'Init', ''])(
  'what all who race have in common, or no field has, is no field of a rival: %s',
  (field) => {
    expect(rivalFields).not.toContain(field);
    expect(parseField('rivals', `init*he**${field}*1`)).toEqual({ kind: 'unknown-name' });
  },
);

describe('the networks that race', () => {
  test('are the asked one alone where it has no rivals', () => {
    expect(race({ init: 'he' })).toEqual([{ ...textbook, init: 'he' }]);
  });

  test('are the asked one first, and each rival as it, but for what the rival names, in the values that fields have', () => {
    const common = { ...textbook, activation: 'relu', rate: 0.01, batch: 128 } as const;
    expect(race({ ...common, rivals: 'init*he**std*0.01*layers*4**clip*1.5*residual*true' })).toEqual([
      common,
      { ...common, init: 'he' },
      { ...common, std: 0.01, layers: 4 },
      { ...common, clip: 1.5, residual: 'true' },
    ]);
    expect(race({ clip: 2, rivals: 'clip*none' })[1]!.clip).toBe(0);
  });

  test('take over nothing that has no say in the asked one, since no link has it', () => {
    expect(race({ init: 'he', std: 3, value: -1, rivals: 'init*constant**init*normal' }).map(({ std, value }) => [std, value])).toEqual([
      [1, 5],
      [1, 5],
      [1, 5],
    ]);
  });

  test('may each be trained: one that normalises a batch has two samples in it, and none points beyond itself', () => {
    expect(race({ batch: 1, rivals: 'norm*batch' }).map(({ batch }) => batch)).toEqual([1, 2]);
    expect(race({ layer: 5, neuron: 100, rivals: 'layers*2*width*20' })[1]).toMatchObject({ layer: 2, neuron: 20 });
  });

  test('have no rivals themselves, so that one training is one scenario in every race', () => {
    expect(race({ rivals: 'init*he' }).map(({ rivals }) => rivals)).toEqual(['', '']);
    expect(race({ rivals: 'init*he' })[1]).toEqual(race({ init: 'he', rivals: 'init*xavier' })[0]);
  });

  test.each(['init*hee', 'nonsense', 'steps*5'])('are never made of what is none: %s', (rivals) => {
    expect(() => race({ rivals })).toThrow(/rival/);
  });

  test('are what the values of a rival say, as its fields write them', () => {
    for (const field of rivalFields)
      expect(race({ rivals: writeRivals([{ [field]: written(field, textbook[field]) }]) })[1]).toEqual(textbook);
  });
});
