import { atOnce } from '../../src/drawing/at-once.ts';
import type { AnyTrainingKind, ShownTrainings, Spoken } from '../../src/figures/kind.ts';
import type { Locale } from '../../src/i18n/index.ts';
import type { Training } from '../../src/readings/training.ts';
import type { FigureView } from '../../src/scenario/options.ts';
import { textbook, textbookView, type Scenario } from '../../src/scenario/scenario.ts';
import { bareDocument } from './picture.ts';
import { wordsIn } from './words.ts';

/** A training of which only that is known; the book's, unless something else is said of it. */
export const trainingOf = (scenario: Partial<Scenario> = {}, known: Partial<Omit<Training, 'scenario'>> = {}): Training => ({
  scenario: { ...textbook, ...scenario },
  classes: 10,
  steps: known.moments?.at(-1)?.step ?? 0,
  curve: { steps: [], losses: [], accuracies: [] },
  moments: [],
  starts: null,
  diverged: null,
  ...known,
});

/** What a kind of figure shows of trainings: what is asked is the first of them, unless said. */
export const shownTrainings = (
  kind: AnyTrainingKind,
  view: FigureView,
  trainings: readonly Training[],
  asked: Scenario = trainings[0]!.scenario,
): ShownTrainings => ({ scenario: asked, trainings, view: { ...textbookView, figure: kind.name, view } });

/** What it says and draws of that. */
export const spokenTrainings = (
  kind: AnyTrainingKind,
  view: FigureView,
  trainings: readonly Training[],
  locale: Locale = 'en',
  asked?: Scenario,
): Spoken => kind.speak(shownTrainings(kind, view, trainings, asked), wordsIn(locale));

/** The same as it is drawn. */
export const drawnTrainings = async (...asked: Parameters<typeof spokenTrainings>): Promise<HTMLElement> =>
  atOnce(await spokenTrainings(...asked).draw(bareDocument()));
