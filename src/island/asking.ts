/** The name of the event by which a figure is asked for something; it bubbles, so that an island that sleeps can be woken by it. */
export const asking = 'ask';

/** What a figure is asked to show. */
export interface Wish {
  /** As links write it, without `?`. */
  readonly query: string;
  /** Names a change that goes on, such as a number that is dragged; left out where it is settled. */
  readonly going?: string;
  /** Whether it is shown as the answer to a question, and so solves no task. */
  readonly given?: boolean;
}
