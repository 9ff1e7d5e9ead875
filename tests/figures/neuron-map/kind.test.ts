import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import type { Shown } from '../../../src/figures/kind.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { numbers } from '../../../src/i18n/numbers.ts';
import type { FigureView } from '../../../src/scenario/options.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import type { LayerMeasures } from '../../../src/statistics/measures.ts';
import { golden } from '../../support/golden.ts';
import { shownBy, spokenBy } from '../../support/shown.ts';
import { wordsIn } from '../../support/words.ts';

beforeAll(() => startBackend('wasm'));

const { value, percent } = numbers('en');
const summary = async (asked: Partial<Scenario>, view: FigureView = 'own-scale', locale: 'en' | 'ko' = 'en') =>
  (await spokenBy(kinds['neuron-map'], view, asked, locale)).summary();
/** What a page is built with. */
const withoutMap = (layer: LayerMeasures) =>
  Object.fromEntries(Object.entries(layer).filter(([name]) => name !== 'map')) as unknown as LayerMeasures;
/** The reference figures of the last layer. */
const lastLayer = (asked: Partial<Scenario>) =>
  golden
    .find(({ scenario }) =>
      Object.entries({ activation: 'sigmoid', std: 1, ...asked }).every(([key, wanted]) => scenario[key as keyof Scenario] === wanted),
    )!
    .layers.at(-1)!;

test('rows that are partly alike are stripes, with the share that depends on the input', async () => {
  const share = percent(lastLayer({ init: 'normal' }).signalShare as number);
  expect(await summary({})).toBe(
    `Layer 5: ${share} of the spread depends on the input; the rest stands as vertical stripes, the same for every input.`,
  );
  expect(await summary({}, 'own-scale', 'ko')).toContain(`분산의 ${share}만`);
});

test('a loss of signal is said as rows that look alike, though the layer’s values are spread', async () => {
  expect(lastLayer({ init: 'xavier' }).signalShare).toBeLessThan(1e-4);
  expect(await summary({ init: 'xavier' })).toBe(
    'Layer 5: all inputs give almost the same answer (sample similarity above 0.999), so that the rows look alike.',
  );
  expect(await summary({ init: 'xavier' }, 'own-scale', 'ko')).toContain('표본 유사도 0.999 이상');
});

test('a signal below float32’s resolution is said to be so', async () => {
  expect(await summary({ std: 0.01 })).toBe(
    'Layer 5: the inputs make less difference than float32 can hold, so that all rows look the same.',
  );
});

test('a loss of rank is said as columns that are the same, as long as they are not all one value', async () => {
  expect(lastLayer({ activation: 'relu', init: 'ones' }).effectiveNeurons).toBeCloseTo(1, 6);
  expect(await summary({ activation: 'relu', init: 'ones' })).toBe('Layer 5: all columns are the same, one neuron 100 times over.');
  expect(await summary({ activation: 'tanh', init: 'constant' }, 'own-scale', 'ko')).toBe(
    '5층: 모든 열이 똑같습니다. 뉴런 하나를 100번 되풀이한 것과 같습니다.',
  );
  expect(await summary({ init: 'ones' })).toBe('Layer 5: every cell is 1, whatever the input and the neuron.');
});

test('a loss of spread alone is said with what is left of it, and why it can be seen or not', async () => {
  const std = value(lastLayer({ activation: 'tanh', init: 'normal', std: 0.01 }).std as number);
  expect(await summary({ activation: 'tanh', std: 0.01 })).toBe(
    `Layer 5: the pattern is still there, but its standard deviation is only ${std}; the colours are stretched to show it.`,
  );
  expect(await summary({ activation: 'tanh', std: 0.01 }, 'shared-scale')).toMatch(
    new RegExp(`only ${std}, too little for the shared colours to show\\.$`),
  );
});

test('inputs that keep patterns of their own are said to', async () => {
  expect(await summary({ activation: 'tanh', init: 'xavier' })).toBe(
    'Layer 5: every input has a pattern of its own; nearly all of the spread depends on the input.',
  );
  expect(await summary({ layers: 2 })).toMatch(/^Layer 2: every input has a pattern of its own; 56% of the spread depends on the input\.$/);
});

test('neurons that vary together without being copies are counted as the few that they are', async () => {
  expect(await summary({ activation: 'tanh', init: 'xavier', layers: 50 })).toMatch(
    /^Layer 50: the rows differ, but the 100 neurons vary together, like 1\.\d+ independent ones\.$/,
  );
});

test('one value everywhere is said with the value', async () => {
  expect(await summary({ init: 'zeros' })).toBe('Layer 5: every cell is 0.5, whatever the input and the neuron.');
});

test('values that float32 cannot hold are said to be lost, with the layer in which that begins', async () => {
  expect(await summary({ activation: 'relu', std: 30, layers: 20, samples: 100 })).toMatch(
    /^From layer 1\d on, values are too large for float32: the hatched cells/,
  );
  expect(await summary({ activation: 'relu', std: 0.0001, layers: 20, samples: 100 })).toMatch(
    /^From layer 1\d on, the values are too small for float32/,
  );
});

test('the numbers at a place are its layer, input, neuron and activation', async () => {
  const shown = await shownBy(kinds['neuron-map'], 'own-scale');
  const { map } = shown.runs[0].measures![1]!;
  const place = { drawing: 1, column: 16, row: 4 };
  expect(kinds['neuron-map'].speak(shown, wordsIn('en')).readout(place)).toBe(
    `Layer 2, input 5, neuron 17: ${value(map!.values[4 * 50 + 16]!)}.`,
  );
  expect(kinds['neuron-map'].speak(shown, wordsIn('ko')).readout(place)).toMatch(/^2층, 입력 5, 뉴런 17: /);
});

test('nothing can be read where a page was built without the activations', async () => {
  const {
    runs: [run],
    view,
  } = await shownBy(kinds['neuron-map'], 'own-scale');
  const bare: Shown = { runs: [{ ...run, measures: run.measures!.map(withoutMap) }], view };
  const { readout, axes } = kinds['neuron-map'].speak(bare, wordsIn('en'));
  expect(readout({ drawing: 0, column: 0, row: 0 })).toBe('');
  expect(axes()).toBe(
    'Down: the first 32 of 1,000 inputs. Across: the first 50 of 100 neurons. Dark blue is a layer’s smallest value, yellow its largest.',
  );
});

test('hatched cells are explained where there are any', async () => {
  const axes = async (asked: Partial<Scenario>) => (await spokenBy(kinds['neuron-map'], 'shared-scale', asked)).axes();
  expect(await axes({ activation: 'relu', std: 30, layers: 20, samples: 100 })).toContain('Hatched cells are ∞ or NaN.');
  expect(await axes({})).not.toContain('Hatched');
});

test('the axes say how much of the layer is shown', async () => {
  const axes = async (asked: Partial<Scenario>, locale: 'en' | 'ko' = 'en') =>
    (await spokenBy(kinds['neuron-map'], 'own-scale', asked, locale)).axes();
  expect(await axes({ samples: 32, width: 51 })).toMatch(/^Down: all 32 inputs\. Across: the first 50 of 51 neurons\. /);
  expect(await axes({ samples: 33, width: 50 })).toMatch(/^Down: the first 32 of 33 inputs\. Across: all 50 neurons\. /);
  expect(await axes({ samples: 10, width: 1 })).toContain('Across: the only neuron.');
  expect(await axes({}, 'ko')).toMatch(/^세로는 입력 1,000개 중 처음 32개, 가로는 뉴런 100개 중 처음 50개입니다\./);
});
