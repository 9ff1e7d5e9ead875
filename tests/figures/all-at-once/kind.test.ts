import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { allAtOnce } from '../../../src/figures/all-at-once/kind.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { asRuns } from '../../../src/readings/run.ts';
import { numbers } from '../../../src/i18n/numbers.ts';
import { equal, textbook, type Scenario } from '../../../src/scenario/scenario.ts';
import { golden } from '../../support/golden.ts';
import { shownBy, spokenBy } from '../../support/shown.ts';
import { wordsIn } from '../../support/words.ts';

beforeAll(() => startBackend('wasm'));

const { value, percent, exact } = numbers('en');
const summary = async (asked: Partial<Scenario>, locale: 'en' | 'ko' = 'en') =>
  (await spokenBy(kinds['all-at-once'], 'activations', asked, locale)).summary();

/** How many of the reference runs change a measure tenfold at most, from one end to the other. */
const within = (name: 'signalStd' | 'gradientRms') =>
  golden.map(({ layers }) => {
    const change = (layers[0]![name] as number) / (layers.at(-1)![name] as number);
    return change >= 0.1 && change <= 10;
  });

test('it sets the twenty-one networks of the reference side by side, whatever activation and weights are asked', () => {
  const scenarios = allAtOnce.scenarios!({ ...textbook, activation: 'gelu', init: 'orthogonal', std: 3, value: 2 });
  expect(scenarios).toHaveLength(21);
  for (const { scenario } of golden) expect(scenarios.filter((other) => equal(other, scenario))).toHaveLength(1);
  expect(
    allAtOnce.scenarios!({ ...textbook, layers: 7, width: 3, seed: 9 }).every(
      ({ layers, width, seed }) => layers === 7 && width === 3 && seed === 9,
    ),
  ).toBe(true);
});

test('the networks that keep their signal, their gradient and both are counted as the reference counts them', async () => {
  const [signal, gradient] = [within('signalStd'), within('gradientRms')];
  const count = (kept: readonly boolean[]) => kept.filter(Boolean).length;
  const both = count(signal.map((kept, i) => kept && gradient[i]!));
  expect(both).toBe(5);
  expect(await summary({})).toBe(
    `${both} of 21 networks keep signal and gradient within a factor of 10: sigmoid (std\u00a01), ReLU (Xavier, He), tanh (Xavier, He).`,
  );
  expect(await summary({}, 'ko')).toBe(
    `신경망 21개 중 ${both}개가 신호와 기울기를 10배 이내로 유지합니다. 시그모이드(표준편차\u00a01), ReLU(Xavier, He), tanh(Xavier, He)입니다.`,
  );
  const axes = async (locale: 'en' | 'ko') => (await spokenBy(kinds['all-at-once'], 'activations', {}, locale)).axes();
  expect(await axes('en')).toContain(` ${count(signal)} keep the signal, ${count(gradient)} the gradient.`);
  expect(await axes('ko')).toContain(` 신호만 보면 ${count(signal)}개, 기울기만 보면 ${count(gradient)}개가 그렇습니다.`);
});

test('as many as a sentence has room for are named, and more are counted', async () => {
  expect(await summary({ layers: 2 })).toMatch(/^\d+ of 21 networks keep signal and gradient within a factor of 10 from end to end\.$/);
});

test('depth leaves fewer of them', async () => {
  expect(await summary({ layers: 50, samples: 100 })).toMatch(/^3 of 21 networks keep signal and gradient /);
});

test('one layer keeps nothing that could be counted', async () => {
  expect(await summary({ layers: 1, samples: 10 })).toMatch(/^With one layer there is nothing to keep/);
});

test('the numbers at a place are those of its network', async () => {
  const { histogram } = golden.find(({ scenario }) => scenario.activation === 'tanh' && scenario.init === 'zeros')!.layers.at(-1)!;
  const shown = await shownBy(kinds['all-at-once'], 'activations');
  expect(kinds['all-at-once'].speak(shown, wordsIn('en')).readout({ drawing: 4 * 3 + 2, column: 0, row: 0 })).toBe(
    `tanh, zeros, layer 5, 0 to ${value(1 / 30)}: ${exact(histogram[0]!)} activations, ${percent(histogram[0]! / 100_000)}.`,
  );
  const cell = 3 * 3 + 1; // the fourth row is He, the second column ReLU
  const gradients = { ...shown, view: { ...shown.view, view: 'gradients' as const } };
  expect(kinds['all-at-once'].speak(gradients, wordsIn('en')).readout({ drawing: cell, column: 4, row: 0 })).toMatch(
    /^ReLU, He\. Layer 5: gradient rms 0\.697\. The first step/,
  );
  expect(kinds['all-at-once'].speak(gradients, wordsIn('ko')).readout({ drawing: cell, column: 4, row: 0 })).toMatch(/^ReLU, He\. 5층: /);
  expect(kinds['all-at-once'].speak(shown, wordsIn('en')).readout({ drawing: 21, column: 0, row: 0 })).toBe('');
});

test('how a cell is read depends on what it shows, and the tick is explained in both views', async () => {
  const shown = await shownBy(kinds['all-at-once'], 'activations', { samples: 10, layers: 2 });
  const axes = (view: 'activations' | 'gradients', range: 'unit' | 'symmetric' | 'fitted' = 'unit') =>
    kinds['all-at-once']
      .speak({ runs: asRuns(shown.runs.map((run) => ({ ...run, range }))), view: { ...shown.view, view } }, wordsIn('en'))
      .axes();
  expect(axes('activations')).toContain('layer 2 from 0 to 1');
  expect(axes('activations', 'symmetric')).toContain('layer 2 from −1 to 1');
  expect(axes('activations', 'fitted')).toContain('from their smallest to their largest value');
  expect(axes('gradients')).toContain('logarithmic');
  for (const view of ['activations', 'gradients'] as const) expect(axes(view)).toContain('A frame and ✓ mark networks');
});
