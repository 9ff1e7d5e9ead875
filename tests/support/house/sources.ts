import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A file of the project: its path from the root, with `/`, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

const root = resolve(import.meta.dirname, '../../..');

/**
 * Paths of all files below a folder, sorted; none when there is no such folder.
 *
 * @param folder - from the root of the project
 */
export function filesIn(folder: string): string[] {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** The text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Every file below the folders that can import something. */
export function sourcesIn(...folders: string[]): Source[] {
  const paths = folders.flatMap(filesIn).filter((path) => /\.(ts|js|svelte|astro|mdx)$/.test(path));
  return paths.map((path) => ({ path, text: textOf(path) }));
}

/**
 * The TypeScript in a file: all of a .ts file, the scripts of a .svelte or .astro file (with Astro's frontmatter), the import and export
 * blocks of an .mdx file outside its code examples.
 */
export function scriptOf({ path, text }: Source): string {
  if (path.endsWith('.mdx')) {
    const prose = text.replace(/^---\n.*?\n---\n/s, '').replace(/^ *(```+|~~~+).*?^ *\1/gms, '');
    return prose
      .split(/\n\s*\n/)
      .filter((block) => /^(import|export)\b/.test(block.trimStart()))
      .join('\n');
  }
  if (!/\.(svelte|astro)$/.test(path)) return text;
  const frontmatter = path.endsWith('.astro') ? /^\s*---\n(.*?)\n---/s.exec(text)?.[1] : undefined;
  const markup = text.replace(/<!--.*?-->/gs, '');
  const scripts = [...markup.matchAll(/<script\b(?:"[^"]*"|[^">])*>(.*?)<\/script>/gs)].map((match) => match[1]);
  // Markup can load a module too, as in {#await import('./Figure.svelte')}.
  const loads = markup.replace(/<script\b.*?<\/script>/gs, '').match(/\bimport\(\s*(['"]).*?\1/g) ?? [];
  return [frontmatter, ...scripts, ...loads.map((load) => `${load});`)].filter((part) => part !== undefined).join('\n');
}
