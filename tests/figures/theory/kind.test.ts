import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { numbers } from '../../../src/i18n/numbers.ts';
import type { FigureView } from '../../../src/scenario/options.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { goldenGradients, spokenBy } from '../../support/shown.ts';

beforeAll(() => startBackend('wasm'));

const { value } = numbers('en');
const summary = async (asked: Partial<Scenario>, view: FigureView = 'edge', locale: 'en' | 'ko' = 'en') =>
  (await spokenBy(kinds.theory, view, asked, locale)).summary();
const readout = async (asked: Partial<Scenario>, view: FigureView, column: number, locale: 'en' | 'ko' = 'en') =>
  (await spokenBy(kinds.theory, view, asked, locale)).readout({ drawing: 0, column, row: 0 });

/** The reference's factors from each layer to the one before it, and their geometric mean. */
function measured(...start: Parameters<typeof goldenGradients>) {
  const rms = goldenGradients(...start).map(({ gradientRms }) => gradientRms);
  return { factors: rms.slice(1).map((from, i) => rms[i]! / from), mean: value((rms[0]! / rms[4]!) ** (1 / 4)) };
}

test('the textbook’s scenario is said to lie close to the edge, with what is predicted for great depth and for its own', async () => {
  const { mean } = measured('sigmoid', 'normal');
  expect(mean).toBe('0.936');
  expect(await summary({})).toBe(
    `The gradient per layer: ×\u00a00.942 predicted (×\u00a00.993 at great depth), ×\u00a0${mean} measured, close to the edge.`,
  );
  expect(await summary({}, 'edge', 'ko')).toBe(
    `기울기는 층마다 예측으로는 0.942배(층이 아주 많으면 0.993배), 측정으로는 ${mean}배이며 소실과 폭발의 경계에 가깝습니다.`,
  );
});

test('a gradient that vanishes or explodes is said to', async () => {
  const { mean } = measured('sigmoid', 'normal', 0.01);
  expect(await summary({ std: 0.01 })).toBe(`The gradient per layer: ×\u00a00.025 predicted, ×\u00a0${mean} measured, so it vanishes.`);
  expect(await summary({ activation: 'tanh' })).toBe(
    `The gradient per layer: ×\u00a02.34 predicted, ×\u00a0${measured('tanh', 'normal').mean} measured, so it explodes.`,
  );
  expect(await summary({ activation: 'tanh' }, 'edge', 'ko')).toMatch(/예측으로는 2\.34배, 측정으로는 2\.\d+배이며 폭발합니다\.$/);
});

test('He’s weights for ReLU are predicted to keep the gradient, and do', async () => {
  expect(await summary({ activation: 'relu', init: 'he' })).toBe(
    `The gradient per layer: ×\u00a01 predicted, ×\u00a0${measured('relu', 'he').mean} measured, close to the edge.`,
  );
});

test('the width counts as much as the weights', async () => {
  expect(await summary({ width: 400 })).toMatch(/^The gradient per layer: ×\u00a01\.32 predicted.* so it explodes\.$/);
  expect(await summary({ width: 10 })).toMatch(
    /^The gradient per layer: ×\u00a00\.\d+ predicted \(×\u00a00\.555 at great depth\).* so it vanishes\.$/,
  );
});

test('further initializers have their own standard deviation, and so a prediction', async () => {
  for (const init of ['he_uniform', 'he'] as const) expect(await summary({ activation: 'relu', init })).toContain('×\u00a01 predicted');
  expect(await summary({ activation: 'selu', init: 'lecun' })).toContain('×\u00a01.04 predicted');
});

test('of weights that are not random nothing is predicted, and what was measured is said all the same', async () => {
  const { mean } = measured('relu', 'constant');
  expect(await summary({ activation: 'relu', init: 'constant' })).toBe(
    `No prediction, since these weights are not random; measured: ×\u00a0${mean} per layer.`,
  );
  expect(await summary({ init: 'zeros' })).toBe('No prediction, since these weights are not random; measured: exactly 0.');
  expect(await summary({ init: 'ones' }, 'edge', 'ko')).toBe('가중치가 난수가 아니라서 예측할 수 없습니다. 측정: 기울기가 닿지 않음.');
});

