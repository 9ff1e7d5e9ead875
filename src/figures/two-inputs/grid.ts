/** The blocks of a layer stand below one another: the first input, the second, and their difference. */
export const blockRows = { columns: 10, blocks: 3 } as const;

/** Rows of cells in a block, for so many neurons. */
export const rowsOf = (neurons: number): number => Math.ceil(neurons / blockRows.columns);

/** Rows of all blocks, with one free row between two. */
export const allRows = (neurons: number): number => blockRows.blocks * rowsOf(neurons) + blockRows.blocks - 1;
