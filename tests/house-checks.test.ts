/** The checks of house.test.ts, on made-up files: a check that cannot fail checks nothing. */
import { describe, expect, it } from 'vitest';
import { forbiddenImports, packagesBehind, placeOf, type House } from './support/house/arrows.ts';
import { usedGlobals } from './support/house/globals.ts';
import { importsOf, uses } from './support/house/imports.ts';
import { inOneOnly, placeholders, unlikePlaceholders } from './support/house/languages.ts';

const house: House = {
  numbers: {},
  engine: { code: ['numbers'], packages: ['tensors'] },
  'engine/client': { code: ['engine/protocol'], types: ['*'], addresses: ['engine/worker', 'tensors'] },
  figures: { code: ['engine/client', 'site'], packages: ['svelte', 'astro:'] },
  site: {},
};
const file = (path: string, text: string) => ({ path, text });
const targets = (path: string, text: string) => importsOf(file(path, text)).map(({ target }) => target);

describe('reading imports', () => {
  it.each([
    ["import { a } from '../b/c.ts';", 'src/b/c.ts', 'value'],
    ["import '../b/c.ts';", 'src/b/c.ts', 'value'],
    ["import { type A } from '../b/c.ts';", 'src/b/c.ts', 'value'],
    ["import type { A } from '../b/c.ts';", 'src/b/c.ts', 'type'],
    ["let a: import('../b/c.ts').A;", 'src/b/c.ts', 'type'],
    ["export * from '../b/c.ts';", 'src/b/c.ts', 'value'],
    ["export type { A } from '../b/c.ts';", 'src/b/c.ts', 'type'],
    ["const load = () => import('../b/c.ts');", 'src/b/c.ts', 'value'],
    ["import.meta.glob('../b/*.ts');", 'src/b/*.ts', 'value'],
    ["new Worker(new URL('./worker.ts', import.meta.url));", 'src/a/worker.ts', 'address'],
    ["import address from '../b/c.wasm?url';", 'src/b/c.wasm', 'address'],
    ["import address from 'some-package/a.wasm?url';", 'some-package/a.wasm', 'address'],
    ["import { a } from 'some-package/part';", 'some-package/part', 'value'],
  ])('sees %s', (text, target, kind) => {
    expect(importsOf(file('src/a/a.ts', text))).toMatchObject([{ target, kind }]);
  });

  it('sees neither comments nor strings', () => {
    expect(targets('src/a/a.ts', `// import '../b.ts'\nconst text = "import '../b.ts'"; /* import('../b.ts') */`)).toEqual([]);
  });

  it('cannot be got round by computing a name', () => {
    expect(targets('src/a/a.ts', 'await import(name)')).toEqual(['computed: name']);
  });

  it('reads both scripts of a Svelte file, and what its markup loads', () => {
    const text = `<script module lang="ts">import '../b.ts';</script>\n<script lang="ts">import '../c.ts';</script>
      <!-- <script>import '../no.ts';</script> -->{#await import('./D.svelte') then D}<D.default />{/await}`;
    expect(targets('src/figures/A.svelte', text)).toEqual(['src/b.ts', 'src/c.ts', 'src/figures/D.svelte']);
  });

  it('reads the frontmatter and the scripts of an Astro file', () => {
    const text = "---\nimport '../b.ts';\n---\n<p>import '../no.ts'</p>\n<script>\nimport '../c.ts';\n</script>";
    expect(targets('src/components/A.astro', text)).toEqual(['src/b.ts', 'src/c.ts']);
  });

  it('reads the imports of a page, but not those in its frontmatter or its code examples', () => {
    const text = `---\ntitle: import '../no.ts'\n---\nimport A from '../../src/components/A.astro';\n\nimport numpy as prose would\n
\`\`\`ts\n\nimport { b } from '../no.ts';\n\n\`\`\`\n`;
    expect(targets('content/en/a.mdx', text)).toEqual(['src/components/A.astro']);
  });
});

