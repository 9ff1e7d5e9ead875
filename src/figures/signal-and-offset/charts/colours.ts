/** Colours of signal and offset, and of the words that name them. */
export const signal = { fill: 'var(--c-activation)', text: 'var(--c-activation-text)' } as const;
export const offset = { fill: 'var(--c-offset)', text: 'var(--c-offset-text)' } as const;
