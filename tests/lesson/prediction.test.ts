import { beforeAll, describe, expect, it, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { locales, texts } from '../../src/i18n/index.ts';
import { numbers } from '../../src/i18n/numbers.ts';
import {
  answerOf,
  answers,
  learnersOf,
  liesOutside,
  measuredSentence,
  rangeOf,
  type Answer,
  type AskedOfRun,
} from '../../src/lesson/prediction.ts';
import {
  axisFor,
  comparison,
  depthOf,
  exponentAt,
  factorOf,
  hatchBetween,
  step,
  stroke,
  ticksOf,
  widestGap,
} from '../../src/lesson/prediction-sketch.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import { wordsIn } from '../support/words.ts';
import { runOnce } from '../support/runs.ts';

beforeAll(() => startBackend('wasm'));

const measured = (asked: Partial<Scenario>) => {
  const scenario = { ...textbook, ...asked };
  return runOnce(scenario, { measures: true, range: rangeOf(scenario.activation) });
};

/** What float32 loses: on the way forward to ∞ and to 0, and on the way back alone. */
const overflowing = { activation: 'relu', std: 30, layers: 25 } as const;
const underflowing = { activation: 'tanh', std: 0.0001, layers: 20 } as const;
const sinking = { std: 0.0001, layers: 30 } as const;

const cases: { readonly [A in AskedOfRun]: readonly (readonly [asked: Partial<Scenario>, answer: Answer<A>])[] } = {
  shape: [
    [{}, 'ends'],
    [{ activation: 'tanh' }, 'ends'],
    [{ std: 0.01 }, 'narrow'],
    [{ activation: 'relu', init: 'he' }, 'narrow'],
    [{ init: 'xavier' }, 'spread'],
    [{ activation: 'tanh', init: 'xavier' }, 'spread'],
    [{ init: 'zeros' }, 'equal'],
    [underflowing, 'equal'],
  ],
  fate: [
    [{}, 'holds'],
    [{ std: 0.01 }, 'vanishes'],
    [{ width: 400 }, 'explodes'],
    [{ init: 'zeros' }, 'vanishes'],
    [{ layers: 1 }, 'holds'],
    [overflowing, 'explodes'],
    [underflowing, 'vanishes'],
    [sinking, 'vanishes'],
  ],
  blame: [
    [{ init: 'xavier' }, 'slope'],
    [{ activation: 'tanh', std: 0.01 }, 'weights'],
    [{ std: 0.01 }, 'both'],
    [{}, 'neither'],
    [{ activation: 'identity', init: 'orthogonal' }, 'neither'],
    [{ init: 'zeros' }, 'weights'],
    [{ activation: 'relu', init: 'constant', value: -10 }, 'slope'],
    [overflowing, 'weights'],
    [underflowing, 'weights'],
  ],
  share: [
    [{ activation: 'tanh', init: 'xavier' }, 'all'],
    [{ activation: 'tanh', init: 'xavier', correlation: 0.2 }, 'most'],
    [{ std: 2 }, 'half'],
    [{}, 'part'],
    [{ init: 'xavier' }, 'none'],
    [{ init: 'zeros' }, 'none'],
    [underflowing, 'none'],
  ],
};

for (const [question, known] of Object.entries(cases) as [AskedOfRun, readonly (readonly [Partial<Scenario>, Answer])[]][]) {
  describe(`asked for the ${question}`, () => {
    it.each(known)('%o gives the answer %s, and a sentence in both languages', async (asked, answer) => {
      const run = await measured(asked);
      expect(answerOf(question, run)).toBe(answer);
      const [english, korean] = locales.map((locale) => measuredSentence(question, run, wordsIn(locale)));
      expect(english).toMatch(/^[A-Z].*\.$/);
      expect(korean).toMatch(/[가-힣].*\.$/);
    });

    it('reaches every answer that is offered', () => {
      expect(new Set(known.map(([, answer]) => answer))).toEqual(new Set(answers[question]));
    });

    it.each(locales)('has words for every answer (%s)', (locale) => {
      const said = answers[question].map((answer) => texts(locale)[`predict.${question}.${answer}` as 'predict.shape.ends']);
      expect(new Set(said).size).toBe(answers[question].length);
      expect(said).not.toContain(undefined);
    });
  });
}

test('every share of the variance has one answer, and more of it never a lesser one', async () => {
  const run = await measured({});
  const order = [...answers.share].reverse();
  const places = Array.from({ length: 1001 }, (_, i) => {
    const measures = [{ ...run.measures!.at(-1)!, signalShare: i / 1000 }];
    return order.indexOf(answerOf('share', { ...run, measures }));
  });
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(new Set(places).size).toBe(5);
});

test('the measured sentence carries the numbers of the run', async () => {
  const run = await measured({ std: 0.01 });
  const { value } = numbers('en');
  for (const locale of locales) {
    expect(measuredSentence('fate', run, wordsIn(locale))).toContain(value(run.measures![0]!.gradientRms as number));
  }
});

test('what no answer describes is refused', async () => {
  const lost = await measured(overflowing);
  expect(() => answerOf('shape', lost)).toThrow(RangeError);
  expect(() => answerOf('share', lost)).toThrow(RangeError);
  const outside = await runOnce({ ...textbook, activation: 'identity' });
  expect(liesOutside(outside)).toBe(true);
  expect(() => answerOf('shape', outside)).toThrow(RangeError);
  const fading = await measured({ activation: 'tanh', init: 'xavier', layers: 50 });
  expect(() => answerOf('fate', fading)).toThrow(RangeError);
});

describe('a sketch', () => {
  it('has one axis for nearly every gradient, and a wider one only for what would not fit', () => {
    expect(axisFor([9.4e-8, 0.25])).toEqual([-10, 3]);
    expect(axisFor([0, null, 'below-resolution', 'overflow'])).toEqual([-10, 3]);
    expect(axisFor([1e-15, 0.25])).toEqual([-20, 10]);
    expect(axisFor([1e38, 1])).toEqual([-40, 40]);
    for (const axis of [
      [-10, 3],
      [-20, 10],
      [-40, 40],
    ] as const)
      expect(ticksOf(axis)).toContain(0);
  });

  it('reads back the height at which an exponent is drawn, and keeps to its axis', () => {
    const axis = [-10, 3] as const;
    for (let exponent = -10; exponent <= 3; exponent += step) expect(exponentAt(axis, depthOf(axis, exponent))).toBe(exponent);
    expect(exponentAt(axis, -1)).toBe(3);
    expect(exponentAt(axis, 2)).toBe(-10);
  });

  it('takes along the layers that a quick stroke leaps over', () => {
    expect(stroke([0, 0, 0, 0, 0], { layer: 4, exponent: 0 }, { layer: 0, exponent: -4 })).toEqual([-4, -3, -2, -1, 0]);
    expect(stroke([0, 0, 0, 0, 0], { layer: 1, exponent: -1 }, { layer: 3, exponent: -2 })).toEqual([0, 0, -1.5, -2, 0]);
    expect(stroke([0, 0], { layer: 1, exponent: -1 }, { layer: 1, exponent: -3 })).toEqual([0, -3]);
  });

  it('is held against what was measured by the factor per layer', async () => {
    const sketch = [-4, -3, -2, -1, 0];
    expect(factorOf(sketch)).toBe(0.1);
    expect(widestGap(sketch, [-8, undefined, -3, -1, 0])).toEqual({ layer: 0, factor: 10 ** 4 });
    expect(widestGap([0, 0], [undefined, undefined])).toEqual({ layer: 0, factor: 1 });
    const run = await measured({ std: 0.01 });
    const rms = run.measures!.map(({ gradientRms }) => gradientRms as number);
    const perLayer = (rms[0]! / rms.at(-1)!) ** (1 / (rms.length - 1));
    for (const locale of locales) {
      const said = comparison(sketch, rms, '', texts(locale), numbers(locale));
      expect(said).toContain('0.1');
      expect(said).toContain(numbers(locale).value(perLayer));
      const off = Math.max(...sketch.map((exponent, layer) => Math.abs(exponent - Math.log10(rms[layer]!))));
      expect(said).toContain(numbers(locale).value(Number((10 ** off).toPrecision(2))));
      expect(said).toContain(locale === 'en' ? 'furthest off in layer 1' : '1층');
      const right = comparison(
        rms.map((measure) => Math.log10(measure * 1.5)),
        rms,
        '',
        texts(locale),
        numbers(locale),
      );
      expect(right).toContain(texts(locale)['predict.sketch.near'].split('{factor}')[0]);
      expect(right).toContain('1.5');
    }
  });

  it('hatches the gap to what was measured, where both have two layers side by side', () => {
    const hatch = hatchBetween([0, -2, -4], [-1, -1, undefined]);
    expect(hatch.filter(({ layer }) => layer % 1 === 0)).toEqual([
      { layer: 0, from: 0, to: -1 },
      { layer: 1, from: -2, to: -1 },
    ]);
    expect(hatch.find(({ layer }) => layer === 0.5)).toEqual({ layer: 0.5, from: -1, to: -1 });
    expect(hatch.filter(({ layer }) => layer > 1)).toEqual([]);
  });

  it('says in words what float32 lost', async () => {
    const run = await measured({ init: 'zeros' });
    for (const locale of locales) {
      const sentence = measuredSentence('fate', run, wordsIn(locale));
      expect(
        comparison(
          [0, 0],
          run.measures!.map(({ gradientRms }) => gradientRms),
          sentence,
          texts(locale),
          numbers(locale),
        ),
      ).toContain(sentence);
    }
  });
});

describe('which of two trainings learn', () => {
  const [learns, rests] = [{ starts: 45 }, { starts: null }];

  it.each([
    [[learns, learns], 'both'],
    [[learns, rests], 'first'],
    [[rests, learns], 'second'],
    [[rests, rests], 'neither'],
  ] as const)('is told of the last two of %j: %s', (two, answer) => {
    expect(learnersOf([learns, rests, ...two])).toBe(answer);
  });

  it('is not told of one', () => {
    expect(() => learnersOf([learns])).toThrow(RangeError);
  });

  it.each(locales)('has an answer in words for each, all different (%s)', (locale) => {
    const said = answers.learners.map((answer) => texts(locale)[`predict.learners.${answer}`]);
    expect(new Set(said).size).toBe(answers.learners.length);
  });
});
