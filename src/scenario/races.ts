import { parseField } from './codec.ts';
import { mostRunners, readRivals, rivalFields, writeRivals, type Rival } from './rivals.ts';
import { rivalScenarios } from './runners.ts';
import { counts, equal, textbook, writtenValue, type Scenario } from './scenario.ts';

/** Networks that are trained side by side: what the first one is, and what each other has otherwise. */
type Race = Partial<Scenario> & Pick<Scenario, 'rivals'>;

/** The networks that are trained side by side for one that is asked, itself first; a value that no link could give a rival is passed over. */
export function runnersOf(asked: Scenario): readonly Scenario[] {
  const possible = (readRivals(asked.rivals) ?? []).map((rival) =>
    Object.fromEntries(Object.entries(rival).filter(([field, text]) => 'value' in parseField(field as keyof Rival, text))),
  );
  return rivalScenarios({ ...asked, rivals: writeRivals(possible) });
}

/**
 * What has to be asked so that these run side by side: the first as it is, the others as what they have otherwise.
 * @param runners from 1 to `mostRunners` of them, which differ in no other fields than rivals can.
 * @throws {RangeError} for another number of them
 */
export function raceOf(runners: readonly Scenario[]): Race {
  const [first, ...others] = runners;
  if (!first || runners.length > mostRunners) throw new RangeError(`a race of ${String(runners.length)}`);
  const own = Object.fromEntries(rivalFields.map((field) => [field, first[field]])) as Partial<Scenario>;
  return { ...own, rivals: writeRivals(others.map((other) => differences(first, other))) };
}

/**
 * What one has otherwise, as links write it: of what counts for it alone. What does not count for the first is no part of a link, and so is
 * said again. One that has nothing otherwise says its activation function.
 */
function differences(first: Scenario, other: Scenario): Rival {
  const own = rivalFields.filter((field) => counts(other, field) && (other[field] !== first[field] || !counts(first, field)));
  return Object.fromEntries((own.length > 0 ? own : (['activation'] as const)).map((field) => [field, writtenValue(other, field)]));
}

/** The fields in which networks differ from one another, in the order of links; what counts for none of two tells them not apart. */
export const differingFields = (runners: readonly Scenario[]): readonly (typeof rivalFields)[number][] =>
  rivalFields.filter((field) => {
    const said = new Set(runners.map((runner) => (counts(runner, field) ? runner[field] : undefined)));
    return said.size > 1;
  });

/** Whether one of them is the same network as another. */
export const isAmong = (runners: readonly Scenario[], one: Scenario): boolean => runners.some((runner) => equal(runner, one));

/** What every prepared race begins with: nothing that helps, and the digits. */
const plain = {
  data: 'digits',
  width: 100,
  seed: 0,
  optimizer: 'sgd',
  norm: 'none',
  residual: 'false',
  lsuv: 'false',
  clip: 0,
} as const satisfies Partial<Scenario>;

/**
 * Races that one press starts. The book's is that of its `weight_init_compare`: four hidden layers, batches of 128, learning rate 0.01. At
 * that rate no sigmoid but one would leave the loss of guessing, so that its race is run at 1.
 */
export const races = {
  book: {
    ...plain,
    activation: 'relu',
    init: 'normal',
    std: 0.01,
    layers: 4,
    batch: 128,
    rate: 0.01,
    steps: 500,
    rivals: 'init*xavier**init*he',
  },
  sigmoid: {
    ...plain,
    activation: 'sigmoid',
    init: 'normal',
    std: 1,
    layers: 5,
    batch: 100,
    rate: 1,
    steps: 1000,
    rivals: 'std*0.01**init*xavier**init*he',
  },
  tanh: {
    ...plain,
    activation: 'tanh',
    init: 'normal',
    std: 0.01,
    layers: 5,
    batch: 100,
    rate: 0.1,
    steps: 500,
    rivals: 'init*xavier**init*he**std*1',
  },
  'four-starts': {
    ...plain,
    activation: 'relu',
    init: 'he',
    layers: 5,
    batch: 100,
    rate: 0.1,
    steps: 500,
    rivals: 'activation*tanh*init*xavier**activation*sigmoid*init*normal*std*1**activation*sigmoid*init*xavier',
  },
} as const satisfies Readonly<Record<string, Race>>;
export type RaceName = keyof typeof races;
export const raceNames = Object.keys(races) as readonly RaceName[];

/** Whether a scenario is such a race as it is prepared; what of it is looked at does not matter. */
export const isRace = (scenario: Scenario, name: RaceName): boolean =>
  Object.entries(races[name]).every(([field, value]) => scenario[field as keyof Race] === value);

/** What helps a network that does not learn: nothing, or one of these. Adam's steps have the size of its rate, which so is another. */
export const remedies = {
  none: {},
  norm: { norm: 'batch' },
  adam: { optimizer: 'adam', rate: 0.001 },
  residual: { residual: 'true' },
  lsuv: { lsuv: 'true' },
} as const satisfies Readonly<Record<string, Partial<Scenario>>>;
export type RemedyName = keyof typeof remedies;
export const remedyNames = Object.keys(remedies) as readonly RemedyName[];

/** One more network for a race: the first one's with starting weights of its own, and with no other remedy than this. */
export function rivalOf(first: Scenario, start: Pick<Scenario, 'activation' | 'init' | 'std'>, remedy: RemedyName): Scenario {
  const { optimizer, norm, residual, lsuv, clip } = plain;
  return { ...first, optimizer, norm, residual, lsuv, clip, ...start, ...remedies[remedy], rivals: textbook.rivals };
}
