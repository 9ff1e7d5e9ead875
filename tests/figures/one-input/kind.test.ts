import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { slopeAt } from '../../../src/figures/one-input/slope.ts';
import { numbers } from '../../../src/i18n/numbers.ts';
import { activations, type FigureView } from '../../../src/scenario/options.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { activationFunctions } from '../../../src/theory/activations.ts';
import { shownBy, spokenBy } from '../../support/shown.ts';

beforeAll(() => startBackend('wasm'));

const kind = kinds['one-input'];
const { value } = numbers('en');
const summary = async (asked: Partial<Scenario>, view: FigureView = 'forward', locale: 'en' | 'ko' = 'en') =>
  (await spokenBy(kind, view, asked, locale, 'own')).summary();

describe('one sentence says', () => {
  test('how far the sample has come', async () => {
    expect(await summary({ layer: 2 })).toBe(
      'The sample has come to layer 2: 100 numbers went in, each neuron added them up with its weights and answered with one number.',
    );
    expect(await summary({ layer: 2 }, 'forward', 'ko')).toContain('표본이 2층에 왔습니다. 수 100개가');
    expect(await summary({ width: 1 })).toContain('one number went in');
  });

  test('what a bar counts', async () => {
    expect(await summary({}, 'everyone')).toBe(
      'A bar of layer 5 counts how many of 100,000 outputs fall into its place: 1,000 samples × 100 neurons. This sample’s are the solid bars.',
    );
    expect(await summary({}, 'everyone', 'ko')).toContain('출력은 모두 100,000개(표본 1,000개 × 뉴런 100개)');
  });

  test('which neurons carry the gradient, as the run has it', async () => {
    const { runs } = await shownBy(kind, 'back', {}, 'own');
    const { path, gradientPath } = runs[0].measures![4]!;
    const gradients = gradientPath as readonly number[];
    const open = path!.activations.map((z) => z > 0.05 && z < 0.95);
    const squares = (keep: (i: number) => boolean) => gradients.reduce((sum, g, i) => sum + (keep(i) ? g * g : 0), 0);
    const share = Math.round((100 * squares((i) => open[i]!)) / squares(() => true));
    const count = open.filter(Boolean).length;
    expect(await summary({ layer: 5 }, 'back')).toBe(
      `In layer 5, ${count} of the 100 neurons are neither full nor empty. They carry ${share}% of the gradient; the saturated ones let almost nothing through.`,
    );
    expect(await summary({ layer: 5 }, 'back', 'ko')).toContain(`뉴런 100개 가운데 ${count}개는 꽉 차지도`);
    // Where a tanh hardly leaves 0, none is full.
    expect(await summary({ activation: 'tanh', std: 0.01, layer: 3 }, 'back')).toContain('none of the 100 neurons is full or empty');
  });

  test('that a ReLU is a switch, and what carries half where no end and no switch tells neurons apart', async () => {
    const { runs } = await shownBy(kind, 'back', { activation: 'relu', init: 'he' }, 'own');
    const open = runs[0].measures![2]!.path!.activations.filter((z) => z > 0).length;
    expect(await summary({ activation: 'relu', init: 'he', layer: 3 }, 'back')).toBe(
      `In layer 3, ${open} of the 100 neurons answer with more than 0. Only they let the gradient through; the others stop it.`,
    );
    expect(await summary({ activation: 'gelu', init: 'he', layer: 3 }, 'back')).toMatch(
      /^In layer 3, \d+ of the 100 neurons carry half of the gradient \(5\d%\)\.$/,
    );
  });

  test('what is lost', async () => {
    const huge = { activation: 'relu', std: 100, width: 300, samples: 10, layers: 20 } as const;
    expect(await summary({ ...huge }, 'everyone')).toMatch(/^From layer 1\d on, this sample’s outputs are too large for float32/);
    expect(await summary({ ...huge }, 'back')).toBe('The way back of this sample is lost: overflow (∞).');
    expect(await summary({ ...huge }, 'back', 'ko')).toContain('이 표본의 기울기는 구할 수 없습니다');
    expect(await summary({ ...huge, layer: 20, neuron: 4 })).toContain('nothing adds up to a number');
    expect(await summary({ ...huge, layer: 20, neuron: 4 }, 'back')).toContain('its way back is lost (overflow (∞))');
    expect(await summary({ activation: 'relu', init: 'zeros' }, 'back')).toContain('In layer 1, no gradient is left');
  });

  test('what an opened neuron does, there and back', async () => {
    const { runs } = await shownBy(kind, 'back', { layer: 2, neuron: 57 }, 'own');
    const { opened, openedGradient } = runs[0].measures![1]!;
    if (!opened || !openedGradient || typeof openedGradient === 'string') throw new Error('no neuron is opened');
    expect(await summary({ layer: 2, neuron: 57 })).toBe(
      `Neuron 57 of layer 2: 100 products add up to ${value(opened.preActivation)}, and sigmoid turns that into ${value(opened.activation)}.`,
    );
    expect(await summary({ layer: 2, neuron: 57 }, 'back')).toBe(
      `Neuron 57 of layer 2: ${value(openedGradient.arriving)} arrives. Times its slope ${value(opened.derivative)}, that is its gradient, ${value(openedGradient.gradient)}, which it hands on.`,
    );
    expect(await summary({ layer: 2, neuron: 57 }, 'forward', 'ko')).toMatch(/^2층 57번 뉴런: 곱 100개의 합은 /);
  });
});

