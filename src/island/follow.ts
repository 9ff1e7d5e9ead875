/**
 * Lets the strip at the foot of the screen show what a figure shows, until the figure is in sight itself.
 * @param phrase that drives the figure, and to which the reader returns.
 */
export type Follow = (figure: HTMLElement, phrase: HTMLElement) => void;
