import type { Scenario } from './scenario.ts';

export type StartingWeights = Pick<Scenario, 'init'> & Partial<Pick<Scenario, 'std' | 'value'>>;

/** The seven starting weights of the book's script, in its order; the keys name them in texts and tests. */
export const startingWeights = {
  'std-1': { init: 'normal', std: 1 },
  'std-0.01': { init: 'normal', std: 0.01 },
  xavier: { init: 'xavier' },
  he: { init: 'he' },
  zeros: { init: 'zeros' },
  ones: { init: 'ones' },
  'full-5': { init: 'constant', value: 5 },
} as const satisfies Record<string, StartingWeights>;

export type PresetName = keyof typeof startingWeights;
export const presetNames = Object.keys(startingWeights) as PresetName[];

/** Whether a scenario starts from the weights that a preset names. */
export const startsFrom = (scenario: Scenario, name: PresetName): boolean =>
  Object.entries(startingWeights[name]).every(([field, value]) => scenario[field as keyof StartingWeights] === value);
