import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gatheredLicences, licencesOf, packageFolder } from '../../src/site/licences.ts';

let root: string;
beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'packages-'))));
afterEach(async () => rm(root, { recursive: true }));

/** Makes a package, and says where. */
async function folderOf(name: string, about: object, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = join(root, name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...about }));
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  return folder;
}

describe('the package of a module', () => {
  it.each([
    ['/site/node_modules/svelte/src/index-client.js', '/site/node_modules/svelte'],
    ['/site/node_modules/@observablehq/plot/src/plot.js', '/site/node_modules/@observablehq/plot'],
    ['/site/node_modules/a/node_modules/b/c.js', '/site/node_modules/a/node_modules/b'],
    ['\0/site/node_modules/a/b.js?commonjs', '/site/node_modules/a'],
    ['C:\\site\\node_modules\\a\\b.js', 'C:/site/node_modules/a'],
    ['\0rolldown/runtime.js', resolve('node_modules/rolldown')],
    ['/site/src/island/redraw.ts', undefined],
    ['\0virtual:astro', undefined],
  ])('%j is that of %j', (module, folder) => {
    expect(packageFolder(module)).toBe(folder);
  });
});

describe('the licences of packages', () => {
  it('are the files that a package brings, notices too', async () => {
    const folder = await folderOf('a', { license: 'MIT' }, { 'LICENSE.md': ' Do!\n', NOTICE: 'Mind.', 'licenses.js': 'no' });
    expect(await licencesOf([folder])).toEqual([
      { of: ['a 1.0.0'], text: 'Do!' },
      { of: ['a 1.0.0'], text: 'Mind.' },
    ]);
  });

  it('are also the files in its folder of licences', async () => {
    const folder = await folderOf('a', { license: 'MIT' });
    await mkdir(join(folder, 'LICENSE'));
    await writeFile(join(folder, 'LICENSE', 'LICENSE-of-a-part'), 'Do!');
    expect(await licencesOf([folder])).toEqual([{ of: ['a 1.0.0'], text: 'Do!' }]);
  });

  it('stand once where several have the same, in the order of their names', async () => {
    const folders = [
      await folderOf('c', { license: 'MIT' }, { LICENSE: 'Do!' }),
      await folderOf('a', { license: 'MIT' }, { LICENCE: 'Do!' }),
      await folderOf('b', { license: 'ISC' }, { license: 'Do not!' }),
    ];
    expect((await licencesOf([...folders, ...folders])).map(({ of }) => of)).toEqual([['a 1.0.0', 'c 1.0.0'], ['b 1.0.0']]);
  });

  it('are the well-known text where a package names it and brings none', async () => {
    const [mit] = await licencesOf([await folderOf('a', { license: 'MIT', author: 'Ada <ada@example.org>' })]);
    expect(mit!.text).toMatch(/^Copyright \(c\) Ada\n\nPermission is hereby granted/);
    const [apache] = await licencesOf([await folderOf('b', { license: 'Apache-2.0' })]);
    expect(apache!.text).toMatch(/^Apache License/);
  });

  it('stop the build where there are none', async () => {
    await expect(licencesOf([await folderOf('a', {})])).rejects.toThrow('a package without a licence is shipped: a');
    await expect(licencesOf([await folderOf('b', { license: 'LGPL-3.0' })])).rejects.toThrow(/no text of LGPL-3.0.*b/);
  });
});

it('the digits, which come from no package, have a notice with authors, licence and changes', async () => {
  const [digits] = await gatheredLicences();
  expect(digits!.of).toEqual(['digits.bin, the handwritten digits']);
  for (const said of [
    'Yann LeCun and Corinna Cortes',
    'NIST',
    'https://creativecommons.org/licenses/by-sa/3.0/',
    'What was changed.',
    'Juan Cazala',
  ])
    expect(digits!.text).toContain(said);
});
