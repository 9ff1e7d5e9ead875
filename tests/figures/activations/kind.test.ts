import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { numbers } from '../../../src/i18n/numbers.ts';
import type { Activation, Crop, Initializer, Range } from '../../../src/scenario/options.ts';
import { textbook, textbookView, type Scenario } from '../../../src/scenario/scenario.ts';
import { golden } from '../../support/golden.ts';
import { spokenBy } from '../../support/shown.ts';
import { wordsIn } from '../../support/words.ts';
import { runOnce } from '../../support/runs.ts';

beforeAll(() => startBackend('wasm'));

const { value, percent } = numbers('en');
const sentence = async (asked: Partial<Scenario>, locale: 'en' | 'ko' = 'en') =>
  (await spokenBy(kinds.activations, 'histograms', asked, locale)).summary();
/** The same of a picture that is fitted or cropped. */
async function looked(asked: Partial<Scenario>, view: { range?: Range; crop?: Crop }, locale: 'en' | 'ko' = 'en'): Promise<string> {
  const runs = [await runOnce({ ...textbook, ...asked }, { range: view.range ?? 'unit' })] as const;
  return kinds.activations.speak({ runs, view: { ...textbookView, ...view } }, wordsIn(locale)).summary();
}
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

test('a picture that is fitted to tiny outputs is not said to show them spread', async () => {
  for (const [asked, range] of [
    [{ std: 0.0001 }, 'fitted'],
    [{ activation: 'tanh', std: 0.01 }, 'fitted'],
    [{ activation: 'selu', init: 'xavier' }, 'own'],
  ] as const) {
    expect(await looked(asked, { range })).toMatch(
      /^Layer 5: the picture is fitted to the outputs; their mean is .*, their standard deviation .*\.$/,
    );
    expect(await looked(asked, { range }, 'ko')).toMatch(/^5층: 그림의 범위를 출력에 맞추었습니다\. 출력의 평균은 /);
  }
  expect(await looked({ init: 'xavier' }, { range: 'own' })).toContain('the outputs are spread out');
});

test('where the crop hides outputs, the sentence speaks of what can be seen, and says how much is hidden', async () => {
  const { histogram, above } = lastLayer('relu', 'he');
  const inSight = histogram.slice(3);
  const seen = percent(inSight.reduce((sum, count) => sum + count) / 100_000);
  const hidden = percent(histogram.slice(0, 3).reduce((sum, count) => sum + count) / 100_000);
  const fullest = percent(Math.max(...inSight) / 100_000);
  for (const crop of ['x', 'xy'] as const) {
    expect(await looked({ activation: 'relu', init: 'he' }, { crop })).toBe(
      `Layer 5: ${seen} of the outputs are in sight, ${fullest} in the fullest bin; the crop hides ${hidden}, the range ${percent(above / 100_000)}.`,
    );
  }
  expect(await looked({}, { crop: 'x' })).not.toContain('first');
  expect(await looked({}, { crop: 'xy' })).toMatch(
    /^Layer 5: \d\d% of the outputs are in sight, 34% in the fullest bin; the crop hides \d\d%\. 1 bar is taller than 7,000\.$/,
  );
  expect(await looked({}, { crop: 'y' })).toBe('Layer 5: 62% of the outputs sit in the first and last bins. 2 bars are taller than 7,000.');
  expect(await looked({}, { crop: 'xy' }, 'ko')).toMatch(
    /^5층: 출력의 \d\d%가 보입니다\. .* \d\d%가 가려져 있습니다\. 막대 1개가 7,000보다 높습니다\.$/,
  );
  expect(await looked({ activation: 'relu', init: 'zeros' }, { crop: 'x' })).toBe(
    'Layer 5: no output is in sight; the crop hides 100% of them.',
  );
});

test('a crop that hides nothing changes no word', async () => {
  expect(await looked({ init: 'xavier' }, { crop: 'x' })).toBe(await looked({ init: 'xavier' }, {}));
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
