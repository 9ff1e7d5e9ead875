import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { read } from '../../../src/figures/two-inputs/reading.ts';
import { numbers } from '../../../src/i18n/numbers.ts';
import { distance } from '../../../src/readings/distance.ts';
import { float32Step } from '../../../src/statistics/float32.ts';
import { inNineDigits } from '../../../src/statistics/float32.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { shownBy, spokenBy } from '../../support/shown.ts';

beforeAll(() => startBackend('wasm'));

const { value } = numbers('en');
const kind = kinds['two-inputs'];
const spoken = (asked: Partial<Scenario>, locale: 'en' | 'ko' = 'en') => spokenBy(kind, 'difference', asked, locale);
const summary = async (asked: Partial<Scenario>, locale: 'en' | 'ko' = 'en') => (await spoken(asked, locale)).summary();
const reading = async (asked: Partial<Scenario>) => read((await shownBy(kind, 'difference', asked)) as Parameters<typeof read>[0]);

test('over all pairs, the mean square of the distance is that of the signal, 2 N / (N − 1) times', async () => {
  const samples = 12;
  const scenario = { activation: 'tanh', std: 0.15, samples, width: 50, layers: 3 } as const;
  const squares = [0, 0, 0];
  let signals: number[] = [];
  let pairs = 0;
  for (let sample = 1; sample <= samples; sample++)
    for (let other = sample + 1; other <= samples; other++) {
      const shown = await shownBy(kind, 'difference', { ...scenario, sample, other });
      const { layers } = read(shown as Parameters<typeof read>[0]);
      signals = shown.runs[0].measures!.map(({ signalStd }) => signalStd as number);
      for (const [i, layer] of layers.entries()) squares[i]! += layer.distance ** 2;
      pairs++;
    }
  // Nothing is sampled, these are all pairs; float32 holds seven digits of each activation.
  for (const [i, signal] of signals.entries())
    expect(squares[i]! / pairs / ((2 * samples) / (samples - 1)) / signal ** 2).toBeCloseTo(1, 4);
});

