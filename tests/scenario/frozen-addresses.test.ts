import { describe, expect, test } from 'vitest';
import { claims, type ClaimNumber } from '../../src/lesson/claims.ts';
import { filesIn, textOf } from '../support/house/sources.ts';
import frozen from './frozen-addresses.json' with { type: 'json' };

/** The ids that links can name on a page: those of its figures and of its claims, each with the figure that shows it. */
function idsOn(text: string): string[] {
  const figures = Array.from(
    text.matchAll(/<(?:Training)?Figure\b([^>]*)>/g),
    ([, attributes = '']) => /\bid="([^"]+)"/.exec(attributes)?.[1] ?? 'experiment',
  );
  const numbers = Array.from(text.matchAll(/<Claim number=\{(\d+)\}/g), ([, number]) => Number(number) as ClaimNumber);
  return [...figures, ...numbers.flatMap((number) => [`claim-${number}`, ...('figure' in claims[number] ? [`figure-${number}`] : [])])];
}

// Addresses that readers, slides and courses may have kept. Lines are added to the file, never edited.
describe.each(['en', 'ko'])('under /%s/', (locale) => {
  const pages = new Map(
    filesIn(`content/${locale}`)
      .filter((path) => path.endsWith('.mdx'))
      .map((path) => [path.slice(`content/${locale}/`.length, -'.mdx'.length), idsOn(textOf(path))]),
  );

  test.each(Object.entries(frozen))('%s is where it always was, with everything that links name on it', (slug, ids) => {
    expect(pages.get(slug)).toEqual(expect.arrayContaining(ids));
    expect(pages.get(slug)!.filter((id, i, all) => all.indexOf(id) !== i)).toEqual([]);
  });

  test.each([...pages])('%s is on the list with all its ids, and so will be kept', (slug, ids) => {
    expect(frozen).toHaveProperty([slug]);
    expect((frozen as Record<string, string[]>)[slug]).toEqual(expect.arrayContaining(ids));
  });
});