describe('the arrows', () => {
  it.each([
    ['engine/run.ts', "import { a } from '../numbers/a.ts'; import './b.ts'; import 'tensors/part';"],
    ['engine/client.ts', "import type { Run } from './run.ts'; import './protocol.ts';"],
    ['engine/client.ts', "new URL('./worker.ts', import.meta.url); import 'tensors/a.wasm?url';"],
    ['figures/A.svelte', "<script>import './B.svelte'; import { onMount } from 'svelte'; import 'astro:content';</script>"],
  ])('allow what is listed: %s', (path, text) => {
    expect(forbiddenImports(house, file(`src/${path}`, text))).toEqual([]);
  });

  it.each([
    ['a room that is not listed', 'numbers/a.ts', "import '../engine/run.ts';"],
    ['a room that is not listed, though only its types', 'numbers/a.ts', "import type { Run } from '../engine/run.ts';"],
    ['a package that is not listed', 'numbers/a.ts', "import 'tensors';"],
    ['a package whose name only begins like a listed one', 'engine/run.ts', "import 'tensors-more';"],
    ['the code where only the types are allowed', 'engine/client.ts', "import { run } from './run.ts';"],
    ['the code where only the address is allowed', 'engine/client.ts', "import './worker.ts';"],
    ['a package of which only the address is allowed', 'engine/client.ts', "import 'tensors';"],
    ['a neighbour that is not listed for this file', 'figures/A.svelte', "<script>import '../engine/run.ts';</script>"],
    ['a file outside the house', 'numbers/a.ts', "import '../../package.json';"],
    ['something later', 'numbers/a.ts', "const later = () => import('../engine/run.ts');"],
    ['something that cannot be read', 'numbers/a.ts', 'await import(name);'],
  ])('forbid %s', (_, path, text) => {
    expect(forbiddenImports(house, file(`src/${path}`, text))).toHaveLength(1);
  });

  it('know no file outside a room', () => {
    expect(forbiddenImports(house, file('src/utils/a.ts', ''))).toEqual(['src/utils/a.ts is in no known room']);
    expect(placeOf('src/figures/state.svelte.ts')).toBe('figures/state');
  });

  it('lead to a package through other files, but not through types, and through what loads later only if asked', () => {
    const sources = [
      file('src/a.ts', "import './b.ts'; import type { C } from './c.ts'; import('./d.ts');"),
      file('src/b.ts', "import './a.ts'; import 'heavy';"),
      file('src/c.ts', "import 'type-only';"),
      file('src/d.ts', "import 'lazy';"),
    ];
    expect([...packagesBehind(sources, 'src/a.ts')]).toEqual(['heavy']);
    expect([...packagesBehind(sources, 'src/a.ts', true)].sort()).toEqual(['heavy', 'lazy']);
  });
});

describe('the other checks', () => {
  it.each(['document.body', 'globalThis.document', 'new Date()', 'Math.random()', 'const f = () => { const a = document; }'])(
    'find the global in %s',
    (text) => {
      expect(usedGlobals(file('src/drawing/a.ts', text), ['document', 'Date', 'Math.random'])).toHaveLength(1);
    },
  );

  it.each(['(document: Document) => document.body', '// document\n"Date"', 'a.document.b', 'const { document } = a; document.b'])(
    'find no global in %s',
    (text) => {
      expect(usedGlobals(file('src/drawing/a.ts', text), ['document', 'Date', 'Math.random'])).toEqual([]);
    },
  );

  it('find state where it is used, not where it is mentioned', () => {
    expect(uses(file('src/figures/A.svelte', '<script lang="ts">let a = $state.raw<number>(1);</script>'), '$state')).toBe(true);
    expect(uses(file('src/site/a.ts', '// $state(1)\nconst text = "$state(1)";'), '$state')).toBe(false);
  });

  it('find what one language lacks', () => {
    expect(inOneOnly(['a', 'b'], ['b', 'c'])).toEqual(['a', 'c']);
    expect(placeholders('{depth} of {{ width }}, {depth}')).toEqual(['depth', 'width']);
    expect(unlikePlaceholders({ a: '{n} layers', b: { c: '{n}' } }, { a: '{n}개 층', b: { c: '{m}' } })).toEqual(['b.c']);
  });
});
