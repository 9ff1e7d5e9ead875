import type { Component } from 'svelte';
import type { Words } from '../sentences/words.ts';
import type { Experiment } from './experiment.svelte.ts';

/** What a control of one kind of figure is given. */
interface Given extends Record<string, unknown> {
  readonly experiment: Experiment;
  readonly words: Words;
  readonly id: string;
}

/** The controls that only some kinds of figure have, each loaded where such a figure is. */
export const ownControls = {
  width: () => import('./WidthSlider.svelte'),
  pair: () => import('./PairChoice.svelte'),
  steps: () => import('./PathSteps.svelte'),
} as const satisfies Record<string, () => Promise<{ readonly default: Component<Given> }>>;
export type OwnControl = keyof typeof ownControls;
