import { describe, expect, it } from 'vitest';
import type { ShownTrainings } from '../../../src/figures/kind.ts';
import { columnsOf, orderedShare, readFrom, type Placed } from '../../../src/figures/plateau/reading.ts';
import { axes, ownSentence, readout, summary } from '../../../src/figures/plateau/sentences.ts';
import { trainingKinds } from '../../../src/figures/training-kinds.ts';
import type { Locale } from '../../../src/i18n/index.ts';
import { plateaus } from '../../../src/readings/plateaus.ts';
import type { Training } from '../../../src/readings/training.ts';
import { textbook, type Scenario } from '../../../src/scenario/scenario.ts';
import { knownTraining, shownTrainings, spokenOf, trainedLayer } from '../../support/trainings.ts';
import { wordsIn } from '../../support/words.ts';
import { everyPlateau } from './plateaus.ts';

const kind = trainingKinds.plateau;
const english = wordsIn('en');
const own = (scenario: Partial<Scenario>, known: Partial<Training>, gradientRms = 6e-5): Training =>
  knownTraining(scenario, { steps: 300, moments: [{ step: 1, layers: [trainedLayer({ gradientRms })] }], ...known });
const reading = (asked: Partial<Scenario> = {}, training?: Training) =>
  readFrom(
    everyPlateau,
    shownTrainings(kind, 'plateaus', training ? [training] : [], { ...textbook, ...asked }) as ShownTrainings<'plateau'>,
  );

describe('the sentence', () => {
  it('says that the order is that of the gradients', () => {
    expect(summary(reading(), english).replaceAll('\u00a0', ' ')).toBe(
      'The less gradient reaches layer 1 before the first step, the later, by and large, learning begins.',
    );
  });

  it.each([
    [{ activation: 'relu', init: 'he' }, 'Ringed: ReLU He, from step 20 on.'],
    [{ init: 'he' }, 'Ringed: sigmoid He, from step 1,650 on.'],
    [{ init: 'xavier' }, 'Ringed: sigmoid Xavier, not within 2,000 steps.'],
    [{ activation: 'tanh', std: 0.01 }, 'Ringed: tanh std 0.01, from step 30,000 on.'],
    [{ std: 0.01 }, 'Ringed: sigmoid std 0.01, not within 50,000 steps.'],
    [{ activation: 'relu' }, 'Ringed: ReLU std 1, no longer finite.'],
  ] as [Partial<Scenario>, string][])('says of %o: %s', (asked, sentence) => {
    expect(summary(reading(asked), english).replaceAll('\u00a0', ' ')).toMatch(new RegExp(`${sentence.replace(/[().]/g, '\\$&')}$`));
  });

  it.each([
    [{ init: 'he', layers: 3 }],
    [{ init: 'he', optimizer: 'adam' }],
    [{ init: 'he', data: 'spirals' }],
    [{ init: 'he', rate: 0.3 }],
    [{ init: 'orthogonal' }],
    [{ std: 0.02 }],
  ] as [Partial<Scenario>][])('rings nothing for %o, which no start was trained with', (asked) => {
    expect(summary(reading(asked), english)).not.toMatch(/Ringed/);
  });

  it.each([{ seed: 7 }, { steps: 9000 }, { step: 4 }, { samples: 50 }])(
    'rings a start whatever says nothing of how it is trained: %o',
    (asked) => {
      expect(summary(reading({ init: 'he', ...asked }), english)).toMatch(/Ringed: sigmoid He/);
    },
  );

  it('says of a training that differs in more than its start that it need not follow the order, and of no other', () => {
    const said = (scenario: Partial<Scenario>) => summary(reading(scenario, own(scenario, {})), english);
    const otherwise = /are not those of the starts/;
    for (const scenario of [{ data: 'spirals' }, { optimizer: 'adam' }, { layers: 3 }, { init: 'he', norm: 'batch' }] as const)
      expect(said(scenario)).toMatch(otherwise);
    for (const scenario of [{}, { init: 'orthogonal' }, { rate: 0.3, seed: 7 }, { std: 0.02, steps: 400 }] as const)
      expect(said(scenario)).not.toMatch(otherwise);
    expect(summary(reading({ data: 'spirals' }), english)).not.toMatch(otherwise);
  });

  it('says what the reader’s own training has come to', () => {
    const said = (known: Partial<Training>, gradient?: number) =>
      summary(reading({}, own({}, known, gradient)), english).replaceAll('\u00a0', ' ');
    expect(said({})).toMatch(/This training: gradient 6 × 10⁻⁵, not within its 300 steps\.$/);
    expect(said({ starts: 211 })).toMatch(/This training: gradient 6 × 10⁻⁵, from step 211 on\.$/);
    expect(said({ steps: 7, diverged: 7 }, 0.1)).toMatch(/This training: gradient 0\.1, no longer finite at step 7\.$/);
    expect(said({}, 0)).toMatch(/This training: gradient 0, not within/);
    expect(summary(reading({}, knownTraining()), english)).not.toMatch(/This training/);
    expect(ownSentence(undefined, english)).toBe('');
  });

  it('never says never', () => {
    for (const asked of everyPlateau) expect(summary(reading(asked as Partial<Scenario>), english)).not.toMatch(/never/i);
  });
});

