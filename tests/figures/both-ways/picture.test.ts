import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { gridOf } from '../../../src/drawing/grid.ts';
import { activations } from '../../../src/scenario/options.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { barsIn } from '../../support/bars.ts';
import { expectPicture } from '../../support/pictures/expect-picture.ts';
import { brokenNumbers, drawnBy, everyStart, shownBy } from '../../support/shown.ts';

beforeAll(() => startBackend('wasm'));

const picture = (asked: Partial<Scenario> = {}, locale: 'en' | 'ko' = 'en') =>
  drawnBy(kinds['both-ways'], 'meters', asked, locale, 'symmetric');
const metersOf = (whole: Element) => whole.querySelector(':scope > svg')!;
const words = (drawing: Element) => [...drawing.querySelectorAll('text')].map((text) => text.textContent);
const bars = (svg: Element) =>
  [...svg.querySelectorAll('rect.bar')].map((bar) => ({
    x: parseFloat(bar.getAttribute('x')!),
    width: parseFloat(bar.getAttribute('width')!),
  }));

describe('snapshots', () => {
  test.each([
    ['both-ways-vanishes', { activation: 'tanh', std: 0.01 }],
    ['both-ways-holds', { activation: 'tanh', std: 0.15 }],
    ['both-ways-explodes', { activation: 'tanh' }],
    ['both-ways-below-resolution', { std: 0.01 }],
    ['both-ways-overflow-dense', { activation: 'relu', std: 30, layers: 20, samples: 100 }],
  ] as [string, Partial<Scenario>][])('%s', async (name, asked) => {
    await expectPicture(name, await picture(asked));
  });
});

test('a signal fills its cells from the left, a gradient from the right, both as far as they are measured', async () => {
  const asked = { activation: 'tanh', std: 0.15 } as const;
  const { runs } = await shownBy(kinds['both-ways'], 'meters', asked, 'symmetric');
  const drawn = bars(metersOf(await picture(asked)));
  expect(drawn).toHaveLength(10);
  const [column, step] = [18.75, 20.3125];
  for (const [i, { signalStd, gradientRms }] of runs[0].measures!.entries()) {
    expect(drawn[i]!.x).toBeCloseTo(i * step, 1);
    expect(drawn[i]!.width).toBeCloseTo(column * (signalStd as number), 1);
    expect(drawn[5 + i]!.width).toBeCloseTo(column * (gradientRms as number), 1);
    expect(drawn[5 + i]!.x + drawn[5 + i]!.width).toBeCloseTo(i * step + column, 1);
  }
});

test('each number stands where it arrives, as a factor and hatched where it is more than was sent', async () => {
  const svg = metersOf(await picture({ activation: 'tanh' }));
  expect(words(svg)).toEqual([
    'signal → what depends on the input',
    'reaches the last layer 96%',
    '× 7.4 gets back to the first',
    'what the layers learn from ← gradient',
  ]);
  expect([...svg.querySelectorAll('svg > path[stroke-width="3"]')].map((hatch) => hatch.getAttribute('d') !== '')).toEqual([
    false,
    false,
    false,
    false,
    false,
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('what float32 lost has a sign in its cell, and a word', async () => {
  const svg = metersOf(await picture({ std: 0.01 }));
  expect(words(svg).join()).toContain('below float32’s resolution');
  expect([...svg.querySelectorAll('path[fill="var(--paper)"]')].filter((sign) => sign.getAttribute('d') !== '').length).toBeGreaterThan(0);
});

test('a picture has as many parts whatever it shows, so that one can grow into another', async () => {
  const outline = async (asked: Partial<Scenario>) => [...(await picture(asked)).querySelectorAll('*')].map(({ localName }) => localName);
  const holds = await outline({ activation: 'tanh', std: 0.15 });
  for (const asked of [{ activation: 'tanh', std: 0.01 }, { activation: 'tanh' }, { std: 0.01 }] as const)
    expect(await outline(asked)).toEqual(holds);
});

test('its histograms have thirty bars each, and their top is said once, within the first', async () => {
  const items = [...(await picture({ activation: 'tanh' })).querySelectorAll('li')];
  expect(items.map((item) => barsIn(item).length)).toEqual([30, 30, 30, 30, 30]);
  expect(items.map((item) => words(item).filter((text) => text.endsWith('%')))).toEqual([['60%'], [], [], [], []]);
});

test.each([1, 2, 5, 10, 50])('every start and every activation can be drawn with %d layers', async (layers) => {
  const any = activations.map((activation): Partial<Scenario> => ({ activation, layers, samples: 20, width: 8 }));
  for (const asked of [...any, ...everyStart(layers), ...everyStart(layers, 1).slice(0, 3)]) {
    const whole = await picture(asked);
    expect(brokenNumbers(whole)).toEqual([]);
    expect(whole.querySelectorAll('li')).toHaveLength(layers);
    expect(gridOf(metersOf(whole))).toMatchObject({ columns: layers, rows: 2 });
  }
});
