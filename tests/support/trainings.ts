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