test('the book’s small weights take the two for one in layer 5, by less than float32 can write beside one half', async () => {
  const { layers, oneFrom } = await reading({ std: 0.01 });
  // As NumPy has them in float64; float32 rounds the fourth by some of its steps, and the fifth is rounding and no more.
  for (const [i, expected] of [0.0337, 8.7e-4, 2.4e-5, 5.5e-7].entries()) expect(layers[i]!.distance / expected).toBeCloseTo(1, 1);
  expect(oneFrom).toBe(5);
  expect(await summary({ std: 0.01 })).toBe(
    `In layer 5 the two answers differ by ${value(Number(layers[4]!.distance.toPrecision(2)))}, less than float32 can write beside 0.5: to this network they are one input.`,
  );
  expect(await summary({ std: 0.01 }, 'ko')).toMatch(/^5층에서 두 출력의 차이\(.*신경망이 보기에 둘은 같습니다\.$/);
});

test('what sets two inputs apart is said from the first layer to the last', async () => {
  const { layers } = await reading({});
  const [first, last] = [value(layers[0]!.distance), value(layers[4]!.distance)];
  expect(await summary({})).toBe(
    `The two answers differ by ${first} in layer 1, and by ${last} in layer 5: the network still tells the two inputs apart.`,
  );
  expect(await summary({ init: 'xavier' })).toMatch(/but only by .* in layer 5: hardly anything tells the two inputs apart\.$/);
  expect(await summary({ activation: 'relu' })).toMatch(/their difference grows on the way\.$/);
  expect(await summary({ layers: 1 })).toBe(`In layer 1, the only one, the two answers differ by ${first}.`);
});

test('two inputs that are one, that get the same answers, or that cannot be compared are said to be', async () => {
  expect(await summary({ sample: 3, other: 3 })).toBe('Both inputs are sample 3: there is nothing to tell apart.');
  expect(await summary({ init: 'zeros' })).toBe(
    'From layer 1 on, both inputs get the very same answers: to this network they are one input.',
  );
  expect(await summary({ init: 'zeros' }, 'ko')).toBe('1층부터는 두 입력의 출력이 똑같습니다. 이 신경망이 보기에 둘은 같은 입력입니다.');
  expect(await summary({ activation: 'relu', std: 100, layers: 30, samples: 20 })).toMatch(/too large for float32 \(∞\)/);
});

test('a page’s nine digits read as the run does, to the last bit', async () => {
  const shown = await shownBy(kind, 'difference', { std: 0.01 });
  const sent = JSON.parse(JSON.stringify(shown), (_, part: unknown) =>
    typeof part === 'number' ? inNineDigits(part) : part,
  ) as typeof shown;
  const [whole, light] = [shown, sent].map((each) => read(each as Parameters<typeof read>[0]).layers.map((layer) => layer.distance));
  expect(light).toEqual(whole);
});

test('where nothing can set them apart the distance is exactly 0, and where float32 has lost what does, below its resolution', async () => {
  const last = async (asked: Partial<Scenario>) =>
    (await spoken(asked)).readout({ drawing: asked.layers ?? 5, column: (asked.layers ?? 5) - 1, row: 0 });
  for (const asked of [
    { init: 'zeros' },
    { init: 'constant', value: 0 },
    { correlation: 1 },
    { activation: 'relu', width: 1 },
    { other: 1 },
  ] as const)
    expect(await last(asked)).toBe('Layer 5: size of A − B exactly 0.');
  expect(await last({ init: 'ones' })).toBe('Layer 5: size of A − B below float32’s resolution.');
  expect((await reading({ activation: 'relu', std: 0.0001, layers: 20 })).layers.at(-1)).toMatchObject({ distance: 0, exact: false });
});

test('each cell and each dot can be read out, and the gaps between the blocks say nothing', async () => {
  const { layers } = await reading({});
  const all = await spoken({});
  const at = (drawing: number, column: number, row: number) => all.readout({ drawing, column, row });
  const [a, b] = [layers[1]!.a[34]!, layers[1]!.b[34]!];
  const said = `Layer 2, neuron 35: A ${value(a)}, B ${value(b)}, A − B ${value(a - b)}.`;
  expect([at(1, 4, 3), at(1, 4, 14), at(1, 4, 25)]).toEqual([said, said, said]);
  expect([at(1, 4, 10), at(1, 4, 21)]).toEqual(['', '']);
  expect(at(5, 2, 0)).toBe(`Layer 3: size of A − B ${value(layers[2]!.distance)}.`);
  expect(at(5, 7, 0)).toBe('');
});

test('of wide layers the first hundred neurons are drawn, which is said', async () => {
  const { layers } = await reading({ width: 150, samples: 20 });
  expect(layers[0]!.a).toHaveLength(100);
  expect((await spoken({ width: 150, samples: 20 })).axes()).toContain('the first 100 of 150 neurons');
  expect((await spoken({})).axes()).not.toContain('the first');
  // Of many layers no cells are drawn, and none are told of.
  expect((await spoken({ layers: 11, width: 150, samples: 20 })).axes()).toMatch(/^The line is /);
});

test('a distance is the root mean square of a difference, and float32’s step doubles with each power of two', () => {
  expect(distance([1, 2, 3, 4], [1, 2, 3, 2])).toBe(1);
  expect(distance([Infinity], [Infinity])).toBeNaN();
  expect(distance([Infinity, 1], [2, 1])).toBeNaN();
  expect([0.5, 0.99, 1, 2, 1e-45, 0].map(float32Step)).toEqual([2 ** -24, 2 ** -24, 2 ** -23, 2 ** -22, 2 ** -149, 2 ** -149]);
  expect(float32Step(Infinity)).toBeNaN();
  for (const size of [0.3, 0.5, 7, 1e-20]) expect(Math.fround(Math.fround(size) + float32Step(size))).not.toBe(Math.fround(size));
});
