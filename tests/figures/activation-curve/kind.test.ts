import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { numbers } from '../../../src/i18n/numbers.ts';
import type { Activation, Initializer } from '../../../src/scenario/options.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { golden } from '../../support/golden.ts';
import { spokenBy } from '../../support/shown.ts';

beforeAll(() => startBackend('wasm'));

const { value, percent } = numbers('en');
const summary = async (asked: Partial<Scenario>, locale: 'en' | 'ko' = 'en') =>
  (await spokenBy(kinds['activation-curve'], 'curves', asked, locale)).summary();
const readout = async (asked: Partial<Scenario>, drawing: number, column: number, locale: 'en' | 'ko' = 'en') =>
  (await spokenBy(kinds['activation-curve'], 'curves', asked, locale)).readout({ drawing, column, row: 0 });
/** The reference figures of the last layer. */
const lastLayer = (activation: Activation, init: Initializer, std = 1) =>
  golden.find(({ scenario }) => scenario.activation === activation && scenario.init === init && scenario.std === std)!.layers.at(-1)!;

test('a layer that lives where the curve is flat is said to, with the share of it that does', async () => {
  const share = percent(Number(lastLayer('sigmoid', 'normal').saturatedShare));
  expect(share).toBe('52%');
  expect(await summary({})).toBe(`Layer 5: ${share} of the pre-activations lie where the slope is below 5% of its maximum.`);
  expect(await summary({}, 'ko')).toBe(`5층: 활성화 함수의 입력값 가운데 ${share}는 미분이 최댓값의 5%도 안 되는 곳에 있습니다.`);
});

test('a layer that lives near 0 is said to have the largest slope there is', async () => {
  expect(Number(lastLayer('sigmoid', 'normal', 0.01).derivativeMean)).toBeGreaterThan(0.2375);
  expect(await summary({ std: 0.01 })).toBe('Layer 5: the pre-activations lie near 0, where the slope is at its maximum, 0.25.');
  expect(await summary({ std: 0.01 }, 'ko')).toMatch(/^5층.* 0 부근.* 0\.25입니다\.$/);
  expect(await summary({ activation: 'tanh', std: 0.01 })).toContain('maximum, 1.');
});

test('between the two, the mean slope is said, and how much lies where the curve is flat if it is worth a word', async () => {
  const { derivativeMean, saturatedShare } = lastLayer('tanh', 'he');
  expect(saturatedShare).toBeLessThan(0.01);
  expect(await summary({ activation: 'tanh', init: 'he' })).toBe(
    `Layer 5: the slope is ${value(Number(derivativeMean))} on average, of 1 at most.`,
  );
  const deep = golden.find(({ scenario }) => scenario.activation === 'tanh' && scenario.init === 'he')!.layers[1]!;
  expect(await summary({ activation: 'tanh', init: 'he', layers: 2 })).toBe(
    `Layer 2: the slope is ${value(Number(deep.derivativeMean))} on average, of 1 at most; ${percent(Number(deep.saturatedShare))} of the pre-activations lie where it is below 5% of that.`,
  );
});

test('ReLU is said to be off or on', async () => {
  const share = percent(Number(lastLayer('relu', 'he').saturatedShare));
  expect(await summary({ activation: 'relu', init: 'he' })).toBe(
    `Layer 5: ${share} of the pre-activations are not above 0, where the slope of ReLU is 0.`,
  );
  expect(await summary({ activation: 'relu', init: 'zeros' }, 'ko')).toContain('100%가 0 이하');
});

test('curves that are steepest somewhere else than at 0 are not said to be so there, and a line is a line', async () => {
  expect(await summary({ activation: 'elu', std: 0.01 })).toBe(
    'Layer 5: the pre-activations lie where the slope is close to its maximum, 1.',
  );
  expect(await summary({ activation: 'softplus', init: 'zeros' })).toBe('Layer 5: the slope is 0.5 on average, of 1 at most.');
  expect(await summary({ activation: 'identity' })).toBe('Layer 5: wherever the pre-activations lie, the slope of the identity is 1.');
});

test('what float32 lost is said first', async () => {
  expect(await summary({ activation: 'relu', std: 100, layers: 14 })).toMatch(
    /^From layer 1[34] on, the pre-activations are too large for float32: overflow \(∞\)\.$/,
  );
  expect(await summary({ activation: 'relu', std: 100, layers: 14 }, 'ko')).toMatch(/^1[34]층부터 .*∞/);
  expect(await summary({ activation: 'relu', std: 0.0001, layers: 15 })).toBe(
    'Layer 15: the pre-activations are below float32’s resolution, so their place on the curve is lost.',
  );
});

test('a place is read out with its share of the layer, and φ and φ′ in its middle', async () => {
  const said = await readout({}, 4, 15);
  expect(said).toMatch(/^Layer 5, pre-activations from 0 to 2: about \d+% of them; there φ is 0\.731 and φ′ is 0\.197\.$/);
  // σ(2) is 0.881, in the 27th of the reference's thirty bins: what it holds lies partly below, partly above.
  const { histogram } = lastLayer('sigmoid', 'normal');
  const below = (bin: number) => histogram.slice(15, bin).reduce((sum, count) => sum + count, 0) / 1000;
  const share = Number(/about (\d+)%/.exec(said)![1]);
  expect(share).toBeGreaterThanOrEqual(Math.floor(below(26)));
  expect(share).toBeLessThanOrEqual(Math.ceil(below(27)));
  expect(await readout({}, 4, 15, 'ko')).toMatch(/^5층, 입력값 0~2: 전체의 약 \d+%가 있으며/);
});

test('a place without pre-activations is read out as such, and an overflow too', async () => {
  expect(await readout({ std: 0.01 }, 0, 0)).toBe(
    'Layer 1, pre-activations from −4 to −3.73: none of them; there φ is 0.0205 and φ′ is 0.0201.',
  );
  expect(await readout({ activation: 'relu', std: 100, layers: 14 }, 13, 15)).toBe(
    'Layer 14: overflow (∞). From 0 to 2, φ is 1 and φ′ is 1.',
  );
  expect(await readout({}, 5, 15)).toBe('');
});

test('the ends of the axis are said', async () => {
  const axes = async (asked: Partial<Scenario>) => (await spokenBy(kinds['activation-curve'], 'curves', asked)).axes();
  expect(await axes({})).toContain('from −30 to 30');
  expect(await axes({ std: 0.01 })).toContain('from −4 to 4');
});
