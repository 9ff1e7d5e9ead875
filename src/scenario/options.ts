/** Activation functions φ that the book's script offers. */
export const activations = ['sigmoid', 'relu', 'tanh'] as const;
export type Activation = (typeof activations)[number];

/** Rules by which the starting weights are made; `normal` reads `std`, `constant` reads `value`. */
export const initializers = ['normal', 'xavier', 'he', 'zeros', 'ones', 'constant'] as const;
export type Initializer = (typeof initializers)[number];

/** Ranges of the histogram: the book's [0, 1], [−1, 1], or fitted to each layer's finite values. */
export const ranges = ['unit', 'symmetric', 'fitted'] as const;
export type Range = (typeof ranges)[number];

/** The book's commented-out axis limits: x is `plt.xlim(0.1, 1)`, y is `plt.ylim(0, 7000)`. */
export const crops = ['none', 'x', 'y', 'xy'] as const;
export type Crop = (typeof crops)[number];
