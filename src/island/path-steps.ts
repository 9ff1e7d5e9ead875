import type { FigureView } from '../scenario/options.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** A step of a sample's path: how it is looked at, and the layer that it has come to, counted from 1. */
export interface Step {
  readonly view: FigureView;
  readonly layer: number;
}

/** The steps in their order: into each layer, all samples, and back from the last layer to the first. */
export function pathSteps(layers: number): Step[] {
  const there = Array.from({ length: layers }, (_, i) => i + 1);
  return [
    ...there.map((layer): Step => ({ view: 'forward', layer })),
    { view: 'everyone', layer: layers },
    ...there.toReversed().map((layer): Step => ({ view: 'back', layer })),
  ];
}

/** Which of the steps a figure shows; with all samples, the layer only says where a neuron is opened. */
export const stepOf = (steps: readonly Step[], { view, layer }: Step): number =>
  steps.findIndex((step) => step.view === view && (view === 'everyone' || step.layer === layer));

/** What a step changes: a neuron stays open in its layer alone. */
export const leadsTo = (step: Step, { layer, neuron }: Scenario): Partial<Scenario> => {
  const to = step.view === 'everyone' && neuron > 0 ? layer : step.layer;
  return { layer: to, neuron: to === layer ? neuron : 0 };
};
