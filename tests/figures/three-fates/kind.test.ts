import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { threeFates } from '../../../src/figures/three-fates/kind.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { numbers } from '../../../src/i18n/numbers.ts';
import { textbook, type Scenario } from '../../../src/scenario/scenario.ts';
import golden from '../../golden/three-fates.json' with { type: 'json' };
import { spokenBy } from '../../support/shown.ts';

beforeAll(() => startBackend('wasm'));

const { value, percent } = numbers('en');
/** The reference gradients of 64, 100 and 400 neurons, the first layer first. */
const reference = golden.map(({ layers }) => layers.map(({ gradientRms }) => gradientRms));
const [few, hundred, more] = reference.map((rms) => value(rms[0]! / rms[4]!));

const summary = async (asked: Partial<Scenario>, locale: 'en' | 'ko' = 'en') =>
  (await spokenBy(kinds['three-fates'], 'both', asked, locale)).summary();
const readout = async (drawing: number, column: number, locale: 'en' | 'ko' = 'en') =>
  (await spokenBy(kinds['three-fates'], 'both', {}, locale)).readout({ drawing, column, row: 0 });

test('three widths are set side by side, whatever else is asked', () => {
  expect(threeFates.scenarios!({ ...textbook, width: 7, seed: 3 }).map(({ width, seed }) => [width, seed])).toEqual([
    [64, 3],
    [100, 3],
    [400, 3],
  ]);
  expect(threeFates.settled).toEqual(['width']);
});

test('the textbook’s weights give like histograms and different fates', async () => {
  expect(await summary({})).toBe(
    `Histograms alike, yet the gradient vanishes with 64 neurons (×\u00a0${few} in all), holds with 100 (×\u00a0${hundred}), explodes with 400 (×\u00a0${more}).`,
  );
  expect(await summary({}, 'ko')).toBe(
    `히스토그램은 비슷해도 기울기는 다릅니다: 뉴런 64개는 소실(전체 ${few}배), 100개는 유지(${hundred}배), 400개는 폭발(${more}배).`,
  );
});

test('where the histograms look alike and no gradient stays, both are said', async () => {
  expect(await summary({ init: 'zeros', samples: 50 })).toBe(
    'The histograms look alike, and the fates are the same: the gradient is exactly 0 from layer 4 back with 64 neurons, is exactly 0 from layer 4 back with 100, is exactly 0 from layer 4 back with 400.',
  );
  expect(await summary({ activation: 'tanh', init: 'he' })).toMatch(
    /^The histograms look alike, and the fates are the same: the gradient holds/,
  );
});

test('where the histograms differ, they are said to', async () => {
  expect(await summary({ activation: 'relu', std: 0.1, samples: 100 })).toMatch(
    /^The histograms differ, and so do the fates: the gradient vanishes .*explodes with 400 \(×\u00a04\.\d*\)\.$/,
  );
});

test('a gradient that fades is said to, and not to hold', async () => {
  expect(await summary({ activation: 'tanh', init: 'xavier', layers: 50, samples: 50 })).toMatch(
    /: the gradient fades with 64 neurons \(×\u00a00\.\d+ in all\), fades with 100 /,
  );
});

test('where only two of them look alike, these are named', async () => {
  expect(await summary({ activation: 'tanh', std: 0.2, samples: 100 })).toMatch(
    /^The histograms of \d+ and \d+ neurons look alike, yet the gradient /,
  );
});

test('an overflow is a fate, too', async () => {
  expect(await summary({ activation: 'relu', std: 30, layers: 20, samples: 50 })).toMatch(
    /overflows \(∞\) with 100, overflows \(∞\) with 400\.$/,
  );
});

test('a single layer has no fate', async () => {
  expect(await summary({ layers: 1, samples: 50 })).toMatch(
    /^With one layer only, nothing can vanish or explode on the way: the gradient has rms 0\.\d+ with 64 neurons, /,
  );
});

test('the numbers at a bin are its share of one width’s activations', async () => {
  const count = golden[1]!.layers[4]!.histogram[0]!;
  expect(await readout(2, 0)).toBe(
    `100 neurons, layer 5, 0 to 0.0333: ${count.toLocaleString('en')} activations, ${percent(count / 100_000)}.`,
  );
  expect(await readout(2, 0, 'ko')).toBe(
    `뉴런 100개, 5층, 0~0.0333: 활성화값 ${count.toLocaleString('en')}개, ${percent(count / 100_000)}.`,
  );
});

test('the numbers at a layer are one width’s gradient', async () => {
  const rms = reference[2]!;
  expect(await readout(5, 1)).toBe(
    `400 neurons. Layer 2: gradient rms ${value(rms[1]!)}; ${value(rms[1]! / rms[2]!)} times that of layer 3.`,
  );
  expect(await readout(6, 0)).toBe('');
});

test('the axes are said with the layer whose activations are seen', async () => {
  expect((await spokenBy(kinds['three-fates'], 'both', { layers: 3, samples: 50 })).axes()).toMatch(/layer 3 in 30 bins/);
});