test('what cannot be measured is said to be so, and why', async () => {
  expect(await summary({ std: 0.05, layers: 50, samples: 100 })).toBe(
    'The gradient per layer: ×\u00a00.123 predicted; measured: below float32’s resolution.',
  );
  expect(await summary({ activation: 'relu', std: 30, layers: 20 })).toBe(
    'The gradient per layer: ×\u00a0212 predicted; measured: overflow (∞).',
  );
  expect(await summary({ layers: 1 })).toBe(
    'The gradient per layer: ×\u00a00.813 predicted (×\u00a00.993 at great depth); with one layer only, there is nothing to measure.',
  );
  expect(await summary({ layers: 1, init: 'ones' })).toBe(
    'No prediction, since these weights are not random; with one layer only, there is nothing to measure.',
  );
});

test('layer by layer, the layer is said at which prediction and measurement are furthest apart', async () => {
  const { factors } = measured('sigmoid', 'normal');
  expect(await summary({}, 'layers')).toBe(
    `Prediction and measurement are furthest apart at layer 3: ×\u00a00.992 predicted, ×\u00a0${value(factors[2]!)} measured.`,
  );
  expect(await summary({}, 'layers', 'ko')).toBe(
    `예측과 측정이 가장 크게 다른 곳은 3층이며, 예측은 0.992배, 측정은 ${value(factors[2]!)}배입니다.`,
  );
  expect(await summary({ layers: 2 }, 'layers')).toMatch(/^Layer 1: ×\u00a00\.813 predicted, ×\u00a00\.8\d+ measured\.$/);
  expect(await summary({ layers: 1 }, 'layers')).toBe('Layer 1: ×\u00a00.813 predicted; with one layer only, there is nothing to measure.');
});

test('layer by layer, what is lost comes first', async () => {
  expect(await summary({ init: 'zeros' }, 'layers')).toBe('At layer 4 the measured factor is exactly 0: no gradient goes further back.');
  expect(await summary({ std: 0.01, layers: 50, samples: 100 }, 'layers')).toMatch(
    /^From layer 2\d back, no factor can be measured: below float32’s resolution\.$/,
  );
  expect(await summary({ activation: 'relu', init: 'constant' }, 'layers')).toBe(
    'No prediction, since these weights are not random; measured: ×\u00a047.8 to ×\u00a0500.',
  );
});

test('the edge is read out by what is predicted there, and the scenario’s own place by its numbers', async () => {
  expect(await readout({}, 'edge', 0)).toBe('√n × standard deviation = 0.0337: ×\u00a00.00842 per layer predicted at great depth.');
  const { mean } = measured('sigmoid', 'normal');
  // log(10 / 0.03) / log(100 / 0.03) of 35 columns is 25.07.
  expect(await readout({}, 'edge', 25)).toBe(
    `This network, √n × standard deviation = 10: ×\u00a00.942 per layer predicted (×\u00a00.993 at great depth); measured: ${mean}.`,
  );
  expect(await readout({ layers: 1 }, 'edge', 25)).toBe(
    'This network, √n × standard deviation = 10: ×\u00a00.813 per layer predicted (×\u00a00.993 at great depth).',
  );
  expect(await readout({}, 'edge', 25, 'ko')).toBe(
    `이 신경망, √n × 표준편차 = 10: 층마다 예측 0.942배(층이 아주 많으면 0.993배), 측정: ${mean}.`,
  );
});

test('a layer is read out by its two factors, as far as there are any', async () => {
  const { factors } = measured('sigmoid', 'normal');
  expect(await readout({}, 'layers', 0)).toBe(`Layer 1: predicted: 0.813; measured: ${value(factors[0]!)}.`);
  expect(await readout({}, 'layers', 4)).toBe('Layer 5: predicted: 0.993; measured: nothing, since no layer follows in this network.');
  expect(await readout({ init: 'zeros' }, 'layers', 0)).toBe('Layer 1: predicted: nothing; measured: no gradient arrives.');
  expect(await readout({}, 'layers', 0, 'ko')).toBe(`1층의 배율. 예측: 0.813, 측정: ${value(factors[0]!)}.`);
});

test('the axes are said in each view', async () => {
  const axes = async (view: FigureView) => (await spokenBy(kinds.theory, view)).axes();
  expect(await axes('edge')).toContain('√n × the weights’ standard deviation');
  expect(await axes('layers')).toContain('from the next layer to this one');
});
