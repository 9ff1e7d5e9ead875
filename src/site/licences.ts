import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';

/** A licence, or a notice that asks to be passed on, and whose it is. */
export interface Licence {
  /** Names of packages, each with its version. */
  readonly of: readonly string[];
  /** As its authors wrote it. */
  readonly text: string;
}

/** What pages ship that no bundler sees: it is written into them, or copied beside them. */
const beside = [
  '@expressive-code/core',
  '@expressive-code/plugin-frames',
  '@expressive-code/plugin-shiki',
  '@expressive-code/plugin-text-markers',
  '@fontsource-variable/source-serif-4',
  '@fontsource/stix-two-math',
  'astro',
  'pagefind',
  'temml',
];

/** What a package has compiled in, by the name of its licence in the folder `licences`. */
const within: Readonly<Record<string, readonly string[]>> = { '@tensorflow/tfjs-backend-wasm': ['XNNPACK'] };

/** What comes from no package, and where its notice is. */
const gathered = [{ of: 'digits.bin, the handwritten digits', notice: '../network/digits.LICENSE.txt' }] as const;

/** Where the pages that are made after the bundles find the list, in the same process. */
const place = globalThis as { layerByLayerLicences?: readonly Licence[] };

/** The licences of everything that the pages of this build ship; none in the development server, which ships nothing. */
export const shippedLicences = (): readonly Licence[] => place.layerByLayerLicences ?? [];

/** The folder of the package that a module comes from; undefined for one of ours. */
export function packageFolder(module: string): string | undefined {
  const path = module.replaceAll('\\', '/').replace(/^\0/, '');
  // What the tools themselves add to a bundle.
  const [, tool] = /^(rolldown|vite)\//.exec(path) ?? [];
  if (tool) return resolve('node_modules', tool);
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
}

/**
 * The licences and notices of some packages, in the order of their names; of several that have the same, it stands once.
 * @param folders of packages
 * @throws {Error} if one names no licence, or comes without the text of one that is not in the folder `licences`
 */
export async function licencesOf(folders: Iterable<string>): Promise<Licence[]> {
  const found = (await Promise.all([...new Set(folders)].sort().map(licencesIn))).flat();
  const texts = Map.groupBy(found, ({ text }) => text);
  const of = (same: readonly { readonly of: string }[]) => [...new Set(same.map((one) => one.of))].sort();
  return [...texts].map(([text, same]) => ({ of: of(same), text })).sort((a, b) => (a.of[0]! < b.of[0]! ? -1 : 1));
}

async function licencesIn(folder: string): Promise<{ of: string; text: string }[]> {
  const { name, version, license, author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
    author?: string | { name: string };
  };
  if (!license) throw new Error(`a package without a licence is shipped: ${name}`);
  const own = await Promise.all((await licenceFiles(folder)).map(async (file) => readFile(file, 'utf8')));
  const holder = (typeof author === 'object' ? author.name : author)?.replace(/ *[<(].*/, '') ?? `the authors of ${name}`;
  const texts = own.length > 0 ? own : [(await textNamed(license, name)).replace('{holder}', holder)];
  const inside = await Promise.all(
    (within[name] ?? []).map(async (part) => ({ of: `${part}, in ${name} ${version}`, text: await textNamed(part, name) })),
  );
  return [...texts.map((text) => ({ of: `${name} ${version}`, text: text.trim() })), ...inside];
}

/** The files in which a package keeps licences and notices; some have a folder of them. */
async function licenceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const own = entries.filter(({ name }) => /^(licen[cs]es?|copying|notice)(\.(md|txt))?$/i.test(name));
  const files = own.map(async (entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? (await readdir(path)).map((file) => join(path, file)) : [path];
  });
  return (await Promise.all(files)).flat().sort();
}

/** @throws {Error} if there is none of that name */
async function textNamed(name: string, asker: string): Promise<string> {
  const file = resolve(import.meta.dirname, 'licences', `${name}.txt`);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`no text of ${name}, which a package names and does not bring: ${asker}`);
  });
  return text.trim();
}

/** The notices of what comes from no package. @throws {Error} if one is not there */
export const gatheredLicences = (): Promise<Licence[]> =>
  Promise.all(
    gathered.map(async ({ of, notice }) => ({ of: [of], text: (await readFile(resolve(import.meta.dirname, notice), 'utf8')).trim() })),
  );

/** Lists the licences of what a build ships, for the page that shows them: of all modules in its scripts, its worker and its style sheets, and of data. */
export function licences(): AstroIntegration {
  const folders = new Set<string>();
  const see = (module: string) => {
    const folder = packageFolder(module);
    if (folder) folders.add(folder);
  };
  type Bundle = Readonly<Record<string, { readonly type: string; readonly modules?: Readonly<Record<string, unknown>> }>>;
  const scripts = (bundle: Bundle) => {
    for (const { modules = {} } of Object.values(bundle)) Object.keys(modules).forEach(see);
  };
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const inWorker = { name: 'licences-of-worker', generateBundle: (_: unknown, bundle: Bundle) => scripts(bundle) };
        updateConfig({
          vite: {
            worker: { plugins: () => [inWorker] },
            plugins: [
              {
                name: 'licences-of-pages',
                async generateBundle(_, bundle) {
                  // The pages’ own code runs while they are built; what it ships is their style sheets.
                  if (this.environment.name !== 'client') {
                    for (const id of this.getModuleIds()) if (/\.css(\?|$)|[?&]type=style/.test(id)) see(id);
                    return;
                  }
                  scripts(bundle);
                  for (const name of beside) folders.add(resolve('node_modules', name));
                  place.layerByLayerLicences = [...(await gatheredLicences()), ...(await licencesOf(folders))];
                },
              },
            ],
          },
        });
      },
    },
  };
}
