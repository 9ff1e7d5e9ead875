import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { read, type EdgeReading } from '../../../src/figures/theory/reading.ts';
import { numbers } from '../../../src/i18n/numbers.ts';
import { weightStd } from '../../../src/network/initializers.ts';
import { gridOf, handleOf } from '../../../src/drawing/grid.ts';
import { columnOf, edgeColumns, measuredFactors, measuredMean, sigmaIn, sigmaRange } from '../../../src/readings/theory.ts';
import { activations, type FigureView } from '../../../src/scenario/options.ts';
import { textbook, type Scenario } from '../../../src/scenario/scenario.ts';
import { nearestStop, stops } from '../../../src/scenario/stops.ts';
import { gradientFactors, limitFactor } from '../../../src/theory/mean-field.ts';
import { expectPicture } from '../../support/pictures/expect-picture.ts';
import { brokenNumbers, drawnBy, everyStart, shownBy, spokenBy } from '../../support/shown.ts';

beforeAll(() => startBackend('wasm'));

const picture = (asked: Partial<Scenario> = {}, view: FigureView = 'edge', locale: 'en' | 'ko' = 'en') =>
  drawnBy(kinds.theory, view, asked, locale);
const words = (drawing: Element) => [...drawing.querySelectorAll('text')].map((text) => text.textContent);

/** Where marks stand that are drawn as symbols, a circle being one. */
const symbols = (svg: Element, groups: string) =>
  [...svg.querySelectorAll(groups)]
    .flatMap((group) => [...group.querySelectorAll('path, circle')])
    .map((mark) => {
      const place = mark.getAttribute('transform') ?? `${mark.getAttribute('cx')},${mark.getAttribute('cy')}`;
      const [x, y] = [...place.matchAll(/[\d.]+/g)].map(Number);
      return [x!, y!] as const;
    });
const diamonds = (svg: Element) => symbols(svg, 'g[fill="none"][stroke="var(--c-gradient)"], g[fill="var(--c-gradient)"]');
const lost = (svg: Element) => symbols(svg, 'g[fill="var(--paper)"][stroke="var(--c-gradient)"]');
/** The scenario's place on the curve. */
const dotOf = (svg: Element) => svg.querySelector('g[stroke="var(--paper)"] > circle');
/** The points of the dashed lines. */
const dashed = (svg: Element) =>
  [...svg.querySelectorAll('g[stroke-dasharray="6 4"] path')].flatMap((path) =>
    [...path.getAttribute('d')!.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const),
  );
/** The height of the rule at 1: the ink line that is not the frame's lower edge. */
const ruleAt = (svg: Element) =>
  [...svg.querySelectorAll('g[stroke="currentColor"] > line')]
    .map((line) => Number(line.getAttribute('y1')))
    .find((y) => y !== gridOf(svg)!.bottom)!;

/** Snapshots are pictures: the browser opens them, and a look at the diff is a look at the figure. */
describe('snapshots', () => {
  test.each([
    ['theory-edge-textbook', 'edge', {}],
    ['theory-edge-below-resolution', 'edge', { std: 0.05, layers: 50, samples: 100 }],
    ['theory-edge-constant', 'edge', { activation: 'relu', init: 'constant' }],
    ['theory-layers-tanh', 'layers', { activation: 'tanh', init: 'xavier', layers: 20 }],
    ['theory-layers-zeros', 'layers', { init: 'zeros' }],
  ] as [string, FigureView, Partial<Scenario>][])('%s', async (name, view, asked) => {
    await expectPicture(name, await picture(asked, view));
  });
});

describe('the factors that are measured', () => {
  test('lead from each layer to the one before it, and their geometric mean from the last to the first', () => {
    expect(measuredFactors([8, 4, 1])).toEqual([2, 4]);
    expect(measuredMean([8, 4, 1])).toBeCloseTo(Math.sqrt(8), 12);
    expect([measuredFactors([3]), measuredMean([3])]).toEqual([[], undefined]);
  });

  test('are not made up where there is none', () => {
    expect(measuredFactors([0, 0, 1])).toEqual(['none', 'zero']);
    expect(measuredMean([0, 0, 1])).toBe('zero');
    expect(measuredFactors(['below-resolution', 1e-37, 1])).toEqual(['below-resolution', 1e-37]);
    expect(measuredMean(['overflow', 'overflow'])).toBe('overflow');
    expect(measuredMean([0, 0])).toBe('none');
    expect(measuredMean([1, null])).toBe('none');
  });
});

