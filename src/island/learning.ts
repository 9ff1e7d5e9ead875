import { sameStart } from '../readings/plateau.ts';
import { textbook, type Scenario } from '../scenario/scenario.ts';

/** What is known of how networks of one start learn. */
export interface StartLearning extends Pick<Scenario, 'activation' | 'init'> {
  /** Of weights that have one. */
  readonly std?: number;
  /** As a sentence. */
  readonly said: string;
}

/** How the networks of the start page learn, as far as trainings were written down, and where more is to be learned. */
export interface Learning {
  readonly starts: readonly StartLearning[];
  /** What is said of all other networks. */
  readonly unknown: string;
  /** Address of the chapter that trains. */
  readonly page: string;
}

/** What is said of how a network learns: of those that were trained, which are as large as the book's, what became of them; else that nothing is known. */
export const learningOf = (scenario: Scenario, { starts, unknown }: Learning): string =>
  (scenario.layers === textbook.layers && scenario.width === textbook.width && starts.find((start) => sameStart(start, scenario))?.said) ||
  unknown;
