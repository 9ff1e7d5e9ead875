/** The strip at the foot of the screen, to those who open it. */
export interface Docked {
  /**
   * Shows what a figure shows, until it is in sight itself.
   * @param phrase that drives the figure, and to which the reader returns.
   */
  readonly follow: (figure: HTMLElement, phrase: HTMLElement) => void;
}
