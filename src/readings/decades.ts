import type { Step } from './gradient.ts';

/** Ends of an axis of powers of ten, as exponents. */
export type Decades = readonly [low: number, high: number];

/** The axis on which gradients are compared: it stays the same, so that a line that moves is a gradient that changes. */
const usual: Decades = [-8, 1];

/** The exponent of a gradient that has a place on an axis of powers of ten. */
export const exponentOf = (step: Step): number | undefined => (step.kind === 'gone' ? undefined : Math.log10(step.rms));

/** The exponents of all gradients that have such a place. */
export const exponentsOf = (steps: readonly Step[]): number[] => steps.flatMap((step) => exponentOf(step) ?? []);

/** The usual axis, from 10⁻⁸ to 10, or as much more of it, in whole powers of ten, as gradients need. */
export const flowDecades = (exponents: readonly number[]): Decades => [
  Math.min(usual[0], Math.floor(Math.min(...exponents))),
  Math.max(usual[1], Math.ceil(Math.max(...exponents))),
];

/** Whether an axis is another one than usual. */
export const isExtended = ([low, high]: Decades): boolean => low < usual[0] || high > usual[1];