describe('the axis of √n·σ_w', () => {
  test('holds every scenario, and is the same for most', () => {
    expect([0.03, 1, 100, undefined].map(sigmaRange)).toEqual([
      [0.03, 100],
      [0.03, 100],
      [0.03, 100],
      [0.03, 100],
    ]);
    for (const sigma of [1e-4, 0.02, 250, 3162]) {
      const [from, to] = sigmaRange(sigma);
      expect(from <= sigma && sigma <= to, `${sigma}`).toBe(true);
    }
  });

  test('is read in columns whose middles lie in them', () => {
    const range = sigmaRange(1);
    for (let column = 0; column < edgeColumns; column++) expect(columnOf(sigmaIn(column, range), range)).toBe(column);
    expect(range.map((sigma) => columnOf(sigma, range))).toEqual([0, edgeColumns - 1]);
  });
});

describe('the edge', () => {
  test('sigmoid’s curve crosses 1 at √n·σ_w = 10.149', async () => {
    for (const svg of (await picture()).querySelectorAll('svg')) {
      const points = dashed(svg);
      const rule = ruleAt(svg);
      const i = points.findIndex(([, y]) => y < rule);
      const [[x1, y1], [x2, y2]] = [points[i - 1]!, points[i]!];
      const x = x1 + ((x2 - x1) * (rule - y1)) / (y2 - y1);
      const { left, right } = gridOf(svg)!;
      // A straight line between two points of the curve is off by a hundredth at most.
      expect((0.03 * (100 / 0.03) ** ((x - left) / (right - left))) / 10.149).toBeCloseTo(1, 1);
    }
  });

  test.each<Partial<Scenario>>([
    {},
    { width: 64 },
    { width: 400 },
    { init: 'xavier' },
    { activation: 'tanh', init: 'xavier' },
    { activation: 'tanh', std: 0.2, layers: 10 },
    { activation: 'tanh', std: 0.01 },
    { activation: 'gelu', init: 'he', layers: 20 },
    { layers: 1 },
  ])('the number that the sentence says is predicted is the one at which the dot stands: %o', async (asked) => {
    const { runs, view } = await shownBy(kinds.theory, 'edge', asked);
    const reading = read({ runs, view: { ...view, figure: 'theory', view: 'edge' } }) as EdgeReading;
    const { value } = numbers('en');
    const [, said] = /×\u00a0(\S+) predicted/.exec((await spokenBy(kinds.theory, 'edge', asked)).summary())!;
    expect(said).toBe(value(reading.prediction!.mean));
    for (const svg of (await picture(asked)).querySelectorAll('svg')) {
      expect(words(svg)).toContain(`predicted ${said}`);
      expect(words(svg)).toContain('– – predicted at great depth');
      // The rule stands at 1; where the curve begins tells how many pixels a decade has.
      const [[, y]] = dashed(svg) as [[number, number]];
      const perDecade = (y - ruleAt(svg)) / -Math.log10(limitFactor(reading.scenario.activation, reading.range[0]));
      const exponent = (ruleAt(svg) - Number(dotOf(svg)!.getAttribute('cy'))) / perDecade;
      expect(exponent).toBeCloseTo(Math.log10(Number(said)), 2);
    }
  });

  test.each<Partial<Scenario>>([{}, { activation: 'tanh', init: 'xavier' }, { width: 400, std: 1.6 }])(
    'the mark that can be taken is the scenario’s dot, and where it stands leads to the weights that it stands for: %o',
    async (asked) => {
      const spoken = await spokenBy(kinds.theory, 'edge', asked);
      const std = weightStd({ ...textbook, ...asked })!;
      for (const svg of (await picture(asked)).querySelectorAll('svg')) {
        const { x, y } = handleOf(svg)!;
        expect(x).toBeCloseTo(Number(dotOf(svg)!.getAttribute('cx')), 1);
        expect(y).toBeCloseTo(Number(dotOf(svg)!.getAttribute('cy')), 1);
        const { left, right } = gridOf(svg)!;
        const { init, std: led } = spoken.drag((x - left) / (right - left))!;
        expect(init).toBe('normal');
        expect(led).toBe(stops.std[nearestStop('std', std)]);
      }
    },
  );

  test('at the ends of the axis the mark leads to weights that the slider has too, and a rule that reads a standard deviation stays', async () => {
    const spoken = await spokenBy(kinds.theory, 'edge', { init: 'truncated_normal', width: 4 });
    expect([0, 1].map(spoken.drag)).toEqual([
      { init: 'truncated_normal', std: 0.014 },
      { init: 'truncated_normal', std: stops.std.at(-1) },
    ]);
  });

  test('where the weights are not random, and layer by layer, there is no mark to be taken', async () => {
    for (const drawn of [await picture({ init: 'ones' }), await picture({}, 'layers')])
      expect([...drawn.querySelectorAll('svg')].map(handleOf)).toEqual([undefined, undefined]);
  });

  test('the scenario’s dot lies on the curve where depth makes no difference, and the diamond above or below it by what was measured', async () => {
    const { runs } = await shownBy(kinds.theory, 'edge', { activation: 'relu', init: 'xavier' });
    const measured = measuredMean(runs[0].measures!.map(({ gradientRms }) => gradientRms)) as number;
    for (const svg of (await picture({ activation: 'relu', init: 'xavier' })).querySelectorAll('svg')) {
      const [[x1, y1], [x2, y2]] = [dashed(svg)[0]!, dashed(svg).at(-1)!];
      const dot = dotOf(svg)!;
      const [cx, cy] = ['cx', 'cy'].map((name) => Number(dot.getAttribute(name))) as [number, number];
      // ReLU's curve is a straight line: the factor is σ/√2.
      expect(cy).toBeCloseTo(y1 + ((y2 - y1) * (cx - x1)) / (x2 - x1), 0);
      const perDecade = (ruleAt(svg) - cy) / Math.log10(Math.SQRT1_2);
      const [dx, dy] = diamonds(svg)[0]!;
      expect(dx).toBeCloseTo(cx, 1);
      expect(dy).toBeCloseTo(ruleAt(svg) - perDecade * Math.log10(measured), 1);
    }
  });

  test('GELU’s curve is drawn in two pieces, with nothing between them', async () => {
    const pieces = (activation: Scenario['activation']) =>
      picture({ activation }).then((drawn) => drawn.querySelector('svg')!.querySelectorAll('g[stroke-dasharray="6 4"] path').length);
    expect([await pieces('gelu'), await pieces('tanh')]).toEqual([2, 1]);
  });

  test('a gradient that is lost is marked at the edge where it went, and said', async () => {
    const below = (await picture({ std: 0.05, layers: 50, samples: 100 })).querySelector('svg')!;
    const { top, bottom } = gridOf(below)!;
    expect(diamonds(below)).toEqual([]);
    expect(lost(below).map(([, y]) => bottom - y < 12)).toEqual([true]);
    expect(words(below).join(' ')).toContain('measured: below float32’s resolution');
    const above = (await picture({ activation: 'relu', std: 30, layers: 20 })).querySelector('svg')!;
    expect(lost(above).map(([, y]) => y - top < 12)).toEqual([true]);
    expect(words(above).join(' ')).toContain('measured: overflow (∞)');
  });

  test('weights that are not random have no dot: that is said, and what was measured is a line', async () => {
    const svg = (await picture({ activation: 'relu', init: 'constant' })).querySelector('svg')!;
    expect(dotOf(svg)).toBeNull();
    expect(words(svg)).toContain('no prediction: weights not random');
    expect(words(svg)).toContain('measured 278');
    expect(svg.querySelectorAll('g[stroke="var(--c-gradient)"] line')).toHaveLength(1);
    expect(words(await picture({ activation: 'relu', init: 'constant' }, 'edge', 'ko'))).toContain('가중치가 난수가 아니라서 예측 없음');
  });

  test('one layer has nothing to measure, which is said', async () => {
    const svg = (await picture({ layers: 1 })).querySelector('svg')!;
    expect(words(svg)).toContain('one layer only: nothing to measure');
    expect([...diamonds(svg), ...lost(svg)]).toEqual([]);
    expect(dotOf(svg)).not.toBeNull();
  });
});