describe('the order of the gradients', () => {
  const start = (gradient: number, median: number | null, within = 2000) =>
    ({ gradient: { median: gradient }, starts: { median }, within }) as unknown as Placed;

  it('is that of the plateaus as far as it is known who begins later', () => {
    expect(orderedShare([start(1e-6, 900), start(1e-3, 300), start(0.1, 20)])).toBe(1);
    expect(orderedShare([start(1e-6, 20), start(1e-3, 300), start(0.1, 900)])).toBe(0);
    expect(orderedShare([start(1e-6, null), start(0.1, 20)])).toBe(1);
    expect(orderedShare([start(1e-6, null), start(0.1, null)])).toBe(0);
  });

  it('is not known of one that was not watched as long as the other took', () => {
    expect(orderedShare([start(1e-6, null, 2000), start(1e-3, 5000, 6000)])).toBe(0);
    expect(orderedShare([start(1e-6, null, 5000), start(1e-3, 5000, 6000)])).toBe(1);
  });
});

it('the axes say with which rate the starts were trained, and that the reader’s is another one', () => {
  expect(axes(reading(), english)).toMatch(/learning rate 0\.1\.$/);
  expect(axes(reading({ rate: 0.3 }), english)).toMatch(
    /learning rate 0\.1; none was trained with 0\.3, so only the star has that rate\.$/,
  );
});

describe('pointing at the picture', () => {
  it('reads out each start in one column, and what is no longer finite in the last', () => {
    const seen = reading();
    const columns = Array.from({ length: columnsOf(seen) }, (_, column) => readout(seen, { drawing: 0, column, row: 0 }, english));
    for (const name of ['ReLU He', 'sigmoid He', 'sigmoid Xavier', 'tanh std 0.01', 'sigmoid std 0.01']) {
      expect(columns.filter((said) => said.startsWith(name))).toHaveLength(1);
    }
    expect(columns.at(-1)).toMatch(/^ReLU std 1: .* no longer finite/);
    expect(columns.filter((said) => said.startsWith('No start gets'))).toHaveLength(columns.length - 6);
  });
});

describe.each(['en', 'ko'] as Locale[])('the recorded plateaus (%s)', (locale) => {
  it.each([0.01, 0.1, 1])('are twelve at rate %d, each read out in one column', (rate) => {
    const at = plateaus.filter((plateau) => plateau.rate === rate);
    expect(at).toHaveLength(12);
    const spoken = spokenOf(kind, 'plateaus', [knownTraining({ rate })], locale);
    const all = Array.from({ length: 60 }, (_, column) => spoken.readout({ drawing: 0, column, row: 0 })).join(' ');
    expect(all.match(locale === 'en' ? /: gradient /g : /: 기울기 /g)).toHaveLength(12);
    expect(`${spoken.summary()} ${spoken.axes()} ${all}`).not.toMatch(/NaN|undefined|Infinity|\{|\bnull\b/);
  });
});
