import { atOnce } from '../../src/drawing/at-once.ts';
import type { AnyTrainingKind, ShownTrainings, Spoken } from '../../src/figures/kind.ts';
import type { Locale } from '../../src/i18n/index.ts';
import type { Training } from '../../src/readings/training.ts';
import { decode } from '../../src/scenario/codec.ts';
import type { FigureView } from '../../src/scenario/options.ts';
import { textbook, textbookView, type Scenario } from '../../src/scenario/scenario.ts';
import type { TrainedLayer } from '../../src/statistics/training-measures.ts';
import { bareDocument } from './picture.ts';
import recorded from './recorded-trainings.json' with { type: 'json' };
import { wordsIn } from './words.ts';

/** Real trainings, which tests/golden/train_reference.py has run in float32, by the query of their scenario. */
export const recordedTrainings: readonly (Training & { readonly query: string })[] = recorded.map(({ query, ...training }) => ({
  ...(training as unknown as Omit<Training, 'scenario'>),
  query,
  scenario: decode(query).scenario,
}));

/**
 * The recorded training of a scenario.
 * @throws {RangeError} if there is none
 */
export function recordedOf(query: string): Training {
  const found = recordedTrainings.find((each) => each.query === query);
  if (!found) throw new RangeError(`no training was recorded of ${query}`);
  return found;
}

/** Prepared races as they were recorded. */
export const recordedRaces = {
  book: ['init=normal&std=0.01', 'init=xavier', 'init=he'].map((start) =>
    recordedOf(`activation=relu&${start}&layers=4&batch=128&rate=0.01&steps=500`),
  ),
  'four-starts': ['relu&init=he', 'tanh&init=xavier', 'sigmoid&init=normal&std=1', 'sigmoid&init=xavier'].map((start) =>
    recordedOf(`activation=${start}&steps=500`),
  ),
} as const;

/** Each way in which a training can end otherwise than well, and one whose loss and accuracy tell different stories. */
export const endings = {
  thrown: recordedOf('activation=tanh&init=xavier&rate=1&steps=500'),
  notFinite: recordedOf('activation=relu&init=he&rate=1&steps=500'),
  dead: recordedOf('activation=relu&init=xavier&rate=1&width=30&seed=5&steps=500'),
  apart: recordedOf('activation=relu&init=normal&std=1&clip=1&steps=500'),
} as const;

/** The same training as it was after so many steps; before the first with 0. */
export function upTo({ curve, moments, ...training }: Training, steps: number): Training {
  const count = curve.steps.filter((step) => step <= steps).length;
  return {
    ...training,
    steps,
    curve: { steps: curve.steps.slice(0, count), losses: curve.losses.slice(0, count), accuracies: curve.accuracies.slice(0, count) },
    moments: moments.filter(({ step }) => step <= steps),
    starts: training.starts !== null && training.starts <= steps ? training.starts : null,
    diverged: training.diverged !== null && training.diverged <= steps ? training.diverged : null,
  };
}

/** A layer of which only some measures matter. */
export const trainedLayer = (own: Partial<TrainedLayer> = {}): TrainedLayer => ({
  mean: 0,
  std: 1,
  signalStd: 1,
  signalShare: 1,
  sampleSimilarity: 0,
  saturatedShare: 0,
  gradientRms: 0.1,
  weightGradientRms: 0.01,
  weightRms: 0.1,
  updateRatio: 0.01,
  ...own,
});

/** A training by its losses, a step each, and by whatever else matters. */
export function trainingOf(losses: readonly number[], own: Partial<Training> = {}): Training {
  const accuracies = losses.map(() => 0.1);
  return {
    scenario: textbook,
    classes: 10,
    steps: losses.length,
    curve: { steps: losses.map((_, i) => i + 1), losses, accuracies },
    moments: [],
    starts: null,
    diverged: null,
    ...own,
  };
}

/** A training of which only that is known; the book's, unless something else is said of it. */
export const knownTraining = (scenario: Partial<Scenario> = {}, known: Partial<Omit<Training, 'scenario'>> = {}): Training =>
  trainingOf([], { scenario: { ...textbook, ...scenario }, steps: known.moments?.at(-1)?.step ?? 0, ...known });

/** What a kind of figure shows of trainings. */
export const shownTrainings = (
  kind: AnyTrainingKind,
  view: FigureView,
  trainings: readonly Training[],
  scenario: Scenario = trainings[0]!.scenario,
): ShownTrainings => ({ scenario, trainings, view: { ...textbookView, figure: kind.name, view } });

/** What it says and draws of them. */
export const spokenOf = (
  kind: AnyTrainingKind,
  view: FigureView,
  trainings: readonly Training[],
  locale: Locale = 'en',
  scenario?: Scenario,
): Spoken => kind.speak(shownTrainings(kind, view, trainings, scenario), wordsIn(locale));

/** The same as it is drawn. */
export const drawnOf = async (...shown: Parameters<typeof spokenOf>): Promise<HTMLElement> =>
  atOnce(await spokenOf(...shown).draw(bareDocument()));
