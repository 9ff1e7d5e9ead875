/** What is used of nspell, which comes without types. */
declare module 'nspell' {
  interface Speller {
    readonly correct: (word: string) => boolean;
    /** Adds a list of words, one a line. */
    readonly personal: (words: string) => Speller;
  }
  export default function nspell(affixes: Uint8Array, words: Uint8Array): Speller;
}
