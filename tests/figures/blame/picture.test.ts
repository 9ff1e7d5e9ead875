import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { accumulated, blameOf, exponentsOf } from '../../../src/readings/blame.ts';
import { gridOf } from '../../../src/drawing/grid.ts';
import { factorsAround, factorTicks } from '../../../src/drawing/layer-chart.ts';
import type { FigureView } from '../../../src/scenario/options.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { barsIn } from '../../support/bars.ts';
import { expectPicture } from '../../support/pictures/expect-picture.ts';
import { brokenNumbers, drawnBy, everyStart, goldenGradients } from '../../support/shown.ts';

beforeAll(() => startBackend('wasm'));

const picture = (asked: Partial<Scenario> = {}, view: FigureView = 'layers', locale: 'en' | 'ko' = 'en') =>
  drawnBy(kinds.blame, view, asked, locale);
const words = (drawing: Element) => [...drawing.querySelectorAll('text')].map((text) => text.textContent);
const wide = async (asked: Partial<Scenario> = {}, view: FigureView = 'layers') => (await picture(asked, view)).querySelector('svg.wide')!;

/** Bars of one colour, from the first layer to the last, as distances from × 1: upwards above 0. */
function heights(svg: Element, colour: string): number[] {
  const one = Number(
    [...svg.querySelectorAll('line[stroke="currentColor"], g[stroke="currentColor"] line')]
      .find((line) => line.getAttribute('x1') === '66')!
      .getAttribute('y1'),
  );
  return barsIn(svg, colour).map(({ y, height }) => (y + height / 2 < one ? height : -height));
}

/** Snapshots are pictures: the browser opens them, and a look at the diff is a look at the figure. */
describe('snapshots', () => {
  test.each([
    ['blame-textbook', 'layers', {}],
    ['blame-relu-he', 'layers', { activation: 'relu', init: 'he' }],
    ['blame-sum', 'sum', { std: 0.01 }],
    ['blame-zeros', 'layers', { init: 'zeros' }],
    ['blame-overflow', 'sum', { activation: 'relu', std: 30, layers: 20, samples: 100 }],
  ] as [string, FigureView, Partial<Scenario>][])('%s', async (name, view, asked) => {
    await expectPicture(name, await picture(asked, view));
  });
});

test('the slope stands on one side of × 1 and the weights on the other where they cancel, and both below where both shrink', async () => {
  const cancelling = await wide();
  expect(heights(cancelling, 'var(--c-function)').map(Math.sign)).toEqual([-1, -1, -1, -1, -1]);
  expect(heights(cancelling, 'var(--c-weight)').map(Math.sign)).toEqual([1, 1, 1, 1, 1]);
  const shrinking = await wide({ std: 0.01 });
  for (const colour of ['var(--c-function)', 'var(--c-weight)'])
    expect(heights(shrinking, colour).map(Math.sign)).toEqual([-1, -1, -1, -1, -1]);
});

test('bars are as long as the logarithms of their factors, and those of the sum as long as the logarithms of the products', async () => {
  const exponents = goldenGradients('sigmoid', 'normal', 0.01).map(exponentsOf);
  for (const [view, expected] of [
    ['layers', exponents],
    ['sum', accumulated(exponents)],
  ] as const) {
    const svg = await wide({ std: 0.01 }, view);
    const [slopes, weights] = [heights(svg, 'var(--c-function)'), heights(svg, 'var(--c-weight)')];
    // A pixel of each bar is left free at either end.
    const perDecade = (slopes[0]! - 2) / (expected[0]!.slope as number);
    expected.forEach(({ slope, weights: weight }, i) => {
      expect((slopes[i]! - 2) / perDecade).toBeCloseTo(slope as number, 1);
      expect((weights[i]! - 2) / perDecade).toBeCloseTo(weight as number, 1);
    });
  }
});

