import type { ShownTrainings } from '../../../src/figures/kind.ts';
import type { Scrubbed } from '../../../src/island/training/scrubbing.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';

/** A figure of trainings that shows at once what it is asked for, and remembers that. */
export class FakeTrial implements Scrubbed {
  scenario: Scenario = $state.raw() as Scenario;
  readonly changes: (readonly [patch: Partial<Scenario>, going: string])[] = [];
  #shown: (scenario: Scenario) => ShownTrainings = $state.raw() as (scenario: Scenario) => ShownTrainings;

  constructor(scenario: Scenario, shown: (scenario: Scenario) => ShownTrainings) {
    this.scenario = scenario;
    this.#shown = shown;
  }

  get drawn() {
    return { shown: this.#shown(this.scenario) };
  }

  change(patch: Partial<Scenario>, going = ''): void {
    this.changes.push([patch, going]);
    this.scenario = { ...this.scenario, ...patch };
  }

  /** Shows something else of the same scenario. */
  shows(shown: (scenario: Scenario) => ShownTrainings): void {
    this.#shown = shown;
  }
}
