/**
 * Keys of a query that are the page's own: how it is printed, its colours, which controls it shows, and which numbers a class has been dealt.
 * They say nothing of a scenario.
 */
export const pageKeys: readonly string[] = ['print', 'theme', 'controls', 'deal'];

/** What counters of clicks hang on links that are passed around (`utm_source`, `fbclid`): not the author's words. */
const counterMark = /^utm_|clid$/;

/** The key under which a link carries what a figure shows that its address does not name; once for each such figure. */
const carrying = 'also';

/** Whether a key speaks of the page, or of nothing, and so is no unknown field. */
export const isOfThePage = (key: string): boolean => pageKeys.includes(key) || key === carrying || counterMark.test(key);

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

/**
 * A query that also carries what other figures of its page show, for a link to the same page in the other language.
 * @param search the query of the page's address, with or without its `?`; returned without.
 * @param figures the queries of the other figures, without `?`, by their ids.
 */
export function withFigures(search: string, figures: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(withoutFigures(search));
  for (const [id, of] of Object.entries(figures)) query.append(carrying, `${id}?${of}`);
  return query.toString();
}

/** The queries of the figures that a query carries so, by their ids; the last one counts where an id stands twice. */
export const figuresIn = (search: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    new URLSearchParams(search).getAll(carrying).flatMap((text) => {
      const [id = '', ...rest] = text.split('?');
      return id !== '' && rest.length > 0 ? [[id, rest.join('?')]] : [];
    }),
  );

/** A query without the figures that it carries; with or without its `?`, returned without. */
export const withoutFigures = (search: string): string =>
  search.includes(carrying) ? only(search, (key) => key !== carrying) : search.replace(/^\?/, '');
