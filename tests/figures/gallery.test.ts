import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn } from '../support/house/sources.ts';

/** The snapshots of all pictures on one page, for a developer's eye: open tests/figures/gallery.html in a browser. */
test('the gallery shows the snapshot of every picture', async () => {
  const pictures = filesIn('tests')
    .filter((path) => /\/snapshots\/[^/]+\.html$/.test(path) && !path.endsWith('-changed.html'))
    .map((path) => ({ name: path.replace(/^.*\/|\.html$/g, ''), src: relative('tests/figures', path).replaceAll('\\', '/') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const frames = pictures.map(
    ({ name, src }) => `<h2>${name}</h2>
<iframe title="${name}" src="${src}" width="1000" height="420" loading="lazy"></iframe>`,
  );
  await expect(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>All pictures</title>
${frames.join('\n')}
</html>
`).toMatchFileSnapshot('gallery.html');
});
