/** How fast prose is read that is meant to be understood: words of English and syllables of Hangul a minute. */
const wordsPerMinute = 220;
const syllablesPerMinute = 500;

/** What stands in a page of MDX and is no prose, in the order in which it must go: code may hold anything. */
const unread: readonly RegExp[] = [
  /^ *(`{3,}|~{3,})[^]*?^ *\1/gm, // blocks of code
  /\{\/\*[^]*?\*\/\}/g, // comments
  /^(import|export) .*$/gm,
  /<\/?[A-Za-z](?:"[^"]*"|'[^']*'|\{[^}]*\}|[^>"'{])*>/g, // tags with all their attributes
  /\]\([^)]*\)/g, // where links lead
];

/** A formula is taken in as one word, however it is written. */
const formula = /\$\$[^]+?\$\$|\$[^$\n]+\$/g;
const syllable = /\p{Script=Hangul}/gu;
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.,-]*/gu;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/**
 * How many minutes the prose of a page takes, in either language or both at once.
 * @param body the MDX of the page without its frontmatter
 * @returns a whole number, at least 1
 */
export function readingMinutes(body: string): number {
  const prose = unread.reduce((text, what) => text.replace(what, ' '), body).replace(formula, ' x ');
  const words = count(prose.replace(syllable, ' '), word);
  return Math.max(1, Math.round(words / wordsPerMinute + count(prose, syllable) / syllablesPerMinute));
}
