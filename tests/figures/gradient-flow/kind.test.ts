import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { numbers } from '../../../src/i18n/numbers.ts';
import { courseOf, fateOf, flowOf } from '../../../src/readings/gradient.ts';
import type { FigureView } from '../../../src/scenario/options.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { goldenGradients, shownBy, spokenBy } from '../../support/shown.ts';
import { wordsIn } from '../../support/words.ts';

beforeAll(() => startBackend('wasm'));

const { value } = numbers('en');
const summary = async (asked: Partial<Scenario>, locale: 'en' | 'ko' = 'en') =>
  (await spokenBy(kinds['gradient-flow'], 'rms', asked, locale)).summary();
const readout = async (asked: Partial<Scenario>, view: FigureView, drawing: number, column: number, locale: 'en' | 'ko' = 'en') =>
  (await spokenBy(kinds['gradient-flow'], view, asked, locale)).readout({ drawing, column, row: 0 });

/** First and last size of a reference gradient, and its factor per layer. */
function way(...start: Parameters<typeof goldenGradients>) {
  const rms = goldenGradients(...start).map(({ gradientRms }) => gradientRms);
  const inAll = rms[0]! / rms[4]!;
  return { from: value(rms[4]!), to: value(rms[0]!), factor: value(inAll ** (1 / 4)), whole: value(inAll) };
}

test('a gradient that vanishes is said with its factor per layer and in all, and from where to where', async () => {
  const { from, to, factor, whole } = way('sigmoid', 'normal', 0.01);
  expect(to).toBe(value(9.39e-8));
  expect(await summary({ std: 0.01 })).toBe(`The gradient vanishes: ×\u00a0${factor} a layer, ×\u00a0${whole} in all (${from} to ${to}).`);
  expect(await summary({ std: 0.01 }, 'ko')).toBe(`기울기가 소실됩니다: 층마다 ${factor}배, 전체 ${whole}배(${from} → ${to}).`);
});

test('a gradient that explodes though its first step is a small one is said to do so past that step', async () => {
  const { from, to, factor, whole } = way('tanh', 'normal');
  expect(await summary({ activation: 'tanh' })).toBe(
    `Past the first step the gradient explodes: ×\u00a0${factor} a layer, ×\u00a0${whole} in all (${from} to ${to}).`,
  );
});

test('a gradient that the textbook’s saturated sigmoid hardly changes is said to keep its size', async () => {
  const { from, to, factor, whole } = way('sigmoid', 'normal');
  expect(await summary({})).toBe(
    `Past the first step the gradient keeps its size: ×\u00a0${factor} a layer, ×\u00a0${whole} in all (${from} to ${to}).`,
  );
  expect(await summary({}, 'ko')).toBe(
    `첫 단계를 지나면 기울기가 크기를 유지합니다: 층마다 ${factor}배, 전체 ${whole}배(${from} → ${to}).`,
  );
});

test('where the first step changes little, it is not spoken of', async () => {
  expect(await summary({ activation: 'relu', init: 'he' })).toMatch(/^The gradient keeps its size: /);
});

