import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { texts } from '../../src/i18n/index.ts';
import { documentOf } from '../support/e2e/html.ts';
import { localeOf, locales, nameOf, pagesIn } from '../support/e2e/pages.ts';
import { packagesBehind } from '../support/house/arrows.ts';
import { sourcesIn } from '../support/house/sources.ts';

/** Each heading of the list, and the text below it. */
const listed = (locale: string) =>
  Array.from(documentOf(`${locale}/licences/`).querySelectorAll('.licences section'), (section) => ({
    of: section.querySelector('h2')!.textContent,
    text: section.querySelector('pre')!.textContent,
  }));

/** What is shipped and imported by no script: fonts, styles, the search, and what is compiled into another thing. */
const besides = [
  '@fontsource/stix-two-math',
  '@astrojs/starlight',
  'astro',
  '@expressive-code/plugin-frames',
  'pagefind',
  'temml',
  'XNNPACK',
];

test('every page leads to the list of licences in its language', () => {
  for (const locale of locales) {
    for (const page of pagesIn(locale).filter((path) => path.endsWith('/'))) {
      const link = documentOf(page).querySelector('.colophon a');
      expect(link?.getAttribute('href'), nameOf(page)).toBe(`/${locale}/licences/`);
      expect(link?.textContent).toBe(texts(localeOf(page)!)['site.licences']);
    }
  }
});

test('the list has every package that runs on a page, in both languages, with the version that is installed', () => {
  const sources = sourcesIn('src');
  const running = ['src/island/en/Figure.svelte', 'src/lesson/en/TaskCheck.svelte', 'src/lesson/Predict.svelte', 'src/engine/worker.ts'];
  const pictures = sources.map(({ path }) => path).filter((path) => /^src\/figures\/[^/]+\/picture\.ts$/.test(path));
  const imported = [...running, ...pictures].flatMap((path) => [...packagesBehind(sources, path)]);
  const names = imported.filter((target) => !/^src\/|\.json$/.test(target)).map((target) => /^(@[^/]+\/)?[^/]+/.exec(target)![0]);
  const shipped = [...new Set(names)].filter((name) => name !== 'XNNPACK');
  expect(shipped).toEqual(expect.arrayContaining(['svelte', '@observablehq/plot', '@tensorflow/tfjs-core', 'fast-png']));
  for (const locale of locales) {
    const heads = listed(locale).flatMap(({ of }) => of.split(', '));
    for (const name of [...shipped, ...besides.filter((one) => one !== 'XNNPACK')]) {
      const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string };
      expect(heads, name).toContain(`${name} ${version}`);
    }
    expect(heads).toContain('XNNPACK');
    expect(heads[0], 'the digits, which come from no package').toBe('digits.bin');
  }
  expect(listed('ko')).toEqual(listed('en'));
});

test('the licences are whole, as their authors wrote them', () => {
  const textOf = (name: string) => listed('en').find(({ of }) => of.split(', ').some((one) => one.startsWith(`${name} `)))!.text;
  for (const [name, file = 'LICENSE'] of [
    ['svelte', 'LICENSE.md'],
    ['@observablehq/plot'],
    ['@fontsource/stix-two-math'],
    ['d3-scale-chromatic'],
    ['pagefind', 'LICENSE/LICENSE'],
  ]) {
    expect(textOf(name!), name).toBe(readFileSync(`node_modules/${name!}/${file}`, 'utf8').trim());
  }
  // These come without a file of their own.
  expect(textOf('@tensorflow/tfjs-core')).toMatch(/^Apache License\s+Version 2\.0[^]*limitations under the License\.$/);
  expect(listed('en').filter(({ text }) => text.length < 400)).toEqual([]);
});
