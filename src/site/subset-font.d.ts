/** What is used of subset-font, which comes without types. */
declare module 'subset-font' {
  /** By the tag of an axis: the one value it keeps, or the values between which it stays variable. */
  export type Axes = Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2'; variationAxes?: Axes; noLayoutClosure?: boolean },
  ): Promise<Uint8Array>;
}
