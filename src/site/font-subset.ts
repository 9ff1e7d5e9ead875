import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont, { type Axes } from 'subset-font';

/** A part of a font that a build ships in place of the whole. */
export interface FontPart {
  /** The whole font, as the style sheet names it: a file of a package. */
  readonly whole: string;
  /** What the file of the part is called, without its ending. */
  readonly name: string;
  /** The characters that are kept; asked once, when a build begins. */
  readonly signs: (root: URL) => string | Promise<string>;
  /** What is kept of the axes of a variable font; all of them unless given. */
  readonly axes?: Axes;
  /** Whether other forms of a sign are left out, small capitals and old figures among them, which no style sheet asks for. */
  readonly isPlain?: boolean;
}

/**
 * The part of a font, as woff2.
 * @param signs each character that is kept
 * @throws {Error} if no package has the font
 */
export async function fontPart({ whole, axes, isPlain = false }: Omit<FontPart, 'name' | 'signs'>, signs: string): Promise<Uint8Array> {
  const font = await readFile(fileURLToPath(import.meta.resolve(whole)));
  return subsetFont(font, signs, { targetFormat: 'woff2', noLayoutClosure: isPlain, ...(axes && { variationAxes: axes }) });
}

/**
 * Lets a build ship no more of some fonts than its pages need. The development server has all of them, since nobody knows what an author
 * writes next.
 * @param name of the integration
 */
export function fontParts(name: string, parts: readonly FontPart[]): AstroIntegration {
  return {
    name,
    hooks: {
      'astro:config:setup': async ({ command, config, createCodegenDir, updateConfig, logger }) => {
        if (command !== 'build') return;
        const folder = fileURLToPath(createCodegenDir());
        await mkdir(folder, { recursive: true });
        for (const part of parts) {
          const font = await fontPart(part, await part.signs(config.root));
          const file = resolve(folder, `${part.name}.woff2`);
          // Two builds may run at once, and neither must meet half a file.
          const unfinished = resolve(folder, `unfinished-${String(process.pid)}.woff2`);
          await writeFile(unfinished, font);
          await rename(unfinished, file);
          // A page may also ask for its address, to fetch it early.
          updateConfig({ vite: { resolve: { alias: { [part.whole]: file, [`${part.whole}?url`]: `${file}?url` } } } });
          logger.info(`${part.name}: ${(font.length / 1024).toFixed(1)} KiB`);
        }
      },
    },
  };
}
