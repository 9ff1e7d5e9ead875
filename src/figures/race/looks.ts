/** Looks of the runners, in their order: shades of ink and dashes, so that none is known by its shade alone. */
const looks = [
  { stroke: 'var(--ink)', dash: undefined, width: 1.6 },
  { stroke: 'var(--ink)', dash: '7 3', width: 1.4 },
  { stroke: 'var(--ink)', dash: '2 2.5', width: 1.6 },
  { stroke: 'var(--ink-faint)', dash: undefined, width: 1.6 },
  { stroke: 'var(--ink-faint)', dash: '10 3 2 3', width: 1.4 },
  { stroke: 'var(--ink-faint)', dash: '4 4', width: 1.6 },
  { stroke: 'var(--edge)', dash: undefined, width: 2.2 },
  { stroke: 'var(--edge)', dash: '12 4', width: 2 },
] as const;
export type Look = (typeof looks)[number];

/** The look of a runner, counted from 0. */
export const lookOf = (runner: number): Look => looks[runner % looks.length]!;
