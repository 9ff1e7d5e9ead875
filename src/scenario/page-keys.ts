/**
 * Keys of a query that are the page's own: how it is printed, its colours, which controls it shows, and which numbers a class has been dealt.
 * They say nothing of a scenario.
 */
export const pageKeys: readonly string[] = ['print', 'theme', 'controls', 'deal'];

/** What counters of clicks hang on links that are passed around (`utm_source`, `fbclid`): not the author's words. */
const counterMark = /^utm_|clid$/;

/** Whether a key speaks of the page, or of nothing, and so is no unknown field. */
export const isOfThePage = (key: string): boolean => pageKeys.includes(key) || counterMark.test(key);

const only = (search: string, keeps: (key: string) => boolean) =>
  new URLSearchParams([...new URLSearchParams(search)].filter(([key]) => keeps(key))).toString();

/**
 * What a query says to a figure: all but the page's own keys and the marks of counters, unknown keys too.
 * @param search the query of an address, with or without its `?`; returned without.
 */
export const figurePart = (search: string): string => only(search, (key) => !isOfThePage(key));

/**
 * A figure's query on a page that keeps its own keys; the marks of counters have done their duty.
 * @param query of the figure, without `?`.
 * @param search the query of the page's address, with or without its `?`.
 */
export const withPagePart = (query: string, search: string): string =>
  [query, only(search, (key) => pageKeys.includes(key))].filter((part) => part !== '').join('&');
