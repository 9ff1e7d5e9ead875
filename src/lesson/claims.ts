import { endShares } from '../readings/shape.ts';
import { textbook, type Scenario, type View } from '../scenario/scenario.ts';
import type { Slug } from '../site/links.ts';
import { activationFunctions } from '../theory/activations.ts';
import {
  every,
  everyLayer,
  fromSecondLayer,
  numberOf,
  slopeToBlame,
  spreadDecides,
  vanishedStops,
  vanishes,
  type Judge,
} from './verdicts.ts';

/** The claims of the page that the lesson follows, in its order. */
export const claimNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
/** The number of a claim, as the page that checks the book has it. */
export type ClaimNumber = (typeof claimNumbers)[number];

/** One claim: where it is told, what shows it, and how it is judged. What is left out of a scenario is the book's. */
export interface Claim {
  /** The chapter that tells it. */
  readonly chapter: Slug;
  /** The figure that shows it. */
  readonly figure: Partial<Scenario & View>;
  /** The experiments by which it is judged; none where it is judged by trainings, which are too long for a build and were written down. */
  readonly scenarios: readonly Partial<Scenario>[];
  readonly judge: Judge;
}

const tiny = { std: 0.01 } as const;

/** Every claim by its number. */
export const claims: Readonly<Record<ClaimNumber, Claim>> = {
  1: {
    chapter: 'experiment',
    figure: {},
    scenarios: [{}],
    judge: every(({ layers }) => endShares(layers.at(-1)!.histogram).every((share) => share >= 0.2)),
  },
  2: {
    chapter: 'vanishing-gradients',
    figure: { figure: 'activation-curve' },
    scenarios: [{}],
    judge: everyLayer(
      (layer, { scenario }) => numberOf(layer.derivativeMedian) < 0.1 * activationFunctions[scenario.activation].maxDerivative,
    ),
  },
  3: {
    chapter: 'vanishing-gradients',
    figure: { figure: 'three-fates' },
    scenarios: [{ width: 10 }, {}, { width: 400 }],
    judge: every(vanishes),
  },
  4: { chapter: 'squashing', figure: { figure: 'blame' }, scenarios: [{}, tiny], judge: slopeToBlame },
  // A range of −1 to 1 would show itself by values below 0.
  5: {
    chapter: 'experiment',
    figure: { range: 'symmetric' },
    scenarios: [{}, tiny],
    judge: every(({ layers }) => layers.some(({ histogram }) => histogram.below > 0)),
  },
  6: {
    chapter: 'experiment',
    figure: tiny,
    scenarios: [tiny],
    judge: every(({ layers }) => Math.abs(layers.at(-1)!.mean - 0.5) < 0.05 && layers.at(-1)!.std < 0.05),
  },
  7: {
    chapter: 'vanishing-gradients',
    figure: { ...tiny, figure: 'gradient-flow' },
    scenarios: [tiny],
    judge: every((run) => !vanishes(run)),
  },
  8: {
    chapter: 'collapse',
    figure: { ...tiny, figure: 'neuron-map' },
    scenarios: [tiny],
    judge: every((run) => fromSecondLayer(run, 'neuronSimilarity', 0.99)),
  },
  9: {
    chapter: 'hidden-collapse',
    figure: { init: 'xavier', figure: 'signal-and-offset', view: 'share' },
    scenarios: [tiny, { init: 'xavier' }, { activation: 'tanh', init: 'xavier' }],
    judge: spreadDecides,
  },
  10: {
    chapter: 'small-weights',
    figure: { activation: 'relu', ...tiny },
    scenarios: [
      { activation: 'relu', ...tiny },
      { activation: 'tanh', ...tiny },
    ],
    judge: every(({ layers }) => Math.abs(layers.at(-1)!.mean) < 1e-3 && layers.at(-1)!.std < 1e-3),
  },
  11: {
    chapter: 'small-weights',
    figure: { activation: 'tanh', ...tiny, figure: 'blame' },
    scenarios: [
      { activation: 'relu', ...tiny },
      { activation: 'tanh', ...tiny },
    ],
    judge: every(vanishes),
  },
  // Said of the first scenario of the page, the book's.
  12: { chapter: 'can-it-learn', figure: { figure: 'plateau' }, scenarios: [], judge: vanishedStops(textbook) },
};
