/** How fast prose is read that is meant to be understood: words of English and syllables of Hangul a minute. */
const wordsPerMinute = 220;
const syllablesPerMinute = 500;

/**
 * What else takes time, in minutes. Whoever goes the direct way looks at a figure for as long as at fifty words beside it; whoever wants all
 * of it turns its controls. A formula on a line of its own is read symbol by symbol with its legend; a question wants a guess; a task is
 * looked for by trying.
 */
const formulaTakes = 12 / 60;
const figureTakes = { looking: 15 / 60, playing: 60 / 60 };
const questionTakes = 15 / 60;
const taskTakes = 90 / 60;

/** What stands in a page of MDX and is no prose, in the order in which it must go: code may hold anything. */
const unread: readonly RegExp[] = [
  /^ *(`{3,}|~{3,})[^]*?^ *\1/gm, // blocks of code
  /\{\/\*[^]*?\*\/\}/g, // comments
  /^(import|export) .*$/gm,
];
const tag = /<\/?[A-Za-z](?:"[^"]*"|'[^']*'|\{[^}]*\}|[^>"'{])*>/g; // with all its attributes
const address = /\]\([^)]*\)/g; // where a link leads

/** A formula is taken in as one word, however it is written; one on lines of its own takes its time besides. */
const formula = /\$\$[^]+?\$\$|\$[^$\n]+\$/g;
const displayed = /\$\$[^]+?\$\$/g;
const syllable = /\p{Script=Hangul}/gu;
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.,-]*/gu;

const figure = /<(?:Figure|TrainingFigure|Claim|Slip|NameTheFate)\b/g;
const question = /<(?:Predict|Recall)\b/g;
const task = /<Task\b/g;

/** What the direct way through a chapter leaves out: what is folded or in the margin, and what is tried at its end. */
const besides = /<(Deeper|SideNote|Recall|TryIt)\b[^]*?<\/\1>/g;
const deeper = /<Deeper\b([^>]*)>([^]*?)<\/Deeper>/g;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
const without = (text: string, what: readonly RegExp[]): string => what.reduce((rest, one) => rest.replace(one, ' '), text);

/** How long a page takes, in minutes. */
export interface ReadingTimes {
  /** The direct way: what is not folded, with a look at each figure and a guess at each question. */
  readonly line: number;
  /** All of it: with everything unfolded, every figure turned and every task done. */
  readonly all: number;
}

/**
 * How many minutes a page takes, in either language or both at once.
 * @param body the MDX of the page without its frontmatter
 * @returns whole numbers, at least 1
 */
export function readingTimes(body: string): ReadingTimes {
  const whole = (minutes: number): number => Math.max(1, Math.round(minutes));
  return { line: whole(lineMinutes(body)), all: whole(minutesOf(without(body, unread), figureTakes.playing)) };
}

/**
 * How many minutes the direct way through a page takes.
 * @param body the MDX of the page without its frontmatter
 * @returns not rounded, so that the chapters of the way can be added up
 */
export const lineMinutes = (body: string): number => minutesOf(without(body, [...unread, besides]), figureTakes.looking);

/**
 * How many minutes what a fold holds takes.
 * @param body the MDX of the page without its frontmatter
 * @param title the title of the fold; no other of the page has it
 * @returns a whole number, at least 1
 * @throws {RangeError} if the page does not have one fold of that title
 */
export function deeperMinutes(body: string, title: string): number {
  const held = Array.from(body.matchAll(deeper)).filter(([, attributes = '']) => attributes.includes(`title="${title}"`));
  if (held.length !== 1) throw new RangeError(`invalid title of a fold; of it the page has ${held.length}: ${title}`);
  return readingTimes(held[0]![2]!).all;
}

/**
 * How many minutes a page takes that has no direct way through it.
 * @param body the MDX of the page without its frontmatter
 * @returns a whole number, at least 1
 */
export const readingMinutes = (body: string): number => readingTimes(body).all;

/** @param body without code, comments and imports */
function minutesOf(body: string, eachFigure: number): number {
  const prose = without(body, [tag, address]).replace(formula, ' x ');
  return (
    count(prose.replace(syllable, ' '), word) / wordsPerMinute +
    count(prose, syllable) / syllablesPerMinute +
    count(body, displayed) * formulaTakes +
    count(body, figure) * eachFigure +
    count(body, question) * questionTakes +
    count(body, task) * taskTakes
  );
}
