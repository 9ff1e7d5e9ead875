import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { buildStore } from './build-store.ts';

/** What is worth compressing: fonts, pictures of pixels and Pagefind's index are compressed already. */
const worthwhile = /\.(html|css|m?js|json|svg|xml|txt|py|wasm)$/;

/** As small as each can make it; on the thread pool, where several files are compressed at once. */
const encodings = {
  br: (data: Buffer): Promise<Buffer> =>
    promisify(brotliCompress)(data, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: data.length },
    }),
  gz: (data: Buffer): Promise<Buffer> => promisify(gzip)(data, { level: constants.Z_BEST_COMPRESSION }),
} as const;

/**
 * Lays a file's compressed twins beside it, `page.html.br` and `page.html.gz`, where they are smaller: servers that know of them need
 * not compress, and can afford what is slow.
 * @param folder of a build.
 * @returns how many files have one.
 */
export async function compressFolder(folder: string): Promise<number> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => worthwhile.test(name));
  const smaller = await Promise.all(names.map((name) => compressFile(join(folder, name))));
  return smaller.filter(Boolean).length;
}

async function compressFile(file: string): Promise<boolean> {
  const data = await readFile(file);
  const digest = createHash('sha256').update(data).digest('base64');
  const written = await Promise.all(
    Object.entries(encodings).map(async ([ending, encode]) => {
      const twin = await buildStore.get(`${ending} ${process.version} ${digest}`, () => encode(data));
      if (twin.length < data.length) await writeFile(`${file}.${ending}`, twin);
      return twin.length < data.length;
    }),
  );
  return written.includes(true);
}

/** Compresses what was built. Must stand last among the integrations: whoever changes a file later leaves its twins behind. */
export function compressed(): AstroIntegration {
  return {
    name: 'compressed-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const count = await compressFolder(fileURLToPath(dir));
        buildStore.prune();
        logger.info(`${count} files in ${((performance.now() - start) / 1000).toFixed(1)} s`);
      },
    },
  };
}
