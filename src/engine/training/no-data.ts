/** The file of digits is missing, cut, or another one. */
export class NoData extends Error {}
