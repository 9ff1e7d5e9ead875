/**
 * The architecture as a table. Where the code shows a better way, change the table and the code in one commit, and say why in
 * CONTRIBUTING.md.
 */
import { describe, expect, it } from 'vitest';
import { circlesIn } from './support/house/circles.ts';
import { forbiddenImports, packagesBehind, placeOf, ruleFor, type Arrows, type House } from './support/house/arrows.ts';
import { usedGlobals } from './support/house/globals.ts';
import { importsOf, uses } from './support/house/imports.ts';
import { flatten, inOneOnly, unlikePlaceholders, type Texts } from './support/house/languages.ts';
import { filesIn, sourcesIn, textOf } from './support/house/sources.ts';

const framework = ['astro', 'astro:', '@astrojs/starlight', 'virtual:starlight'];
const mathematics = ['scenario', 'network', 'statistics', 'theory'];
const core = '@tensorflow/tfjs-core';
const wasm = '@tensorflow/tfjs-backend-wasm';
const plot = '@observablehq/plot';
/** What a page is built with. */
const atBuild = [
  'engine/run',
  'engine/slips',
  'engine/training/train',
  'engine/training/digits-file',
  'engine/backend',
  'scenario',
  'statistics',
  'theory',
  'readings',
  'drawing',
  'sentences',
  'figures',
  'island',
  'lesson',
  'i18n',
  'site',
  'styles',
];
/** The folders of figures: each on its own, with what it needs to read, say and draw. */
const folders = [...new Set(filesIn('src/figures').flatMap((path) => /^src\/figures\/([^/]+)\//.exec(path)?.[1] ?? []))];
const folder = (name: string): Arrows => ({
  code: [`figures/${name}`, 'readings', 'drawing', 'sentences', 'scenario', 'statistics', 'theory'],
  types: ['figures/kind'],
  packages: [plot],
});

const house: House = {
  scenario: {},
  // A constant of an activation function stands once, in its record.
  network: { code: ['scenario', 'statistics', 'theory/activations'], packages: [core] },
  statistics: {},
  theory: { types: ['scenario'] },
  engine: { code: mathematics, packages: [core] },
  'engine/backend': { code: ['site'], packages: [core, wasm, '@tensorflow/tfjs-backend-cpu'] },
  'engine/worker': { code: ['engine'], addresses: [wasm, 'network/digits.bin'] },
  // The file of digits is checked by what works on a page without https, too; who has it on a disk reads it there.
  'engine/training/data-shelf': { code: ['network', 'scenario', 'engine/training/no-data'], packages: ['@noble/hashes'] },
  'engine/training/digits-file': { code: ['network'], types: ['scenario'], packages: ['node:'] },
  'engine/protocol': { types: ['*'] },
  'engine/engine': { types: ['*'] },
  'engine/client': {
    code: ['engine/jobs', 'engine/lanes', 'engine/live-worker', 'engine/patience'],
    types: ['*'],
    addresses: ['engine/worker'],
  },
  'engine/jobs': { code: ['scenario'], types: ['*'] },
  'engine/lanes': { types: ['*'] },
  'engine/live-worker': { code: ['engine/patience'], types: ['*'] },
  'engine/patience': {},
  // What a run says, as plain values: who words or draws it comes later.
  readings: { code: ['scenario', 'statistics', 'theory', 'network/initializers'], types: ['*'] },
  // A drawing asks where the edges of its bins are; it does not choose them.
  drawing: { code: ['statistics', 'readings/decades'], types: ['readings', 'theory'], packages: [plot] },
  // The tables of texts come from elsewhere, one language only.
  sentences: { code: ['readings', 'scenario', 'statistics', 'i18n/format', 'i18n/numbers'], types: ['*'] },
  'sentences/words': { code: ['i18n/format', 'i18n/numbers', 'site'], types: ['*'] },
  figures: { code: ['scenario'], types: ['*'] },
  ...Object.fromEntries(folders.map((name) => [`figures/${name}`, folder(name)])),
  // A picture of pixels needs no canvas then, and can be drawn at build.
  'figures/neuron-map/image': { code: ['statistics'], packages: [plot, 'fast-png'] },
  island: {
    code: [
      'figures',
      'sentences',
      'readings',
      'scenario',
      'statistics',
      'theory/zones',
      'network/initializers',
      'drawing/at-once',
      'drawing/compass',
      'drawing/grid',
      'engine/client',
      'exports',
      'site',
    ],
    types: ['*'],
    packages: ['svelte'],
  },
  // A script that is taken along says where its data is.
  'island/training/digits-address': { addresses: ['network/digits.bin'] },
  // A number of the prose is written as figures write theirs; it stands on pages whose language it is told.
  'island/drag': { code: ['island', 'i18n/numbers'] },
  // What the reader is asked and what the book claims, each judged by a reading.
  lesson: {
    code: [
      'island',
      'figures/kinds',
      'sentences',
      'readings',
      'scenario',
      'statistics',
      'theory',
      'network/initializers',
      'site',
      'i18n/format',
      'i18n/numbers',
    ],
    types: ['*'],
    packages: ['svelte'],
  },
  // A picture that stands alone brings its colours along, and is laid out where no browser measures its words.
  exports: { code: ['scenario', 'statistics', 'readings', 'styles/tokens', 'drawing/text-width'], types: ['*'] },
  // The script that trains is content: prose of its own, in two languages.
  'exports/training-python': { code: ['exports', 'scenario', 'content'], types: ['*'] },
  // An island begins at an entry, which alone brings texts along: those of its language.
  ...Object.fromEntries(
    ['en', 'ko'].flatMap((language) => [
      [
        `island/${language}`,
        { code: ['island', 'sentences/words', `i18n/${language}/islands`, `i18n/${language}/trainings`], packages: ['svelte'] },
      ],
      [`lesson/${language}`, { code: ['lesson', `i18n/${language}/islands`], packages: ['svelte'] }],
    ]),
  ),
  i18n: {},
  site: { code: ['i18n', 'styles'], packages: [...framework, 'linkedom', 'node:'] },
  // The heads of the pages are read as Astro reads them, before there are collections.
  'site/page-files': { code: ['i18n', 'site'], packages: ['js-yaml', 'node:'] },
  'site/mathematics': { packages: ['temml', 'satteri'] },
  'site/number-tables': { packages: ['satteri'] },
  'site/no-breaks': { packages: ['satteri'] },
  'site/formula-font': { code: ['site'], packages: ['astro', 'satteri', 'linkedom', 'node:'] },
  'site/font-subset': { packages: ['astro', 'subset-font', 'node:'] },
  // A page is told early which file its text face is in.
  'site/route-data': { code: ['site'], packages: framework, addresses: ['@fontsource-variable/source-serif-4'] },
  // What a package exports is asked of it, to be left out of a bundle.
  'site/plot-parts': { packages: ['astro', 'node:', 'computed: pathToFileURL(file).href'] },
  // Pagefind leaves its script beside the index that it makes of the built pages.
  'site/search-index': { code: ['site'], packages: ['computed: address'] },
  // The link to the other language takes along what the figures of the page show.
  'site/language-links': { code: ['i18n', 'site', 'island/page-history'] },
  // What the reader has done is told beside the list of pages and on the start page.
  'site/SoFar': { code: ['i18n', 'site', 'styles', 'lesson/tasks'] },
  'site/so-far': { code: ['i18n', 'site', 'lesson/progress'] },
  'site/overrides/Hero': { code: ['site', 'lesson/progress'], packages: framework },
  styles: {},
  // The glossary and the script are content, too; they are read as data.
  components: { code: [...atBuild, 'content'], types: ['*'], packages: [...framework, 'linkedom'] },
  // Read as text: whatever has a say in a run has one in the key that the run is kept under.
  'components/run-key': { code: ['engine', ...mathematics], packages: ['node:', 'package-lock.json'] },
  // The trainings that were written down are read as text, as a run's sources are.
  'components/built-records': { code: ['readings'], packages: ['results'] },
  pages: { code: ['components', ...atBuild, 'content'], packages: [...framework, 'linkedom'] },
  content: { code: ['components'], packages: ['@astrojs/starlight/components'] },
  'content.config': { code: ['i18n', 'site'], packages: framework },
  'env.d': { packages: framework },
};

/** What a room is given or does without: a figure must come out the same in Node, in a worker and on any day. */
const withheld = [
  {
    who: 'gives the mathematics, the readings and the drawings neither page nor clock nor chance',
    from: [...mathematics, 'readings', 'drawing', 'sentences', 'figures'],
    globals: ['document', 'window', 'self', 'navigator', 'location', 'localStorage', 'Date', 'performance', 'Math.random', 'crypto'],
  },
  { who: 'gives the exports no page, but for the picture', from: ['exports'], except: ['exports/png'], globals: ['document', 'window'] },
  { who: 'draws no number that no seed could repeat', from: Object.keys(house), globals: ['Math.random'] },
];

const sources = sourcesIn('src', 'content');
const firstBundle = sources
  .map(({ path }) => path)
  .filter((path) => /^src\/(figures|island|lesson|readings|sentences)\//.test(path) || path === 'src/engine/client.ts');
/** The tables of texts that may come along with a file: an entry of an island has those of its own language, one of trainings theirs too. */
const ownTables = (path: string): readonly string[] => {
  const [, language, trains] = /^src\/(?:island|lesson)\/(en|ko)\/(Training)?/.exec(path) ?? [];
  return language === undefined ? [] : ['islands', ...(trains ? ['trainings'] : [])].map((name) => `src/i18n/${language}/${name}.json`);
};
const isIn = (path: string, rooms: readonly string[]) => rooms.some((room) => `${placeOf(path)}/`.startsWith(`${room}/`));

describe('the house', () => {
  it.each(sources)('lets $path import only what its room may', (source) => {
    expect(forbiddenImports(house, source)).toEqual([]);
  });

  it('has no circle of files', () => {
    expect(circlesIn(sources)).toEqual([]);
  });

  it('lets nothing in the folder of a figure import its kind, and of its kind only the picture come later', () => {
    const own = sources.filter(({ path }) => /^src\/figures\/.+\//.test(path));
    const imports = own.flatMap((source) => importsOf(source).map(({ target, lazy }) => ({ path: source.path, target, lazy })));
    expect(imports.filter(({ target }) => /^src\/figures\/[^/]+\/kind\.ts$/.test(target))).toEqual([]);
    expect(
      imports.filter(({ lazy, path, target }) => lazy && !(path.endsWith('/kind.ts') && target === path.replace('kind.ts', 'picture.ts'))),
    ).toEqual([]);
    expect(imports.filter(({ lazy, target }) => !lazy && /^src\/figures\/[^/]+\/picture\.ts$/.test(target))).toEqual([]);
  });

  it('has a room for every file, and none called utils', () => {
    expect(filesIn('src').filter((path) => ruleFor(house, placeOf(path)) === undefined)).toEqual([]);
    expect(filesIn('src/utils')).toEqual([]);
  });

  it('keeps TensorFlow.js, what is for the build, and texts but the islands’ own in their language, out of the first bundle of a page', () => {
    const heavy = /^(@tensorflow\/|linkedom|node:)|\.json$/;
    const behind = (path: string) => [...packagesBehind(sources, path)].filter((target) => !ownTables(path).includes(target));
    expect(firstBundle.flatMap((path) => behind(path).filter((target) => heavy.test(target)))).toEqual([]);
  });

  for (const { who, from, except = [], globals } of withheld) {
    it(who, () => {
      const rooms = sources.filter(({ path }) => isIn(path, from) && !isIn(path, except));
      expect(rooms.flatMap((source) => usedGlobals(source, globals))).toEqual([]);
    });
  }

  it('keeps the state of a page in its figures and in what they are asked about', () => {
    const stateful = sources.filter((source) => uses(source, '$state')).map(({ path }) => path);
    expect(stateful.filter((path) => !/^src\/(island|lesson)\/.*\.svelte(\.ts)?$/.test(path))).toEqual([]);
  });
});

describe('the two languages', () => {
  const tables = ['site', 'islands', 'trainings'] as const;
  const table = (language: string, name: (typeof tables)[number]) => JSON.parse(textOf(`src/i18n/${language}/${name}.json`)) as Texts;
  const texts = (language: string): Texts => Object.assign({}, ...tables.map((name) => table(language, name))) as Texts;
  const [english, korean] = [texts('en'), texts('ko')];
  const slugs = (language: string) =>
    filesIn(`content/${language}`)
      .filter((path) => /\/[^_/][^/]*\.mdx?$/.test(path))
      .map((path) => path.slice(`content/${language}/`.length));

  it('name the same texts', () => {
    expect(inOneOnly(flatten(english).keys(), flatten(korean).keys())).toEqual([]);
  });

  it.each(['en', 'ko'])('have each text in one table only: %s', (language) => {
    const keys = tables.flatMap((name) => Object.keys(table(language, name)));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('fill the same names into each text', () => {
    expect(unlikePlaceholders(english, korean)).toEqual([]);
  });

  it('have the same pages', () => {
    expect(slugs('en').length).toBeGreaterThan(0);
    expect(inOneOnly(slugs('en'), slugs('ko'))).toEqual([]);
  });
});
