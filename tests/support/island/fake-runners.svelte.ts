import type { Scenario } from '../../../src/scenario/scenario.ts';

/** A figure of trainings that only notes what is asked of it. */
export class FakeRunners {
  scenario: Scenario = $state.raw() as Scenario;
  /** How often it was started. */
  plays = 0;
  readonly course = { running: false, play: () => void this.plays++ };

  constructor(scenario: Scenario) {
    this.scenario = scenario;
  }

  readonly change = (patch: Partial<Scenario>): void => {
    this.scenario = { ...this.scenario, ...patch };
  };
}
