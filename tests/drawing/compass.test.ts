import { beforeAll, describe, expect, test } from 'vitest';
import { compassChart } from '../../src/drawing/compass.ts';
import { startBackend } from '../../src/engine/backend.ts';
import { numbers } from '../../src/i18n/numbers.ts';
import { compassOf } from '../../src/readings/compass.ts';
import { asRuns } from '../../src/readings/run.ts';
import { measuredMean } from '../../src/readings/theory.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import { compassSentence } from '../../src/sentences/compass.ts';
import { criticalSigma } from '../../src/theory/edge.ts';
import { goldenGradients, brokenNumbers } from '../support/shown.ts';
import { bareDocument } from '../support/picture.ts';
import { expectPicture } from '../support/pictures/expect-picture.ts';
import { runOnce } from '../support/runs.ts';
import { wordsIn } from '../support/words.ts';

beforeAll(() => startBackend('wasm'));

const { value } = numbers('en');
const scenarioOf = (asked: Partial<Scenario>): Scenario => ({ ...textbook, ...asked });

/** The compass of a scenario beside its own run, or beside one that is not its own. */
async function compass(asked: Partial<Scenario> = {}, shown = asked, measures = true) {
  const runs = asRuns([await runOnce(scenarioOf(shown), { measures })]);
  return compassOf(scenarioOf(asked), runs);
}

async function drawn(asked: Partial<Scenario> = {}, shown = asked): Promise<HTMLElement> {
  const document = bareDocument();
  const [box, words] = [document.createElement('div'), wordsIn('en')];
  box.setAttribute('style', 'width: 240px');
  const reading = (await compass(asked, shown))!;
  box.append(
    compassChart(document, reading, {
      label: 'compass',
      here: words.say('compass.here'),
      explodes: words.say('theory.explodes'),
      vanishes: words.say('theory.vanishes'),
      value: words.value,
    }),
  );
  return box;
}

const at = (svg: Element, selector: string, name: string) => Number(svg.querySelector(selector)?.getAttribute(name));

describe('snapshots', () => {
  test.each<[string, Partial<Scenario>]>([
    ['compass-textbook', {}],
    ['compass-small', { std: 0.01 }],
    ['compass-explodes', { activation: 'relu', std: 2, width: 400 }],
    ['compass-lost', { std: 0.05, layers: 50, samples: 100 }],
  ])('%s', async (name, asked) => {
    await expectPicture(name, await drawn(asked));
  });
});

test('the dot lies on the rule at 1 where the edge is, and right of where it lies for smaller weights', async () => {
  const edge = criticalSigma('relu')! / 10;
  const [on, below] = [await drawn({ activation: 'relu', std: edge }), await drawn({ activation: 'relu', std: edge / 10 })];
  const rules = [...on.querySelectorAll('g[stroke="currentColor"] > line')].map((line) => Number(line.getAttribute('y1')));
  const dot = 'g[stroke="var(--paper)"] > circle';
  expect(rules.some((y) => Math.abs(y - at(on, dot, 'cy')) < 0.2)).toBe(true);
  expect(at(below, dot, 'cy')).toBeGreaterThan(at(on, dot, 'cy'));
  expect(at(below, dot, 'cx')).toBeLessThan(at(on, dot, 'cx'));
});

test('what was measured is shown where the run is the scenario’s own and was measured, and only there', async () => {
  const run = await runOnce(textbook, { measures: true });
  const mean = measuredMean(run.measures!.map(({ gradientRms }) => gradientRms));
  expect((await compass())!.measured).toBe(mean);
  expect((await compass({}, { std: 0.01 }))!.measured).toBeUndefined();
  expect((await compass({}, {}, false))!.measured).toBeUndefined();
});

test('a short sentence says where one stands, by the numbers of the theory and of the run', async () => {
  const rms = goldenGradients('sigmoid', 'normal').map(({ gradientRms }) => gradientRms);
  const measured = value((rms[0]! / rms[4]!) ** (1 / 4));
  const said = async (locale: 'en' | 'ko', ...asked: Parameters<typeof compass>) =>
    compassSentence(await compass(...asked), wordsIn(locale));
  expect(await said('en')).toBe(`√n·σ = 10: theory ×\u00a00.942 a layer; measured ×\u00a0${measured}.`);
  expect(await said('ko')).toBe(`√n·σ = 10: 층마다 이론으로는 0.942배, 측정으로는 ${measured}배입니다.`);
  expect(await said('en', {}, { std: 2 })).toBe('√n·σ = 10: theory ×\u00a00.942 a layer.');
  expect(await said('en', { std: 0.05, layers: 50, samples: 100 })).toBe(
    '√n·σ = 0.5: theory ×\u00a00.123 a layer; measured: below float32’s resolution.',
  );
});

test.each(['zeros', 'ones', 'constant'] as const)('of %s there is no compass, and the sentence says why', async (init) => {
  expect(await compass({ init })).toBeUndefined();
  expect(compassSentence(undefined, wordsIn('en'))).toMatch(/^No compass: .*not random/);
  expect(compassSentence(undefined, wordsIn('ko'))).toMatch(/난수가 아니라서/);
});

test('every place on the curve can be drawn', async () => {
  for (const activation of ['sigmoid', 'relu', 'tanh', 'gelu'] as const)
    for (const std of [0.0001, 0.01, 0.3, 1, 100])
      expect(brokenNumbers(await drawn({ activation, std, samples: 20, width: 12 }))).toEqual([]);
});
