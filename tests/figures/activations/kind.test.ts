import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { numbers } from '../../../src/i18n/numbers.ts';
import type { Activation, Initializer } from '../../../src/scenario/options.ts';
import { textbook, textbookView, type Scenario } from '../../../src/scenario/scenario.ts';
import { golden } from '../../support/golden.ts';
import { spokenBy } from '../../support/shown.ts';
import { wordsIn } from '../../support/words.ts';
import { runOnce } from '../../support/runs.ts';

beforeAll(() => startBackend('wasm'));

const { value, percent } = numbers('en');
const sentence = async (asked: Partial<Scenario>, locale: 'en' | 'ko' = 'en') =>
  (await spokenBy(kinds.activations, 'histograms', asked, locale)).summary();
/** The reference figures of the last layer. */
const lastLayer = (activation: Activation, init: Initializer, std = 1) =>
  golden.find(({ scenario }) => scenario.activation === activation && scenario.init === init && scenario.std === std)!.layers.at(-1)!;

test('outputs at both ends are said to be in the first and last bins', async () => {
  const { histogram } = lastLayer('sigmoid', 'normal');
  const share = percent((histogram[0]! + histogram[29]!) / 100_000);
  expect(await sentence({})).toBe(`Layer 5: ${share} of the outputs sit in the first and last bins.`);
  expect(await sentence({}, 'ko')).toMatch(new RegExp(`^5층.*${share}`));
});

test('two ends in the middle of a wider picture are still said to be two, and half of the outputs outside it to be there', async () => {
  const runs = [await runOnce(textbook, { range: 'symmetric' })] as const;
  const wider = kinds.activations.speak({ runs, view: { ...textbookView, range: 'symmetric' } }, wordsIn('en')).summary();
  expect(wider).toMatch(/^Layer 5: \d\d% of the outputs sit in two bins, near 0 and near 1\.$/);
  expect(await sentence({ activation: 'tanh' })).toMatch(/^Layer 5: 50% of the outputs lie below 0, outside the picture\.$/);
});

test('outputs that gather are said to lie between two edges', async () => {
  const { histogram } = lastLayer('sigmoid', 'normal', 0.01);
  const share = percent((histogram[14]! + histogram[15]!) / 100_000);
  expect(await sentence({ std: 0.01 })).toBe(`Layer 5: ${share} of the outputs lie between 0.467 and 0.533.`);
  const spike = percent(lastLayer('relu', 'he').histogram[0]! / 100_000);
  expect(await sentence({ activation: 'relu', init: 'he' })).toBe(`Layer 5: ${spike} of the outputs lie between 0 and 0.0333.`);
});

test('outputs that spread are said with their mean and standard deviation', async () => {
  const { mean, std } = lastLayer('sigmoid', 'xavier');
  expect(await sentence({ init: 'xavier' })).toBe(
    `Layer 5: the outputs are spread out, with mean ${value(Number(mean))} and standard deviation ${value(Number(std))}.`,
  );
});

test('outputs that are all the same are said to be so', async () => {
  expect(await sentence({ init: 'zeros' })).toBe('Layer 5: every output is 0.5.');
  expect(await sentence({ activation: 'tanh', init: 'zeros' })).toBe('Layer 5: every output is 0.');
});

test('outputs outside the picture are said to be there', async () => {
  const share = percent(lastLayer('tanh', 'he').below / 100_000);
  expect(await sentence({ activation: 'tanh', init: 'he' })).toBe(`Layer 5: ${share} of the outputs lie below 0, outside the picture.`);
});

test('an overflow is said with the layer in which it begins', async () => {
  for (const activation of ['relu', 'selu'] as const)
    expect(await sentence({ activation, std: 100, layers: 50, samples: 100 })).toMatch(/^From layer 1\d on, .*overflow \(∞\)\.$/);
  expect(await sentence({ activation: 'relu', std: 30, layers: 25 })).toMatch(
    /^From layer 1\d on, the values are too large for float32: overflow \(∞\)\.$/,
  );
  expect(await sentence({ activation: 'relu', std: 30, layers: 25 }, 'ko')).toMatch(/^1\d층.*∞/);
});
