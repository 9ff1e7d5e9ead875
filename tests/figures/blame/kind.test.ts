import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { numbers } from '../../../src/i18n/numbers.ts';
import type { FigureView } from '../../../src/scenario/options.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { goldenGradients, spokenBy } from '../../support/shown.ts';

beforeAll(() => startBackend('wasm'));

const { value } = numbers('en');
const summary = async (asked: Partial<Scenario>, locale: 'en' | 'ko' = 'en') =>
  (await spokenBy(kinds.blame, 'layers', asked, locale)).summary();
const readout = async (asked: Partial<Scenario>, view: FigureView, column: number, locale: 'en' | 'ko' = 'en') =>
  (await spokenBy(kinds.blame, view, asked, locale)).readout({ drawing: 0, column, row: 0 });

/** Geometric means of the reference factors, or their products over some layers. */
function factors(start: Parameters<typeof goldenGradients>, layers: readonly number[] = [0, 1, 2, 3, 4], mean = true) {
  const golden = goldenGradients(...start);
  const over = (part: 'activationFactor' | 'weightFactor') =>
    layers.reduce((product, i) => product * golden[i]![part]!, 1) ** (mean ? 1 / layers.length : 1);
  const [slope, weights] = [over('activationFactor'), over('weightFactor')];
  return { slope: value(slope), weights: value(weights), together: value(slope * weights) };
}

test('the textbook’s slope and weights nearly cancel', async () => {
  const { slope, weights, together } = factors(['sigmoid', 'normal']);
  expect(await summary({})).toBe(
    `Per layer the activation’s slope multiplies the gradient by ${slope} and the weights by ${weights}: together ${together}, so they nearly cancel.`,
  );
  expect(await summary({}, 'ko')).toBe(
    `기울기는 층마다 활성화 함수의 미분에서 ${slope}배, 가중치에서 ${weights}배가 됩니다. 둘을 곱하면 ${together}배이므로 거의 상쇄됩니다.`,
  );
});

test.each([
  ['both shrink it where the weights are small too', ['sigmoid', 'normal', 0.01], { std: 0.01 }, 'since both shrink it, the weights more.'],
  [
    'the small weights alone make tanh’s gradient vanish',
    ['tanh', 'normal', 0.01],
    { activation: 'tanh', std: 0.01 },
    'and the weights are to blame.',
  ],
  [
    'the slope alone makes the sigmoid’s gradient vanish under Xavier',
    ['sigmoid', 'xavier'],
    { init: 'xavier' },
    'and the slope is to blame.',
  ],
  [
    'the large weights make tanh’s gradient explode',
    ['tanh', 'normal'],
    { activation: 'tanh' },
    'and it is the weights that make it grow.',
  ],
] as [string, Parameters<typeof goldenGradients>, Partial<Scenario>, string][])('%s', async (_, start, asked, verdict) => {
  const { slope, weights, together } = factors(start);
  expect(await summary(asked)).toBe(
    `Per layer the activation’s slope multiplies the gradient by ${slope} and the weights by ${weights}: together ${together}, ${verdict}`,
  );
});

test('a factor of 0 is named, with its layer', async () => {
  expect(await summary({ init: 'zeros' })).toBe('At layer 5 the weights multiply the gradient by 0: nothing goes further back.');
  expect(await summary({ init: 'ones' })).toBe('At layer 5 the activation’s slope multiplies the gradient by 0: nothing gets through.');
  expect(await summary({ init: 'ones' }, 'ko')).toMatch(/^5층에서 활성화 함수의 미분이/);
});

test('factors that were lost with the activations are said to be', async () => {
  expect(await summary({ activation: 'relu', std: 30, layers: 20, samples: 100 })).toMatch(/activations overflow float32 \(∞\)/);
  expect(await summary({ activation: 'relu', std: 0.0001, layers: 20, samples: 100 })).toMatch(/sink below float32’s resolution/);
});

test('the numbers at a layer are both factors and their product', async () => {
  const { slope, weights, together } = factors(['sigmoid', 'normal'], [2]);
  expect(await readout({}, 'layers', 2)).toBe(`Layer 3: slope ×\u00a0${slope}, weights ×\u00a0${weights}; together ×\u00a0${together}.`);
  expect(await readout({}, 'layers', 2, 'ko')).toBe(`3층: 활성화 함수의 미분 ${slope}배, 가중치 ${weights}배, 둘의 곱 ${together}배.`);
  expect(await readout({ init: 'zeros' }, 'layers', 4)).toBe('Layer 5: slope ×\u00a00.25, weights ×\u00a00; together ×\u00a00.');
  expect(await readout({ init: 'zeros' }, 'layers', 0)).toBe('Layer 1: no gradient arrives.');
  expect(await readout({}, 'layers', 7)).toBe('');
});

test('the numbers of a sum are the products from the last layer back through this one', async () => {
  const { slope, weights, together } = factors(['sigmoid', 'normal', 0.01], [0, 1, 2, 3, 4], false);
  expect(await readout({ std: 0.01 }, 'sum', 0)).toBe(
    `From layer 5 back through layer 1: slope ×\u00a0${slope}, weights ×\u00a0${weights}; together ×\u00a0${together}.`,
  );
  const last = factors(['sigmoid', 'normal', 0.01], [4]);
  expect(await readout({ std: 0.01 }, 'sum', 4)).toBe(
    `Layer 5: slope ×\u00a0${last.slope}, weights ×\u00a0${last.weights}; together ×\u00a0${last.together}.`,
  );
  expect(await readout({ activation: 'relu', std: 30, layers: 20, samples: 100 }, 'sum', 0)).toBe(
    'From layer 20 back through layer 1: overflow (∞).',
  );
});

test('each view says how to read its axes', async () => {
  expect((await spokenBy(kinds.blame, 'layers')).axes()).toMatch(/each layer multiplies/);
  expect((await spokenBy(kinds.blame, 'sum')).axes()).toMatch(/from the last layer back through this one/);
});
