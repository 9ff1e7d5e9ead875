import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compressFolder } from '../../src/site/compressed.ts';

it('what gets smaller has its compressed twins beside it, and nothing else has', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  try {
    const long = '층층이 layer by layer '.repeat(50);
    const contents = { 'index.html': long, 'en/a.svg': long, 'a.wasm': long, 'robots.txt': 'x', 'a.woff2': long, 'en/a.pf_index': long };
    mkdirSync(join(folder, 'en'));
    for (const [name, text] of Object.entries(contents)) writeFileSync(join(folder, name), text);
    expect(await compressFolder(folder)).toBe(3);
    const compressed = ['a.wasm', 'en/a.svg', 'index.html'];
    const twins = compressed.flatMap((name) => [`${name}.br`, `${name}.gz`]);
    const files = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name !== 'en');
    expect(files.sort()).toEqual([...Object.keys(contents), ...twins].sort());
    for (const name of compressed) {
      expect(brotliDecompressSync(readFileSync(join(folder, `${name}.br`))).toString()).toBe(long);
      expect(gunzipSync(readFileSync(join(folder, `${name}.gz`))).toString()).toBe(long);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
