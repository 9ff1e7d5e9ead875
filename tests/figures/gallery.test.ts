import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The snapshots of all plots on one page, for a developer's eye: open tests/plots/gallery.html in a browser. */
test('the gallery shows the snapshot of every plot', async () => {
  const names = readdirSync('tests/plots/snapshots')
    .map((file) => file.replace(/\.html$/, ''))
    .sort();
  const frames = names.map(
    (name) => `<h2>${name}</h2>
<iframe title="${name}" src="snapshots/${name}.html" width="1000" height="420" loading="lazy"></iframe>`,
  );
  await expect(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>All plots</title>
${frames.join('\n')}
</html>
`).toMatchFileSnapshot('gallery.html');
});
