import { getCollection } from 'astro:content';
import type { Locale } from '../i18n/index.ts';
import { claims } from '../lesson/claims.ts';
import { decode } from '../scenario/codec.ts';
import { viewFieldNames } from '../scenario/fields.ts';
import { completed, type View } from '../scenario/scenario.ts';
import { routeAt, type Slug } from '../site/links.ts';

/**
 * How a figure of a page is looked at as the page is built, from the text of the page, which is known before the figure has been built.
 * @param id of the figure's element.
 * @throws {RangeError} if the page has no such figure: a link would lead nowhere
 */
export async function builtView(locale: Locale, slug: Slug, id: string): Promise<View> {
  const isPage = (at: ReturnType<typeof routeAt>) => at.locale === locale && at.slug === slug;
  const body = (await getCollection('docs')).find((entry) => isPage(routeAt(`/${entry.id}`, '/')))?.body ?? '';
  for (const [, attributes = ''] of body.matchAll(/<(?:Training)?Figure\b([^>]*)>/g)) {
    const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
    if ((of('id') ?? 'experiment') !== id) continue;
    return decode(new URLSearchParams(viewFieldNames.flatMap((field) => (of(field) ? [[field, of(field)!]] : []))).toString()).view;
  }
  for (const [, number] of body.matchAll(/<Claim number=\{(\d+)\}/g)) {
    const claim = claims[Number(number) as keyof typeof claims];
    if (`figure-${number!}` === id && 'figure' in claim) return completed(claim.figure).view;
  }
  throw new RangeError(`no such figure on ${locale}/${slug}: ${id}`);
}
