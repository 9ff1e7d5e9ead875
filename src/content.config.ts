import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { locales } from './i18n/locales.ts';
import { pageHead } from './site/page-head.ts';
import { starlightTexts } from './site/starlight-texts.ts';

export const collections = {
  // Prose lives beside `src`, not in it, so that an author meets nothing but prose there.
  docs: defineCollection({
    loader: glob({ base: './content', pattern: '{en,ko}/**/[^_]*.mdx' }),
    // Starlight leaves out what it calls a draft, too.
    schema: (context) => docsSchema({ extend: pageHead })(context).transform((head) => ({ ...head, draft: head.status === 'draft' })),
  }),
  // Starlight has these from its plugin already, but warns in every build if it finds no collection of them.
  i18n: defineCollection({
    loader: () => locales.map((id) => ({ id, ...starlightTexts(id) })),
    schema: i18nSchema(),
  }),
};
