import type { AstroIntegration } from 'astro';
import { plotParts } from './plot-parts.ts';

/** Modules that only pages with figures of trainings need, but for the texts. What has become of a training is told by tasks, too, which are on every page. */
const ofTrainings =
  /island\/training\/|figures\/(race|plateau|inside|one-update|digits|answers|training-kinds?(-of)?)\b|readings\/(training\.|moments|plateau)|scenario\/races|sentences\/runners/;

/**
 * In which files the scripts of the pages come: one for each set of modules that the same pages load, where the bundler alone makes forty,
 * most of them smaller than the request for them. A module belongs to the first group that names it, and takes along what it imports, unless
 * a group before has it; so what needs a thing stands after it.
 */
const groups = [
  // Needed by every page, and by islands as well.
  atOnce(
    'shared',
    /site\/(base|links|visit)|i18n\/(format|numbers)|lesson\/progress|island\/(announcements|ask|asking|dock|figures|page-history|sight)\.|scenario\/page-keys|vite\/preload-helper/,
  ),
  // A figure at rest, and Svelte; the three buttons stay with the start page, which alone has them.
  atOnce(
    'figure',
    /node_modules\/(@astrojs\/)?svelte\/|src\/(engine|figures|readings|scenario|sentences|statistics|theory)\/|island\/(?!ZoneSlider|zone-places)[^/]+$/,
    ofTrainings,
  ),
  // What only figures of trainings have besides.
  atOnce('training', ofTrainings),
  // Tasks, which wait until they may be needed, and what lets questions be answered; how they are answered comes with the first one, a sketch when it is near, and
  // what is dealt is for one page alone.
  atOnce('tasks', /lesson\/(?!Sketch|prediction|answer|NameTheFate|FatePicture|deal)[^/]+$/),
  // Each page has the texts of its own language, and of no other.
  atOnce('training-en', /i18n\/en\/trainings/),
  atOnce('training-ko', /i18n\/ko\/trainings/),
  atOnce('en', /i18n\/en\//),
  atOnce('ko', /i18n\/ko\//),
  // What all figures draw with, once one is touched; each kind of figure has its own besides.
  { name: 'drawing', test: (module: string) => /src\/drawing\/|island\/(redraw|morph)\.|@observablehq\/plot\//.test(slashed(module)) },
];

/**
 * The worker's script by itself, and in one other all that it needs at once: WebKit runs a worker's script a second time where another script
 * imports it, so that what is loaded later would meet a second TensorFlow.js, which has no backend.
 */
const inWorker = {
  rolldownOptions: { output: { codeSplitting: { groups: [atOnce('engine', /./, /src\/engine\/worker\.ts$/)] } } },
  plugins: () => [
    {
      name: 'worker-alone',
      generateBundle(_: unknown, bundle: Readonly<Record<string, Script>>) {
        const scripts = Object.values(bundle).filter(({ type }) => type === 'chunk');
        const entries = scripts.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
        const again = scripts.find(({ imports, dynamicImports }) =>
          [...imports!, ...dynamicImports!].some((file) => entries.includes(file)),
        );
        if (again)
          throw new Error(`a script of the worker imports the one that it begins with, which WebKit would run twice: ${again.fileName}`);
      },
    },
  ],
};

/** What is looked at of a script that the bundler has made. */
interface Script {
  readonly type: string;
  readonly fileName: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** Modules that a page loads by itself, not those that wait to be needed. */
function atOnce(name: string, modules: RegExp, except?: RegExp) {
  const test = (module: string) => modules.test(slashed(module)) && !except?.test(slashed(module));
  return { name, test, tags: ['$initial' as const] };
}

const slashed = (path: string): string => path.replaceAll('\\', '/');

/** Puts the scripts of the pages into few files. */
export function chunks(): AstroIntegration {
  const codeSplitting = { groups: groups.map((group, i) => ({ ...group, priority: groups.length - i })) };
  return {
    name: 'chunks',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            worker: inWorker,
            environments: { client: { build: { rolldownOptions: { output: { codeSplitting } } } } },
            plugins: [
              plotParts(),
              {
                // Vite fetches along what a lazy script imports, by code that is on every page. Here all of that is there already.
                name: 'plain-lazy-imports',
                enforce: 'pre',
                apply: 'build',
                applyToEnvironment: ({ name }) => name === 'client',
                // Nor is what they import listed beside them.
                configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
                load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
                generateBundle(_, bundle) {
                  for (const file of Object.values(bundle))
                    if (file.type === 'chunk' && file.isDynamicEntry && file.viteMetadata?.importedCss.size)
                      throw new Error(`a lazy script has a style sheet, which would not come along: ${file.fileName}`);
                },
              },
            ],
          },
        });
      },
    },
  };
}
