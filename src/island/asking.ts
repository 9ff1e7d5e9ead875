import type { Scenario } from '../scenario/scenario.ts';

/** The name of the event by which a figure is asked for something; it bubbles, so that an island that sleeps can be woken by it. */
export const asking = 'ask';

/** What a figure is asked for: to show a query string, as links write it, or to change some of what it shows. */
export type Wish =
  | string
  | {
      readonly patch: Partial<Scenario>;
      /** Names a change that goes on, such as a number that is dragged; nothing where it is settled. */
      readonly going: string;
    };
