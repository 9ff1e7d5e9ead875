import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { numbers } from '../../../src/i18n/numbers.ts';
import { figureViews, type FigureView } from '../../../src/scenario/options.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { golden } from '../../support/golden.ts';
import { spokenBy } from '../../support/shown.ts';

beforeAll(() => startBackend('wasm'));

const { value, percent } = numbers('en');
const summary = async (asked: Partial<Scenario>, view: FigureView = 'variance', locale: 'en' | 'ko' = 'en') =>
  (await spokenBy(kinds['signal-and-offset'], view, asked, locale)).summary();
const readout = async (asked: Partial<Scenario>, view: FigureView, layer: number, locale: 'en' | 'ko' = 'en') =>
  (await spokenBy(kinds['signal-and-offset'], view, asked, locale)).readout({ drawing: 0, column: layer - 1, row: 0 });
const layersOf = (activation: string, init: string) =>
  golden.find(({ scenario }) => scenario.activation === activation && scenario.init === init && scenario.std === 1)!.layers;
const overflowing = { activation: 'relu', std: 30, layers: 20, samples: 100 } as const;

test('a spread that hardly depends on the input is said with the share that does', async () => {
  const share = percent(layersOf('sigmoid', 'xavier').at(-1)!.signalShare as number);
  expect(share).toBe('0.003%');
  for (const view of ['variance', 'share'] as const) {
    expect(await summary({ init: 'xavier' }, view)).toBe(
      `Layer 5: ${share} of the spread depends on the input; the rest are fixed offsets between neurons.`,
    );
  }
  expect(await summary({ init: 'xavier' }, 'share', 'ko')).toBe(
    `5층: 분산의 ${share}만 입력에서 오고, 나머지는 뉴런 사이의 고정된 편차에서 옵니다.`,
  );
});

test('a spread that all but depends on the input is said without a share that would read 100 %', async () => {
  const std = value(layersOf('tanh', 'xavier').at(-1)!.std as number);
  expect(await summary({ activation: 'tanh', init: 'xavier' })).toBe(
    `Layer 5: nearly all of the spread (standard deviation ${std}) depends on the input.`,
  );
  expect(await summary({ layers: 1 }, 'share')).toMatch(/^Layer 1: nearly all/);
});

test('a signal below float32’s resolution is said to be so, in every view that would show it', async () => {
  for (const view of ['variance', 'share', 'effective-neurons'] as const) {
    expect(await summary({ std: 0.01 }, view)).toBe(
      'Layer 5: what depends on the input is below float32’s resolution; all that is left are fixed offsets between neurons.',
    );
  }
});

test('no spread at all is said with the value that every output has', async () => {
  for (const view of figureViews['signal-and-offset']) {
    expect(await summary({ init: 'zeros' }, view)).toBe('Layer 5: every output is 0.5, so that there is neither signal nor offset.');
  }
  expect(await summary({ init: 'ones' }, 'share', 'ko')).toBe('5층: 출력이 모두 1이므로 신호도 편차도 없습니다.');
});

test('what float32 cannot hold is said with the layer in which that begins', async () => {
  expect(await summary(overflowing)).toMatch(
    /^From layer 1\d on, the values are too large for float32, and there is no spread to measure: overflow \(∞\)\.$/,
  );
  expect(await summary({ activation: 'relu', std: 0.0001, layers: 20, samples: 100 }, 'share')).toMatch(
    /^From layer 1\d on, the values are too small for float32/,
  );
});

test('similarities are said as they are, and one that is not defined without a number', async () => {
  const last = layersOf('sigmoid', 'normal').at(-1)!;
  const [samples, neurons] = [value(last.sampleSimilarity as number), value(last.neuronSimilarity as number)];
  expect(await summary({}, 'similarity')).toBe(
    `Layer 5: two inputs’ activations have a similarity of ${samples}, two neurons’ of ${neurons}.`,
  );
  expect(await summary({ activation: 'relu', init: 'he' }, 'similarity')).toMatch(
    /^Layer 5: two inputs’ activations have a similarity of 0\.817; that of two neurons is undefined\.$/,
  );
  expect(await summary({ activation: 'relu', init: 'ones' }, 'similarity')).toBe(
    'Layer 5: two neurons’ activations have a similarity of 1; that of two inputs is undefined.',
  );
});

test('effective neurons are said beside the number of neurons', async () => {
  const effective = value(layersOf('sigmoid', 'normal').at(-1)!.effectiveNeurons as number);
  expect(await summary({}, 'effective-neurons')).toBe(`Layer 5: the 100 neurons vary like ${effective} independent ones.`);
  expect(await summary({}, 'effective-neurons', 'ko')).toBe(`5층: 뉴런 100개가 서로 독립인 뉴런 ${effective}개처럼 움직입니다.`);
  expect(await summary({ width: 1, samples: 10 }, 'effective-neurons')).toBe('Layer 5: one neuron, 1 effective.');
});

test('the numbers at a layer are those of the view', async () => {
  const { signalStd, offsetStd, neuronSimilarity, sampleSimilarity, effectiveNeurons, signalShare } = layersOf('sigmoid', 'normal')[1]!;
  const square = (std: unknown) => value((std as number) ** 2);
  expect(await readout({}, 'variance', 2)).toBe(`Layer 2: signal² ${square(signalStd)}, offset² ${square(offsetStd)}.`);
  expect(await readout({}, 'share', 2)).toBe(
    `Layer 2: signal ${percent(signalShare as number)}, offset ${percent(1 - (signalShare as number))} of the variance.`,
  );
  expect(await readout({}, 'similarity', 2)).toBe(
    `Layer 2: similarity of neurons ${value(neuronSimilarity as number)}, of inputs ${value(sampleSimilarity as number)}.`,
  );
  for (const view of figureViews['signal-and-offset']) expect(await readout({}, view, 6)).toBe('');
  expect(await readout({}, 'effective-neurons', 2, 'ko')).toBe(`2층, 뉴런 100개: 유효 뉴런 수 ${value(effectiveNeurons as number)}.`);
});

test('a lost number is read out in words', async () => {
  expect(await readout({ std: 0.01 }, 'variance', 5)).toMatch(/^Layer 5: signal² below float32’s resolution, offset² 1\.32/);
  expect(await readout({ std: 0.01 }, 'share', 5)).toBe('Layer 5: share of the signal: below float32’s resolution.');
  expect(await readout({ init: 'zeros' }, 'share', 5)).toBe('Layer 5: share of the signal: no spread.');
  expect(await readout(overflowing, 'effective-neurons', 20)).toBe('Layer 20: effective neurons overflow (∞), of 100.');
  expect(await readout({ init: 'xavier' }, 'similarity', 5)).toBe('Layer 5: similarity of neurons above 0.999, of inputs above 0.999.');
});

test('each view says how it is read', async () => {
  const said = await Promise.all(
    figureViews['signal-and-offset'].map(async (view) =>
      (await spokenBy(kinds['signal-and-offset'], view, { layers: 1, samples: 10 })).axes(),
    ),
  );
  expect(new Set(said).size).toBe(4);
  expect(said[0]).toContain('variance of a layer’s activations');
});
