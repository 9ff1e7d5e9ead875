import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, inject } from 'vitest';

const styles = join(import.meta.dirname, '../../../src/styles');

/** Style sheets that belong to one kind of figure, by a class of its pictures or of their list. */
const ownStyles = {
  path: 'one-input',
  pair: 'two-inputs',
  sheet: 'digits',
  inside: 'inside',
  'one-update': 'one-update',
  answers: 'answers',
} as const;

/** A picture as a page that a browser opens, with the site's own style sheets, as seen from a folder; an element a line. */
export function pageOf(picture: HTMLElement, folder: string): string {
  const path = relative(folder, styles).replaceAll('\\', '/');
  const own = Object.entries(ownStyles).flatMap(([name, sheet]) =>
    new RegExp(`^<(?:div|ol)[^>]* class="pictures(?: [^"]*)? ${name}\\b`).test(picture.outerHTML) ? [sheet] : [],
  );
  const links = ['tokens', 'figure', 'pictures', ...own].map((name) => `<link rel="stylesheet" href="${path}/${name}.css">`);
  return `<!doctype html>
<meta charset="utf-8">
${links.join('\n')}
<figure class="experiment">
${picture.outerHTML.replaceAll('><', '>\n<')}
</figure>
`;
}

/**
 * Holds a picture against the one that is stored as `snapshots/NAME.html` beside the test. The same text is the same picture;
 * other text is rendered as the stored one is, in the same browser, and is as good if it looks and sounds the same. What differs
 * is left beside it as `NAME-changed.html`, with the difference as `NAME-changed.png`.
 *
 * Pages are stored, not their pixels: fonts and smoothing differ from machine to machine, so that stored pixels would hold on one only.
 *
 * A picture that is not stored yet is written, except in continuous integration; `vitest -u` writes all that differ.
 */
export async function expectPicture(name: string, picture: HTMLElement): Promise<void> {
  const { testPath } = expect.getState();
  if (testPath === undefined) throw new Error('only a test has stored pictures');
  const file = join(dirname(testPath), 'snapshots', `${name}.html`);
  const page = pageOf(picture, dirname(file));
  if (inject('picturesUpdated') || !existsSync(file)) {
    removeChanged(file);
    await expect(page).toMatchFileSnapshot(file);
  } else {
    const change = await changeOf(file, page);
    if (change !== undefined) expect.fail(`${name} ${change}`);
  }
}

/**
 * Compares a page with the stored one, and leaves what has changed beside that.
 * @returns how they differ, in words, with the paths of what is left; `undefined` where nobody sees or hears a difference.
 */
export async function changeOf(file: string, page: string): Promise<string | undefined> {
  removeChanged(file);
  const stored = readFileSync(file, 'utf8');
  if (stored === page) return undefined;
  // Most runs need neither the browser's client nor a decoder of pictures.
  const [{ renderings, looks }, { difference, unseen }, { PNG }] = await Promise.all([
    import('./renderings.ts'),
    import('./difference.ts'),
    import('pngjs'),
  ]);
  const changed = changedOf(file);
  writeFileSync(changed.page, page);
  const [before, after] = await renderings([file, changed.page]);
  for (const [i, { width, theme }] of looks.entries()) {
    const found = difference(before![i]!, after![i]!);
    if (!found) continue;
    writeFileSync(changed.difference, PNG.sync.write(found));
    return `looks different, ${String(width)} pixels wide in the ${theme} theme: see ${changed.difference} and ${changed.page}`;
  }
  const [was, is] = [unseen(stored), unseen(page)];
  const at = Array.from({ length: Math.max(was.length, is.length) }).findIndex((_, i) => was[i] !== is[i]);
  if (at >= 0) {
    return `looks the same, but is not said or marked the same: ${String(was[at])} became ${String(is[at])}; see ${changed.page}`;
  }
  removeChanged(file);
  return undefined;
}

/** Where what has changed is left. */
export const changedOf = (file: string) => ({
  page: file.replace(/\.html$/, '-changed.html'),
  difference: file.replace(/\.html$/, '-changed.png'),
});

function removeChanged(file: string): void {
  for (const path of Object.values(changedOf(file))) rmSync(path, { force: true });
}
