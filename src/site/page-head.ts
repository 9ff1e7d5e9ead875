import { z } from 'astro/zod';
import type { Locale } from '../i18n/locales.ts';
import type { Slug } from './links.ts';

/** What stands at the head of a page besides Starlight's own fields. */
export const pageHead = z.object({
  /** Its place among all pages; gaps are welcome. Both languages have the same. */
  order: z.int(),
  /** Its short name, in the list of pages and wherever another page names it. */
  label: z.string().trim().min(1),
  /** What the reader will be able to do after it; makes the page a chapter. */
  goal: z.string().trim().min(1).optional(),
  /** Other words and spellings by which a reader may look for it; the search knows them, and no one reads them. */
  keywords: z.string().trim().min(1).optional(),
  /** What a chapter answers. */
  question: z.string().trim().min(1).optional(),
  /** Whether the direct way through the lesson goes through it: a chapter that folds all that the way can do without. */
  line: z.boolean().default(false),
  /** A draft is built by the development server only. Neither it nor an unlisted page, to which only links lead, stands in a list. */
  status: z.enum(['ready', 'unlisted', 'draft']).default('ready'),
});

/** The head of one page in one language. */
export type PageHead = z.infer<typeof pageHead>;

/** The head of a page in one language, and which page it is of. */
export interface PlacedHead {
  readonly locale: Locale;
  readonly slug: Slug;
  readonly head: PageHead;
}
