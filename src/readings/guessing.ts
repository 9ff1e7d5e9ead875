/** The loss of guessing among so many classes: ln(classes). */
export const guessingLoss = (classes: number): number => Math.log(classes);
/** How often guessing is right. */
export const guessingAccuracy = (classes: number): number => 1 / classes;

/** Steps over which a loss is averaged before it says that a network learns, and the share of the loss of guessing that it has to be below. */
export const [averaged, started] = [20, 0.955] as const;
/** From this multiple of the loss of guessing on, a loss is far above it. */
export const farAbove = 3;
