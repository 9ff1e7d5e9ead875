import { atOnce } from '../../src/drawing/at-once.ts';
import type { ShownTrainings, Spoken } from '../../src/figures/kind.ts';
import { trainingKinds } from '../../src/figures/training-kinds.ts';
import type { Locale } from '../../src/i18n/index.ts';
import type { Training } from '../../src/readings/training.ts';
import { decode } from '../../src/scenario/codec.ts';
import type { ViewOf } from '../../src/scenario/options.ts';
import { textbook, textbookView, type Scenario } from '../../src/scenario/scenario.ts';
import type { Moment, TrainedLayer } from '../../src/statistics/training-measures.ts';
import plateau from '../golden/inside-training.json' with { type: 'json' };
import { bareDocument } from './picture.ts';
import { wordsIn } from './words.ts';

/**
 * Sigmoid, Xavier, rate 1, 4,000 steps, as tests/golden/train_reference.py trains and measures it in float32: 48 of its steps, and the histograms of
 * the first, the last and one between them.
 */
export const plateauTraining: Training = {
  ...(plateau as unknown as Training),
  scenario: decode(plateau.query).scenario,
};

/** A layer of which only some measures matter. */
export const layerWith = (own: Partial<TrainedLayer> = {}): TrainedLayer => ({
  mean: 0,
  std: 1,
  signalStd: 1,
  signalShare: 0.5,
  sampleSimilarity: 0,
  saturatedShare: 0,
  gradientRms: 0.1,
  weightGradientRms: 0.01,
  weightRms: 0.1,
  updateRatio: 0.01,
  ...own,
});

/** A training by its losses, a step each, and by the layers at some of its steps. */
export function trainingWith(
  losses: readonly number[],
  layers: Readonly<Record<number, readonly TrainedLayer[]>>,
  own: Partial<Training> = {},
): Training {
  const moments = Object.entries(layers).map(([step, all]): Moment => ({ step: Number(step), layers: all }));
  const depth = moments[0]?.layers?.length ?? textbook.layers;
  return {
    scenario: { ...textbook, layers: depth, steps: losses.length },
    classes: 10,
    steps: losses.length,
    curve: { steps: losses.map((_, i) => i + 1), losses, accuracies: losses.map(() => 0.1) },
    moments,
    starts: null,
    diverged: null,
    ...own,
  };
}

/** What the figure shows of a training, at a step. */
export const insideOf = (training: Training, view: ViewOf<'inside'>, step = 0): ShownTrainings<'inside'> => {
  const scenario: Scenario = { ...training.scenario, step };
  return { scenario, trainings: [training], view: { ...textbookView, figure: 'inside', view } };
};

/** What it says of that. */
export const insideSpoken = (training: Training, view: ViewOf<'inside'>, step = 0, locale: Locale = 'en'): Spoken =>
  trainingKinds.inside.speak(insideOf(training, view, step), wordsIn(locale));

/** The same as it is drawn. */
export const insideDrawn = async (...asked: Parameters<typeof insideSpoken>): Promise<HTMLElement> =>
  atOnce(await insideSpoken(...asked).draw(bareDocument()));