test('the sum at layer 1 is the whole change of the gradient', () => {
  const golden = goldenGradients('relu', 'he');
  const { together } = accumulated(golden.map(exponentsOf))[0]!;
  const whole = golden.reduce((product, { activationFactor, weightFactor }) => product * activationFactor! * weightFactor!, 1);
  expect(10 ** (together as number)).toBeCloseTo(whole, 9);
});

test('a product with a 0 in it is 0, and what was lost stays lost', () => {
  const layers = [
    { activationFactor: null, weightFactor: null },
    { activationFactor: 0.25, weightFactor: 0 },
    { activationFactor: 0.1, weightFactor: 10 },
  ];
  expect(accumulated(layers.map(exponentsOf))).toEqual([
    { slope: 'none', weights: 'zero', together: 'zero' },
    { slope: Math.log10(0.25) - 1, weights: 'zero', together: 'zero' },
    { slope: -1, weights: 1, together: 0 },
  ]);
});

test('each drawing has a column for each layer, and three signs with their names', async () => {
  for (const svg of (await picture()).querySelectorAll('svg')) {
    expect(gridOf(svg)).toMatchObject({ columns: 5, rows: 1 });
    expect([...svg.querySelectorAll('tspan')].map((sign) => sign.textContent)).toEqual([
      '■\u00a0slope of the activation',
      '□\u00a0weights',
      '━\u00a0together',
    ]);
  }
});

test('a factor of exactly 0 is marked at the lower edge and said; before it, no gradient arrives', async () => {
  for (const svg of (await picture({ init: 'zeros' })).querySelectorAll('svg')) {
    expect(words(svg)).toContain('weights × 0');
    expect(words(svg)).toContain('no gradient arrives');
    expect(barsIn(svg)).toHaveLength(1);
  }
  expect(words(await picture({ init: 'zeros' }, 'layers', 'ko'))).toContain('기울기가 닿지 않음');
});

test('factors that were lost with the activations are said to be', async () => {
  expect(words(await picture({ activation: 'relu', std: 30, layers: 20, samples: 100 }))).toContain('overflow (∞)');
  expect(words(await picture({ activation: 'relu', std: 0.0001, layers: 20, samples: 100 }))).toContain('below float32’s resolution');
});

test.each([1, 2, 5])('every start can be drawn with %d layers, in both views', async (layers) => {
  for (const asked of [...everyStart(layers), ...everyStart(layers, 1).slice(0, 3)]) {
    for (const view of ['layers', 'sum'] as const) expect(brokenNumbers(await picture(asked, view))).toEqual([]);
  }
});

test('the axis has round factors: 1, 2, 5 where few powers of ten are seen, else powers of ten', () => {
  const factors = (exponents: number[], most: number) =>
    factorTicks(factorsAround(exponents, false), most).map((exponent) => Number((10 ** exponent).toPrecision(3)));
  expect(factors([], 8)).toEqual([0.5, 1, 2]);
  expect(factors([-1, 1], 8)).toEqual([0.1, 0.2, 0.5, 1, 2, 5, 10]);
  expect(factors([-8, 0], 6)).toEqual([1e-8, 1e-6, 1e-4, 1e-2, 1]);
});

test('the factor that changes the gradient is to blame, both where both have a share in it, and neither where they cancel', () => {
  const verdict = (activationFactor: number, weightFactor: number) => blameOf([{ activationFactor, weightFactor }]).kind;
  expect(verdict(0.1, 10)).toBe('cancel');
  expect(verdict(1, 1)).toBe('neither');
  expect(verdict(0.24, 1)).toBe('slope-shrinks');
  expect(verdict(1, 0.1)).toBe('weights-shrinks');
  expect(verdict(0.24, 10)).toBe('weights-grows');
  expect(verdict(2, 0.9)).toBe('slope-grows');
  expect(verdict(0.25, 0.1)).toBe('both-weights-shrinks');
  expect(verdict(0.1, 0.25)).toBe('both-slope-shrinks');
  expect(verdict(1.5, 2)).toBe('both-weights-grows');
  expect(verdict(2, 1.5)).toBe('both-slope-grows');
});
