import { withBase } from './base.ts';

/** A place to which the search leads. */
export interface Place {
  readonly title: string;
  readonly url: string;
  /** HTML: the words around what was found, each of which is marked. */
  readonly excerpt: string;
}

/** A page in which something was found. */
export interface Hit {
  readonly title: string;
  readonly url: string;
  /** Where its beginning has what was sought: the words there; where nothing but its head has it: its question, or its first words. */
  readonly excerpt: string | undefined;
  /** Its parts that have it, in the order of the page: all, or the three that have most of it. */
  readonly places: readonly Place[];
}

/** What was found for one term. */
export interface Found {
  /** How many pages. */
  readonly count: number;
  /**
   * The pages from one number to before another.
   * @throws {Error} if what is to be said of one of them does not come
   */
  hits(from: number, to: number): Promise<Hit[]>;
}

/** Finds a term in the pages of the language of this one. */
export interface Index {
  /** @throws {Error} if a piece of the index does not come */
  find(term: string): Promise<Found>;
}

/** What is used of the script that Pagefind leaves beside its index. */
interface Pagefind {
  readonly createInstance: (options: { basePath: string; noWorker: boolean; excerptLength: number; ranking: typeof ranking }) => {
    init(): Promise<void>;
    search(term: string): Promise<{ results: readonly { data(): Promise<Page> }[] }>;
  };
}

interface Page {
  readonly url: string;
  /** What its head says. */
  readonly meta: { readonly title: string; readonly question: string };
  readonly excerpt: string;
  readonly sub_results: readonly Part[];
}

interface Part extends Place {
  /** Every word that was found there, and how much it counts: in a heading, more. */
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

/**
 * What brings a page to the front of the list. The first weights are Starlight's; the last are those of what a page's head says of it
 * (`route-data.ts`), against which a word of its text has at most a few tenths.
 */
const ranking = {
  pageLength: 0.1,
  termFrequency: 0.1,
  termSaturation: 2,
  termSimilarity: 9,
  metaWeights: { title: 5, label: 5, keywords: 3, question: 1 },
};

let attempts = 0;
let requests: { readonly lost: number } | undefined;

/**
 * Opens the index that was made of the built pages.
 * @throws {Error} if its script does not come
 */
export async function openIndex(): Promise<Index> {
  const folder = withBase('pagefind/');
  // Firefox and WebKit keep a script that failed to load for the life of the page, under its address.
  const address = `${folder}pagefind.js${attempts++ > 0 ? `?${attempts}` : ''}`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as Pagefind;
  requests ??= watchRequests(folder);
  // The index is small; a worker would take as much again to load.
  const pagefind = createInstance({ basePath: folder, noWorker: true, excerptLength: 12, ranking });
  await pagefind.init();
  const { lost } = requests;
  return {
    async find(term) {
      const { results } = await pagefind.search(term);
      if (requests!.lost > lost) throw new Error('a piece of the index is missing');
      return {
        count: results.length,
        hits: async (from, to) => Promise.all(results.slice(from, to).map(async (result) => hitOf(await result.data()))),
      };
    },
  };
}

/** Counts what does not come from a folder: Pagefind takes a lost piece of its index for one in which nothing is found, without a word. */
function watchRequests(folder: string): { readonly lost: number } {
  const count = { lost: 0 };
  const { fetch } = globalThis;
  globalThis.fetch = async (...request) => {
    const isWatched = typeof request[0] === 'string' && request[0].startsWith(folder);
    try {
      const response = await fetch(...request);
      if (isWatched && !response.ok) count.lost++;
      return response;
    } catch (error) {
      if (isWatched) count.lost++;
      throw error;
    }
  };
  return count;
}

function hitOf({ url, meta: { title, question }, excerpt, sub_results: parts }: Page): Hit {
  // Found by what its head alone says of it, a chapter shows its question.
  if (parts.length === 0) return { title, url, excerpt: asHtml(question) || excerpt, places: [] };
  // The first heading is that of the page.
  const isAtTop = [url, `${url}#_top`].includes(parts[0]!.url);
  return { title, url, excerpt: isAtTop ? excerpt : undefined, places: mostFound(isAtTop ? parts.slice(1) : parts, 3) };
}

const asHtml = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The parts with most of what was sought, in the order that they have. */
function mostFound(parts: readonly Part[], count: number): Place[] {
  const score = (part: Part): number => part.weighted_locations.reduce((sum, found) => sum + found.balanced_score, 0);
  const chosen = [...parts].sort((a, b) => score(b) - score(a)).slice(0, count);
  return parts.filter((part) => chosen.includes(part));
}
