import { atOnce } from '../../src/drawing/at-once.ts';
import { scenariosOf, type AnyKind, type Shown, type Spoken } from '../../src/figures/kind.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { asRuns, type ShownRun } from '../../src/readings/run.ts';
import type { Activation, FigureView, Initializer, Range } from '../../src/scenario/options.ts';
import { textbook, textbookView, type Scenario } from '../../src/scenario/scenario.ts';
import { golden } from './golden.ts';
import { bareDocument } from './picture.ts';
import { wordsIn } from './words.ts';
import { runOnce } from './runs.ts';

/** What a kind of figure shows of a scenario, the book's but for what is asked, in a range; on a backend that has been started. */
export async function shownBy(kind: AnyKind, view: FigureView, asked: Partial<Scenario> = {}, range: Range = 'unit'): Promise<Shown> {
  const runs: ShownRun[] = [];
  for (const each of scenariosOf(kind, { ...textbook, ...asked })) runs.push(await runOnce(each, { range, measures: kind.measures }));
  return { runs: asRuns(runs), view: { ...textbookView, range, figure: kind.name, view } };
}

/** What it says and draws of that. */
export const spokenBy = async (
  kind: AnyKind,
  view: FigureView,
  asked: Partial<Scenario> = {},
  locale: Locale = 'en',
  range: Range = 'unit',
): Promise<Spoken> => kind.speak(await shownBy(kind, view, asked, range), wordsIn(locale));

/** The same as it is drawn. */
export const drawnBy = async (...asked: Parameters<typeof spokenBy>): Promise<HTMLElement> =>
  atOnce(await (await spokenBy(...asked)).draw(bareDocument()));

/** Lengths and coordinates in a picture that are none: not a single one may be. */
export const brokenNumbers = (picture: HTMLElement): string[] =>
  [...picture.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) => name !== 'aria-label' && /NaN|undefined|Infinity/.test(value))
      .map(({ name, value }) => `${element.nodeName} ${name}=${value}`),
  );

/** All starts of the book with all its activations, small, at a depth. */
export const everyStart = (layers: number, width = 12): Partial<Scenario>[] =>
  golden.map(({ scenario: { activation, init, std, value } }) => ({ activation, init, std, value, layers, width, samples: 20 }));

/** The gradient's measures in the reference figures; numbers that JSON lacks do not occur among them. */
export interface GoldenGradient {
  readonly gradientRms: number;
  readonly activationFactor: number | null;
  readonly weightFactor: number | null;
}

/** The reference figures of a gradient, the first layer first. */
export const goldenGradients = (activation: Activation, init: Initializer, std = 1): readonly GoldenGradient[] =>
  golden.find(({ scenario }) => scenario.activation === activation && scenario.init === init && scenario.std === std)!
    .layers as unknown as readonly GoldenGradient[];
