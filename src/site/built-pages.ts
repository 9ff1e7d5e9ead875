import { getCollection } from 'astro:content';
import { routeAt } from './links.ts';
import { pagesOf, type Page } from './pages.ts';

/**
 * The pages of the site in reading order, drafts among them, as a component finds them: from the collection that is being built.
 * @throws {Error} as `pagesOf` does
 */
export async function builtPages(): Promise<Page[]> {
  const entries = await getCollection('docs');
  return pagesOf(
    entries.flatMap(({ id, data: head }) => {
      const { locale, slug } = routeAt(`/${id}`, '/');
      return locale && slug ? [{ locale, slug, head }] : [];
    }),
  );
}
