// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { defaultLocale, isLocale, locales, texts } from './src/i18n/index.ts';
import { onlyKernelsInUse } from './src/engine/kernels.ts';
import { normalizeBase } from './src/site/base.ts';
import { chunks } from './src/site/chunks.ts';
import { compressed } from './src/site/compressed.ts';
import { csp } from './src/site/csp.ts';
import { formulaFont } from './src/site/formula-font.ts';
import { licences } from './src/site/licences.ts';
import { mathematics } from './src/site/mathematics.ts';
import { noBreaks } from './src/site/no-breaks.ts';
import { numberTables } from './src/site/number-tables.ts';
import { readPages } from './src/site/page-files.ts';
import { listedPages } from './src/site/pages.ts';
import { sitemap } from './src/site/sitemap.ts';
import { starlightTextsPlugin } from './src/site/starlight-texts.ts';
import { textFont } from './src/site/text-font.ts';
import { waking } from './src/site/waking.ts';

const { SITE_URL, BASE_PATH = '/', OUT_DIR = 'dist' } = process.env;

/** @typedef {import('./src/i18n/index.ts').Locale} Locale */

/**
 * One thing for each language.
 * @template T
 * @param {(locale: Locale) => T} value
 */
const perLocale = (value) => /** @type {Record<Locale, T>} */ (Object.fromEntries(locales.map((locale) => [locale, value(locale)])));

/**
 * The language of a page by where its file is; Starlight itself looks below `src/content/docs` only.
 * @param {string} path
 */
function localeOfFile(path) {
  const folder = /[\\/]content[\\/]([^\\/]+)[\\/]/.exec(path)?.[1];
  return isLocale(folder) ? folder : defaultLocale;
}

export default defineConfig({
  ...(SITE_URL && { site: SITE_URL }),
  base: normalizeBase(BASE_PATH),
  outDir: OUT_DIR,
  // `en/experiment/index.html` and links to `en/experiment/` work on every static host, without any rule of its own.
  trailingSlash: 'always',
  build: { format: 'directory' },
  // `fetch-ahead.ts` does what is needed of it.
  prefetch: false,
  markdown: {
    processor: satteri({ features: { math: true }, mdastPlugins: [mathematics, noBreaks], hastPlugins: [numberTables] }),
  },
  integrations: [
    starlight({
      title: perLocale((locale) => texts(locale)['site.name']),
      locales: perLocale((locale) => ({ label: texts(locale)['site.language'], lang: locale })),
      defaultLocale,
      titleDelimiter: '·',
      // Starlight's own list of a folder's pages looks below `src/content/docs`, and comes out empty.
      sidebar: listedPages(readPages()).map(({ slug, heads }) => ({
        slug,
        label: heads[defaultLocale].label,
        translations: perLocale((locale) => heads[locale].label),
      })),
      tableOfContents: false,
      disable404Route: true,
      // The link beside a heading would be labelled in English on Korean pages; headings keep their ids.
      markdown: { processedDirs: ['./content/'], headingLinks: false },
      expressiveCode: {
        themes: ['github-light', 'github-dark'],
        // Lines that scroll would be cut beside a figure and on a phone; and two such blocks are two landmarks of one name.
        defaultProps: { wrap: true, hangingIndent: 2 },
        getBlockLocale: ({ file }) => localeOfFile(file.path ?? ''),
        styleOverrides: {
          borderRadius: '4px',
          borderColor: 'var(--hairline)',
          codeBackground: 'var(--surface)',
          codeForeground: 'var(--ink)',
          frames: { frameBoxShadowCssValue: 'none' },
        },
      },
      customCss: [
        'tokens',
        'fonts',
        'starlight',
        'search',
        'type',
        'mathematics',
        'quantities',
        'layout',
        'header',
        'pages',
        'beside',
        'lesson',
        'wide',
        'print',
      ].map((name) => `./src/styles/${name}.css`),
      components: {
        Footer: './src/site/overrides/Footer.astro',
        Header: './src/site/overrides/Header.astro',
        Hero: './src/site/overrides/Hero.astro',
        LanguageSelect: './src/site/overrides/LanguageSelect.astro',
        MobileMenuFooter: './src/site/overrides/MobileMenuFooter.astro',
        PageFrame: './src/site/overrides/PageFrame.astro',
        PageTitle: './src/site/overrides/PageTitle.astro',
        Sidebar: './src/site/overrides/Sidebar.astro',
        ThemeProvider: './src/site/overrides/ThemeProvider.astro',
      },
      plugins: [starlightTextsPlugin()],
      routeMiddleware: './src/site/route-data.ts',
    }),
    sitemap(),
    svelte(),
    waking(),
    formulaFont(),
    textFont(),
    chunks(),
    licences(),
    csp(),
    compressed(),
  ],
  vite: {
    worker: { format: 'es', plugins: () => [onlyKernelsInUse()] },
    // Where a screen has one dot a pixel, Observable Plot moves its lines by half a pixel, which it cannot know at build: the
    // picture would twitch when the island takes it over. It is scaled in any case, so that half a pixel gains nothing.
    define: { 'window.devicePixelRatio': '2' },
    // A wasm file in a data: URL could be neither fetched under the policy nor kept by the browser.
    build: {
      assetsInlineLimit: (path) => (path.endsWith('.wasm') ? false : undefined),
      rolldownOptions: {
        // Astro marks each page of prose with a directive of its own, and the bundler warns of each.
        onwarn: (warning, warn) => {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
});
