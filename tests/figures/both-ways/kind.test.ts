import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { locales, type Locale } from '../../../src/i18n/index.ts';
import { verdictOf, type Way } from '../../../src/readings/verdict.ts';
import { textbook, type Scenario } from '../../../src/scenario/scenario.ts';
import type { WordKey } from '../../../src/sentences/words.ts';
import { isNumber } from '../../../src/statistics/measures.ts';
import { zoneAt, zones } from '../../../src/theory/zones.ts';
import { stops } from '../../../src/scenario/stops.ts';
import { runOnce } from '../../support/runs.ts';
import { spokenBy } from '../../support/shown.ts';
import { wordsIn } from '../../support/words.ts';

beforeAll(() => startBackend('wasm'));

const spoken = (asked: Partial<Scenario>, locale: Locale = 'en') => spokenBy(kinds['both-ways'], 'meters', asked, locale, 'symmetric');
const verdict = async (asked: Partial<Scenario>) =>
  verdictOf(await runOnce({ ...textbook, ...asked }, { range: 'symmetric', measures: true }));
const tanh = (std: number) => ({ activation: 'tanh', std }) as const;

test('the meters are what the run measures, as shares of what was sent', async () => {
  const run = await runOnce({ ...textbook, ...tanh(0.15) }, { range: 'symmetric', measures: true });
  const { signals, gradients } = verdictOf(run);
  expect(signals).toEqual(run.measures!.map(({ signalStd }) => signalStd));
  expect(gradients).toEqual(run.measures!.map(({ gradientRms }) => gradientRms));
});

test('correlated inputs send less: their signal is measured by what sets them apart', async () => {
  const run = await runOnce({ ...textbook, ...tanh(0.15), correlation: 0.75 }, { range: 'symmetric', measures: true });
  verdictOf(run).signals.forEach((share, i) => expect(share).toBeCloseTo((run.measures![i]!.signalStd as number) / 0.5, 12));
  expect((await verdict({ ...tanh(0.15), correlation: 1 })).signal).toBe('none');
});

/** What becomes of signal and gradient, the short sentence that says so, and another word that it must hold in English. */
const fates: [name: string, asked: Partial<Scenario>, signal: Way, gradient: Way, lead: WordKey, holds: string][] = [
  ['vanishes', tanh(0.01), 'vanishes', 'vanishes', 'both-ways.lead.vanishes', 'says nearly 0 to every input'],
  ['fades', tanh(0.085), 'fades', 'fades', 'both-ways.lead.fades', 'more faintly'],
  ['holds', tanh(0.15), 'holds', 'holds', 'both-ways.lead.holds', 'answers each input differently'],
  ['grows', tanh(0.3), 'holds', 'grows-slowly', 'both-ways.lead.grows', 'more than the last'],
  ['explodes', tanh(1), 'holds', 'explodes', 'both-ways.lead.explodes', 'to 7.4 times what was sent'],
  ['a sigmoid whose gradient holds while its signal fades', {}, 'fades', 'holds', 'both-ways.lead.signal-fades', 'small where it sets out'],
  ['a sigmoid that answers ½', { std: 0.01 }, 'below-resolution', 'vanishes', 'both-ways.lead.vanishes', 'nearly 0.5 to every input'],
  ['a sigmoid whose signal drowns', { init: 'xavier' }, 'vanishes', 'vanishes', 'both-ways.lead.vanishes', 'nearly the same answer'],
  ['zeros', { init: 'zeros' }, 'zero', 'zero', 'both-ways.lead.vanishes', 'says 0.5 to every input'],
  ['equal weights', { activation: 'tanh', init: 'ones' }, 'holds', 'zero', 'both-ways.lead.no-gradient', 'one and the same answer'],
  ['a ReLU that explodes', { activation: 'relu' }, 'explodes', 'explodes', 'both-ways.lead.all-explodes', '1,790 times'],
  ['a ReLU with He', { activation: 'relu', init: 'he' }, 'holds', 'holds', 'both-ways.lead.holds', 'answers each input differently'],
  ['overflow', { activation: 'relu', std: 30, layers: 20, samples: 100 }, 'overflow', 'overflow', 'both-ways.lead.overflow', 'too large'],
  [
    'underflow',
    { activation: 'relu', std: 0.0001, layers: 20, samples: 100 },
    'below-resolution',
    'below-resolution',
    'both-ways.lead.vanishes',
    'too small',
  ],
  ['one input over and over', { ...tanh(0.15), correlation: 1 }, 'none', 'holds', 'both-ways.lead.nothing-sent', 'All inputs are the same'],
];

