import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { filesOf, folderOf, sites } from '../support/e2e/pages.ts';

/** What a browser fetches to read and to compute; what is compressed in itself apart. */
const compressible = /\.(html|css|m?js|json|svg|wasm)$/;

/** In bytes; what is shorter may come out longer. */
const short = 256;

for (const site of sites) {
  test(`beside each file of the site at ${site.base} that gets smaller lie its compressed twins, made of what is in it now`, () => {
    const files = filesOf(site).filter((file) => compressible.test(file));
    expect(new Set(files.map((file) => compressible.exec(file)![0]))).toEqual(new Set(['.html', '.css', '.js', '.json', '.svg', '.wasm']));
    const read = (file: string) => readFileSync(join(folderOf(site), file));
    for (const file of files) {
      const data = read(file);
      for (const [ending, decode] of [
        ['br', brotliDecompressSync],
        ['gz', gunzipSync],
      ] as const) {
        if (data.length < short && !existsSync(join(folderOf(site), `${file}.${ending}`))) continue;
        const twin = read(`${file}.${ending}`);
        expect(twin.length, `${file}.${ending}`).toBeLessThan(data.length);
        expect(decode(twin).equals(data), `${file}.${ending} is ${file}`).toBe(true);
      }
    }
  });
}

test('page, script and WebAssembly come compressed, each as what it is', { tag: '@subpath' }, async ({ page }) => {
  const answers = new Map<string, Record<string, string>>();
  page.on('response', (response) => answers.set(new URL(response.url()).pathname, response.headers()));
  const figure = await new ExperimentFigure(page).open();
  await figure.activation('tanh').check();
  await figure.settled();
  await expect(figure.ran).toContainText('WebAssembly');
  for (const [ending, type] of [
    ['/experiment/', /^text\/html/],
    ['.js', /^text\/javascript/],
    ['.css', /^text\/css/],
    ['.wasm', /^application\/wasm$/],
  ] as const) {
    const of = [...answers].filter(([path]) => path.endsWith(ending));
    expect(of.length, ending).toBeGreaterThan(0);
    for (const [path, headers] of of) {
      expect(headers['content-type'], path).toMatch(type);
      if (Number(headers['content-length']) >= short) expect(headers['content-encoding'], path).toMatch(/^(br|gzip)$/);
    }
  }
});

test('a link without its last slash opens the page, with what it asks for', { tag: '@subpath' }, async ({ page, baseURL }) => {
  const figure = new ExperimentFigure(page);
  await page.goto('en/experiment?activation=relu&std=0.5#experiment');
  await expect(page).toHaveURL(`${baseURL!}en/experiment/?activation=relu&std=0.5#experiment`);
  await figure.alive();
  await expect(figure.activation('relu')).toBeChecked();
});