test('a gradient that holds by layer, but loses most of its size over many, is said to fade', async () => {
  const fading = { activation: 'tanh', init: 'xavier', layers: 50 } as const;
  expect(await summary(fading)).toMatch(/^The gradient fades: ×\u00a00\.95\d a layer, ×\u00a00\.1\d* in all \(0\.99\d to 0\.1\d*\)\.$/);
  expect(await summary(fading, 'ko')).toMatch(/^기울기가 서서히 줄어듭니다: 층마다 0\.95\d배, 전체 0\.1\d*배\(/);
});

test.each(['en', 'ko'] as const)('every sentence of a gradient is short enough for two lines beside the text (%s)', async (locale) => {
  const starts: Partial<Scenario>[] = [
    {},
    { std: 0.01 },
    { activation: 'tanh', std: 0.0033, layers: 10 },
    { std: 1.1, layers: 50 },
    { std: 1.05, layers: 50 },
    { activation: 'tanh', layers: 30 },
    { std: 0.01, layers: 50 },
    { activation: 'relu', std: 30, layers: 20 },
    { activation: 'relu', std: 0.0001, layers: 20 },
    { init: 'zeros' },
    { init: 'ones' },
    { layers: 1 },
  ];
  // An em is a Korean letter, and about two Latin ones: 528 px hold 26 at 20 px, 358 px hold 21 at 17 px.
  const ems = (text: string) =>
    [...text].reduce((sum, letter) => sum + (/[가-힣]/.test(letter) ? 0.92 : /[ .,:()]/.test(letter) ? 0.26 : 0.47), 0);
  for (const asked of starts) {
    const said = await summary({ samples: 100, ...asked }, locale);
    expect(ems(said), said).toBeLessThan(2 * 26 * 0.95);
  }
});

test('a gradient that is exactly 0 is said to end, with the layer at which it does', async () => {
  expect(await summary({ init: 'zeros' })).toBe('The gradient ends at layer 5: in the layers before it, it is exactly 0.');
  expect(await summary({ init: 'ones' })).toBe('No gradient gets past layer 5: every slope there is exactly 0.');
});

test('a gradient that float32 cannot hold is said to be lost, and why', async () => {
  expect(await summary({ std: 0.01, layers: 50, samples: 100 })).toMatch(
    /^On its way back, the gradient is too small for float32 from layer 2\d on/,
  );
  expect(await summary({ activation: 'relu', std: 30, layers: 20, samples: 100 })).toBe(
    'On the way forward the activations overflow float32 (∞), so no gradient can be measured.',
  );
  expect(await summary({ activation: 'relu', std: 0.0001, layers: 20, samples: 100 }, 'ko')).toMatch(/^순전파에서 .*float32/);
});

test('a single layer has no way back', async () => {
  expect(await summary({ layers: 1 })).toMatch(/^With one layer only, the gradient has no way to go: its rms is 0\.0\d+\.$/);
});

test('the numbers at a layer are its gradient and the factor that the step to it took', async () => {
  const rms = goldenGradients('sigmoid', 'normal').map(({ gradientRms }) => gradientRms);
  expect(await readout({}, 'rms', 5, 1)).toBe(
    `Layer 2: gradient rms ${value(rms[1]!)}; ${value(rms[1]! / rms[2]!)} times that of layer 3.`,
  );
  expect(await readout({}, 'rms', 5, 1, 'ko')).toBe(`2층: 기울기의 rms ${value(rms[1]!)}, 3층의 ${value(rms[1]! / rms[2]!)}배입니다.`);
  const { activationFactor } = goldenGradients('sigmoid', 'normal')[4]!;
  expect(await readout({}, 'rms', 5, 4)).toBe(
    `Layer 5: gradient rms ${value(rms[4]!)}. The first step, the slope of this layer, multiplies what arrives by ${value(activationFactor!)}.`,
  );
  expect(await readout({ init: 'zeros' }, 'rms', 5, 0)).toBe('Layer 1: gradient exactly 0.');
  expect(await readout({}, 'rms', 5, 5)).toBe('');
});

test('the numbers at a bin are its edges, its count and its share', async () => {
  const { runs } = await shownBy(kinds['gradient-flow'], 'own-axes');
  const { counts, interval } = runs[0].measures![1]!.gradients!;
  const share = numbers('en').percent(counts[15]! / 100_000);
  expect(await readout({}, 'own-axes', 1, 15)).toBe(
    `Layer 2, 0 to ${value(interval[1] / 15)}: ${counts[15]!.toLocaleString('en')} gradients, ${share}.`,
  );
  expect(await readout({ activation: 'relu', std: 30, layers: 20, samples: 100 }, 'own-axes', 2, 15)).toBe(
    'Layer 3: gradient overflow (∞).',
  );
});

test('each view says how to read its axes', async () => {
  for (const view of ['rms', 'shared-axis', 'own-axes'] as const) {
    const shown = await shownBy(kinds['gradient-flow'], view);
    expect(kinds['gradient-flow'].speak(shown, wordsIn('en')).axes()).toMatch(
      view === 'rms' ? /logarithmic/ : view === 'shared-axis' ? /last layer’s axis.*100,000/ : /its own.*100,000/,
    );
  }
});

test('a gradient holds while no layer changes it by more than a tenth, nor all of them by more than tenfold', () => {
  expect([0.89, 0.9, 1, 1.1, 1.11].map((factor) => fateOf(factor, 4))).toEqual(['vanishes', 'holds', 'holds', 'holds', 'explodes']);
  expect(fateOf(0.95, 44)).toBe('holds');
  expect(fateOf(0.95, 49)).toBe('vanishes');
  expect(fateOf(1.05, 49)).toBe('explodes');
});

test('one that holds, but changes more than twofold from end to end, fades or grows slowly', () => {
  const over = (inAll: number) => courseOf(inAll ** (1 / 49), 49);
  expect([0.09, 0.11, 0.49, 0.51, 1.95, 2.05, 9.9, 10.1].map(over)).toEqual([
    'vanishes',
    'fades',
    'fades',
    'holds',
    'holds',
    'grows-slowly',
    'grows-slowly',
    'explodes',
  ]);
  // Over a few layers, a tenth in each of them is reached first.
  expect([0.89, 0.91, 1.09, 1.11].map((factor) => courseOf(factor, 4))).toEqual(['vanishes', 'holds', 'holds', 'explodes']);
});

test('the factor per layer is the geometric mean of the steps', () => {
  expect(flowOf([1, 10, 10_000])).toEqual({
    kind: 'vanishes',
    from: 10_000,
    to: 1,
    perLayer: expect.closeTo(0.01, 9) as number,
    inAll: 1e-4,
  });
  expect(flowOf([0, 'overflow', 2])).toEqual({ kind: 'gone', gone: 'overflow', layer: 2 });
  expect(flowOf([null])).toEqual({ kind: 'gone', gone: 'none', layer: 1 });
});