describe.each(fates)('%s', (_, asked, signal, gradient, lead, holds) => {
  test('is read from the run', async () => {
    expect(await verdict(asked)).toMatchObject({ signal, gradient });
  });

  test.each(locales)('is said in plain words, first in short (%s)', async (locale) => {
    const { summary, lead: short } = await spoken(asked, locale);
    const said = wordsIn(locale).say(lead as 'both-ways.lead.holds');
    expect(short()).toBe(said);
    expect(summary().startsWith(`${said} `)).toBe(true);
    expect(summary().slice(said.length)).toMatch(/[.]$/);
    if (locale === 'en') expect(summary()).toContain(holds);
    else expect(summary()).toMatch(/다\.$/);
  });
});

test('the verdict on the gradient is the zone of the slider, but for the stops beside an edge', async () => {
  const edges = zones('tanh', 100, 5)!;
  const away = stops.std.filter((std) => edges.every((edge) => Math.abs(Math.log(std / edge)) > 0.09));
  expect(away.length).toBeGreaterThan(60);
  for (const std of away) expect([std, (await verdict(tanh(std))).gradient]).toEqual([std, zoneAt(edges, std)]);
});

test('every sentence that the slider of the start page passes is as short as the place that is kept for it', async () => {
  const ems = (text: string) =>
    [...text].reduce((sum, letter) => sum + (/[가-힣]/.test(letter) ? 0.92 : /[ .,:()]/.test(letter) ? 0.26 : 0.47), 0);
  for (const std of stops.std) {
    for (const locale of locales) {
      const said = (await spoken({ ...tanh(std) }, locale)).summary();
      expect(ems(said), said).toBeLessThan((3 * 358) / 18); // three lines on a phone
    }
  }
});

test('each bar and each meter has its numbers', async () => {
  const { runs } = { runs: [await runOnce({ ...textbook, ...tanh(1) }, { range: 'symmetric', measures: true })] };
  const { readout } = await spoken(tanh(1));
  expect(readout({ drawing: 0, column: 0, row: 0 })).toMatch(/^Layer 1, −1 to −0\.933: [\d,]+ values, \d\d%\.$/);
  expect(readout({ drawing: 5, column: 4, row: 0 })).toBe('Layer 5: signal 96% of the input’s.');
  expect(readout({ drawing: 5, column: 0, row: 1 })).toBe('Layer 1: gradient × 7.4 of what arrives at the end.');
  const last = runs[0]!.measures![4]!.gradientRms;
  expect(readout({ drawing: 5, column: 4, row: 1 })).toContain(`${String(Math.round(100 * (isNumber(last) ? last : NaN)))}%`);
  expect(readout({ drawing: 5, column: 5, row: 0 })).toBe('');
});

test('what has no number, or too small a one, is said', async () => {
  expect((await spoken(tanh(0.01))).readout({ drawing: 5, column: 4, row: 0 })).toContain('< 0.001%');
  expect((await spoken(tanh(0.01))).readout({ drawing: 5, column: 0, row: 1 })).toContain('0.01%');
  expect((await spoken({ std: 0.01 })).readout({ drawing: 5, column: 4, row: 0 })).toContain('below float32’s resolution');
  expect((await spoken({ init: 'zeros' })).readout({ drawing: 5, column: 0, row: 1 })).toContain(' 0%');
});

test('it says how to read it', async () => {
  expect((await spoken(tanh(0.15))).axes()).toMatch(/100,000 numbers in 30 bins/);
  expect((await spoken(tanh(0.15), 'ko')).axes()).toMatch(/100,000개를 구간 30개/);
});
