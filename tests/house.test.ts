/**
 * The architecture as a table. Where the code shows a better way, change the table and the code in one commit, and say why in
 * CONTRIBUTING.md.
 */
import { describe, expect, it } from 'vitest';
import { forbiddenImports, packagesBehind, placeOf, ruleFor, type House } from './support/house/arrows.ts';
import { usedGlobals } from './support/house/globals.ts';
import { uses } from './support/house/imports.ts';
import { flatten, inOneOnly, unlikePlaceholders, type Texts } from './support/house/languages.ts';
import { filesIn, sourcesIn, textOf } from './support/house/sources.ts';

const framework = ['astro', 'astro:', '@astrojs/starlight', 'virtual:starlight'];
const mathematics = ['scenario', 'network', 'statistics', 'theory'];
const core = '@tensorflow/tfjs-core';
const wasm = '@tensorflow/tfjs-backend-wasm';
const atBuild = [
  'engine/run',
  'engine/backend',
  'scenario',
  'statistics',
  'theory',
  'figures',
  'lesson',
  'plots',
  'i18n',
  'site',
  'styles',
];

const house: House = {
  scenario: {},
  // A constant of an activation function stands once, in its record.
  network: { code: ['scenario', 'theory/activations'], packages: [core] },
  'network/random': { code: ['scenario', 'network'], packages: ['pure-rand'] },
  statistics: {},
  theory: { types: ['scenario'] },
  engine: { code: mathematics, packages: [core] },
  'engine/backend': { code: ['site'], packages: [core, wasm, '@tensorflow/tfjs-backend-cpu'] },
  'engine/worker': { code: ['engine/runner', 'engine/backend'], types: ['*'], addresses: [wasm] },
  // The page's side of the worker, and what both sides say: nothing that computes.
  'engine/client': { code: ['engine/lanes', 'engine/live-worker', 'engine/patience'], types: ['*'], addresses: ['engine/worker'] },
  'engine/lanes': { code: ['scenario'], types: ['*'] },
  'engine/live-worker': { code: ['engine/patience'], types: ['*'] },
  'engine/patience': {},
  'engine/engine': { types: ['*'] },
  'engine/protocol': { types: ['*'] },
  // A plot asks where the edges of its bins are; it does not choose them.
  plots: { code: ['statistics'], types: ['scenario', 'theory'], packages: ['@observablehq/plot'] },
  'plots/neuron-map-image': { code: ['statistics'], packages: ['@observablehq/plot', 'fast-png'] },
  exports: { code: ['scenario', 'statistics'], types: ['*'] },
  // The page carries the sentences; a figure fills in the numbers, and so needs the rules for that but never the tables.
  figures: {
    code: [
      'scenario',
      'statistics',
      'theory',
      'network/initializers',
      'engine/client',
      'plots',
      'exports',
      'site',
      'i18n/format',
      'i18n/numbers',
    ],
    types: ['*'],
    packages: ['svelte'],
  },
  // What the reader is asked: it speaks with figures and reads their runs as they do.
  lesson: {
    code: ['figures', 'scenario', 'statistics', 'theory', 'network/initializers', 'plots', 'site', 'i18n/format', 'i18n/numbers'],
    types: ['*'],
    packages: ['svelte'],
  },
  // An island begins at an entry, which alone brings texts along: those of its language.
  ...Object.fromEntries(
    ['en', 'ko'].flatMap((language) => [
      [`island/${language}`, { code: ['island', 'sentences/words', `i18n/${language}/islands`], packages: ['svelte'] }],
      [`lesson/${language}`, { code: ['lesson', `i18n/${language}/islands`], packages: ['svelte'] }],
    ]),
  ),
  i18n: {},
  site: { code: ['i18n', 'styles'], packages: [...framework, 'linkedom', 'node:'] },
  'site/mathematics': { packages: ['temml', 'satteri'] },
  styles: {},
  // The glossary and the script are content, too; they are read as data.
  components: { code: [...atBuild, 'content'], types: ['*'], packages: [...framework, 'linkedom'] },
  pages: { code: ['components', ...atBuild], packages: [...framework, 'linkedom'] },
  content: { code: ['components'], packages: ['@astrojs/starlight/components'] },
  'content.config': { code: ['i18n', 'site'], packages: framework },
  'env.d': { packages: framework },
};

/** What a room is given or does without: a figure must come out the same in Node, in a worker and on any day. */
const withheld = [
  {
    who: 'gives the mathematics and the plots neither page nor clock nor chance',
    from: [...mathematics, 'plots'],
    globals: ['document', 'window', 'self', 'navigator', 'location', 'localStorage', 'Date', 'performance', 'Math.random', 'crypto'],
  },
  { who: 'gives the exports no page, but for the picture', from: ['exports'], except: ['exports/png'], globals: ['document', 'window'] },
  { who: 'draws no number that no seed could repeat', from: Object.keys(house), globals: ['Math.random'] },
];

const sources = sourcesIn('src', 'content');
const firstBundle = sources
  .map(({ path }) => path)
  .filter((path) => /^src\/(figures|island|lesson)\//.test(path) || path === 'src/engine/client.ts');
/** The one table of texts that may come along with a file: an entry of an island has those of its own language. */
const ownTable = (path: string) => path.replace(/^src\/(?:island|lesson)\/(en|ko)\/.*/, 'src/i18n/$1/islands.json');
const isIn = (path: string, rooms: readonly string[]) => rooms.some((room) => `${placeOf(path)}/`.startsWith(`${room}/`));

describe('the house', () => {
  it.each(sources)('lets $path import only what its room may', (source) => {
    expect(forbiddenImports(house, source)).toEqual([]);
  });

  it('has a room for every file, and none called utils', () => {
    expect(filesIn('src').filter((path) => ruleFor(house, placeOf(path)) === undefined)).toEqual([]);
    expect(filesIn('src/utils')).toEqual([]);
  });

  it('keeps TensorFlow.js, what is for the build, and texts but the islands’ own in their language, out of the first bundle of a page', () => {
    const heavy = /^(@tensorflow\/|linkedom|node:)|\.json$/;
    const behind = (path: string) => [...packagesBehind(sources, path)].filter((target) => target !== ownTable(path));
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
    expect(stateful.filter((path) => !/^src\/(figures|lesson)\/.*\.svelte(\.ts)?$/.test(path))).toEqual([]);
  });
});

describe('the two languages', () => {
  const table = (language: string, name: 'islands' | 'site') => JSON.parse(textOf(`src/i18n/${language}/${name}.json`)) as Texts;
  const texts = (language: string): Texts => ({ ...table(language, 'site'), ...table(language, 'islands') });
  const [english, korean] = [texts('en'), texts('ko')];
  const slugs = (language: string) =>
    filesIn(`content/${language}`)
      .filter((path) => /\/[^_/][^/]*\.mdx?$/.test(path))
      .map((path) => path.slice(`content/${language}/`.length));

  it('name the same texts', () => {
    expect(inOneOnly(flatten(english).keys(), flatten(korean).keys())).toEqual([]);
  });

  it.each(['en', 'ko'])('have each text in one table only: %s', (language) => {
    const ofIslands = new Set(Object.keys(table(language, 'islands')));
    expect(Object.keys(table(language, 'site')).filter((key) => ofIslands.has(key))).toEqual([]);
  });

  it('fill the same names into each text', () => {
    expect(unlikePlaceholders(english, korean)).toEqual([]);
  });

  it('have the same pages', () => {
    expect(slugs('en').length).toBeGreaterThan(0);
    expect(inOneOnly(slugs('en'), slugs('ko'))).toEqual([]);
  });
});
