import type { Component } from 'svelte';
import type { TrainingSettings } from '../../figures/kind.ts';
import type { Words } from '../../sentences/words.ts';
import type { Trial } from './trial.svelte.ts';

/** What a control of one kind of figure is given. */
interface Given extends Record<string, unknown> {
  readonly trial: Trial;
  readonly words: Words;
  readonly id: string;
}

export type OwnTrainingControl = NonNullable<TrainingSettings['controls']>[number];

/** The controls that only some kinds of figure of trainings have, each loaded where such a figure is. */
export const ownTrainingControls: Readonly<Record<OwnTrainingControl, () => Promise<{ readonly default: Component<Given> }>>> = {
  rivals: () => import('./Rivals.svelte'),
  scrubber: () => import('./Scrubber.svelte'),
  weight: () => import('./WeightChoice.svelte'),
  digit: () => import('./DigitChoice.svelte'),
};
