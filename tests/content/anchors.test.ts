import Slugger from 'github-slugger';
import { describe, expect, it } from 'vitest';
import glossary from '../../content/glossary.json' with { type: 'json' };
import { locales } from '../../src/i18n/index.ts';
import { claims, type ClaimNumber } from '../../src/lesson/claims.ts';
import { body, elements, pagesIn, type Element } from '../support/prose.ts';

/** The ids of a page's headings, made as Astro makes them: a second heading of the same words is numbered. */
function headingIds(text: string): string[] {
  const slugger = new Slugger();
  return Array.from(body(text).matchAll(/^#{1,6} (.*)$/gm), ([, heading = '']) => slugger.slug(heading));
}

/** The ids that a component gives to what it makes; `<Term id>` names an entry of another page. */
function componentIds({ name, props }: Element): string[] {
  if (name === 'Figure') return [props['id']?.replaceAll('"', '') ?? 'experiment'];
  if (name === 'Glossary') return glossary.map(({ id }) => id);
  if (name !== 'Claim') return [];
  const number = Number(props['number']?.slice(1, -1)) as ClaimNumber;
  return [`claim-${number}`, `claim-${number}-title`, ...(claims[number].figure ? [`figure-${number}`] : [])];
}

/** The ids that an author gave to plain elements. */
const writtenIds = (text: string): string[] => Array.from(body(text).matchAll(/<[a-z][^>]*? id="([^"]*)"/g), ([, id = '']) => id);

const twice = (ids: readonly string[]): string[] => ids.filter((id, i) => ids.indexOf(id) !== i);

for (const locale of locales) {
  describe(`the anchors in content/${locale}`, () => {
    it.each(pagesIn(locale))('of $slug each name one thing: a heading, a figure, a claim or an entry', ({ text }) => {
      const ids = [...headingIds(text), ...elements(text).flatMap(componentIds), ...writtenIds(text)];
      expect(twice(ids)).toEqual([]);
    });
  });
}