test.each(['en', 'ko'] as const)('every activation, view and start has a sentence, %s', async (locale) => {
  for (const activation of activations)
    for (const init of ['normal', 'zeros', 'ones', 'he'] as const)
      for (const view of ['forward', 'everyone', 'back'] as const)
        for (const neuron of [0, 2])
          expect(await summary({ activation, init, width: 8, samples: 10, layers: 3, layer: 2, neuron }, view, locale)).toMatch(/\S\.$/);
});

test('the slope at an output is that of the function there', () => {
  for (const activation of activations) {
    const { phi, derivative } = activationFunctions[activation];
    for (const a of [-2, -0.5, 0.5, 2]) {
      const slope = slopeAt(activation, phi(a));
      if (slope !== undefined) expect(Math.abs(slope - derivative(a))).toBeLessThan(1e-12);
    }
  }
  expect(slopeAt('gelu', -0.1)).toBeUndefined();
});

test('a place is read out as its neuron, and a press on it opens its sum or closes it', async () => {
  const { runs } = await shownBy(kind, 'back', { layer: 2, neuron: 7 }, 'own');
  const { path, gradientPath } = runs[0].measures![1]!;
  const spoken = await spokenBy(kind, 'back', { layer: 2, neuron: 7 }, 'en', 'own');
  const place = { drawing: 2, column: 1, row: 1 };
  const output = path!.activations[6]!;
  expect(spoken.readout(place)).toBe(
    `Layer 2, neuron 7: output ${value(output)}, slope ${value(output * (1 - output))}. Gradient ${value((gradientPath as number[])[6]!)}.`,
  );
  expect(spoken.readout({ ...place, drawing: 0 })).toBe(`Input 7: ${value(runs[0].measures![0]!.path!.inputs![6]!)}.`);
  expect(spoken.readout({ drawing: 6, column: 3, row: 0 })).toMatch(/^4: .* × .* = /);
  expect(spoken.press(place)).toEqual({ layer: 2, neuron: 0 });
  expect(spoken.press({ ...place, drawing: 3 })).toEqual({ layer: 3, neuron: 7 });
  expect(spoken.press({ ...place, drawing: 0 })).toBeUndefined();
  expect(spoken.press({ drawing: 6, column: 3, row: 0 })).toBeUndefined();
  const waiting = await spokenBy(kind, 'forward', { layer: 2 }, 'ko', 'own');
  expect(waiting.readout({ drawing: 4, column: 0, row: 0 })).toBe('4층 1번 뉴런: 표본이 아직 오지 않았습니다.');
});