describe('layer by layer', () => {
  test('the prediction goes to layer 50, what was measured to the last layer but one, on one logarithmic scale', async () => {
    const { runs } = await shownBy(kinds.theory, 'layers');
    const measured = measuredFactors(runs[0].measures!.map(({ gradientRms }) => gradientRms)) as number[];
    const predicted = gradientFactors('sigmoid', 10, 50);
    for (const svg of (await picture({}, 'layers')).querySelectorAll('svg')) {
      const [line, dots] = [dashed(svg), diamonds(svg)];
      const { left, right, columns } = gridOf(svg)!;
      expect([line.length, dots.length, columns]).toEqual([50, 4, 50]);
      const perDecade = (line[0]![1] - ruleAt(svg)) / -Math.log10(predicted[0]!);
      line.forEach(([x, y], i) => {
        expect(x).toBeCloseTo(left + ((i + 0.5) * (right - left)) / 50, 1);
        expect(y).toBeCloseTo(ruleAt(svg) - perDecade * Math.log10(predicted[i]!), 0);
      });
      dots.forEach(([x, y], i) => {
        expect(x).toBeCloseTo(line[i]![0], 1);
        expect(y).toBeCloseTo(ruleAt(svg) - perDecade * Math.log10(measured[i]!), 0);
      });
    }
  });

  test('factors that are lost are marked and said; none is taken for a number', async () => {
    const svg = (await picture({ init: 'zeros' }, 'layers')).querySelector('svg')!;
    expect(lost(svg)).toHaveLength(4);
    expect(diamonds(svg)).toEqual([]);
    expect(words(svg)).toContain('○ no gradient arrives · × exactly 0');
    expect(words(svg)).toContain('no prediction: weights not random');
    expect(words(svg).join(' ')).not.toContain('– – predicted');
    const deep = (await picture({ std: 0.01, layers: 50, samples: 100 }, 'layers')).querySelector('svg')!;
    expect(lost(deep).length + diamonds(deep).length).toBe(49);
    expect(words(deep)).toContain('▽ below float32’s resolution');
  });

  test('one layer has nothing to measure, which is said', async () => {
    const svg = (await picture({ layers: 1 }, 'layers', 'ko')).querySelector('svg')!;
    expect(words(svg)).toContain('층이 하나뿐이라 측정할 값 없음');
    expect(dashed(svg)).toHaveLength(50);
  });
});

test.each(['edge', 'layers'] as const)('no length is broken, whatever the weights and the activation: %s', async (view) => {
  const extremes: Partial<Scenario>[] = activations.flatMap((activation) =>
    [0.0001, 100].map((std) => ({ activation, std, layers: 20, width: 10, samples: 20 })),
  );
  for (const asked of [...everyStart(1, 1), ...everyStart(2, 1), ...everyStart(5), ...extremes]) {
    expect(brokenNumbers(await picture(asked, view)), JSON.stringify(asked)).toEqual([]);
  }
});

test.each(['edge', 'layers'] as const)('a chart is drawn for wide and narrow pages, each one picture with a sentence: %s', async (view) => {
  const [wide, narrow] = [...(await picture({}, view)).querySelectorAll('svg')];
  expect([wide, narrow].map((svg) => [svg!.getAttribute('class'), svg!.getAttribute('width')])).toEqual([
    ['wide', '720'],
    ['narrow', '340'],
  ]);
  for (const svg of [wide!, narrow!]) {
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')).toMatch(/^The predicted .*logarithmic ax[ie]s\. .*0\.9\d+ measured/);
    expect(svg.querySelectorAll('[aria-label], style, [style]')).toHaveLength(0);
  }
});
