import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BuildStore } from '../../src/site/build-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = () => readdirSync(folder).map((name) => join(folder, name));

describe('what a build keeps', () => {
  it('is made once for each key, also by a later build', async () => {
    const make = vi.fn(() => Promise.resolve('made'));
    expect(await new BuildStore(folder, 1e6).get('a', make)).toBe('made');
    expect(await new BuildStore(folder, 1e6).get('a', make)).toBe('made');
    expect(make).toHaveBeenCalledTimes(1);
    await new BuildStore(folder, 1e6).get('b', make);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('comes back as it was: not a number, infinite, negative zero, typed arrays, undefined', async () => {
    const value = {
      numbers: [NaN, Infinity, -Infinity, -0, 1e-45],
      map: new Float32Array([NaN, -Infinity, -0, 0.1]),
      counts: new Uint32Array([1, 2]),
      bytes: Buffer.from([1, 2, 3]),
      nothing: undefined,
    };
    const store = new BuildStore(folder, 1e6);
    await store.get('a', () => value);
    expect(await store.get('a', () => expect.unreachable())).toStrictEqual(value);
    await store.get('b', () => undefined);
    expect(await store.get('b', () => expect.unreachable())).toBeUndefined();
  });

  it.each([
    ['empty', () => Buffer.alloc(0)],
    ['cut short', (data: Buffer) => data.subarray(0, -1)],
    ['changed in one bit', (data: Buffer) => data.map((byte, i) => (i === data.length - 3 ? byte ^ 1 : byte))],
    ['of another kind', () => Buffer.from('not what was kept')],
  ])('is made anew where its file is %s', async (_, spoil) => {
    const store = new BuildStore(folder, 1e6);
    await store.get('a', () => ({ mean: 0.5 }));
    const [file] = files();
    writeFileSync(file!, spoil(readFileSync(file!)));
    expect(await store.get('a', () => ({ mean: 0.25 }))).toEqual({ mean: 0.25 });
    expect(await store.get('a', () => expect.unreachable())).toEqual({ mean: 0.25 });
  });

  it('is nothing where making failed, or nothing can be written', async () => {
    const store = new BuildStore(folder, 1e6);
    await expect(store.get('a', () => Promise.reject(new Error('out of memory')))).rejects.toThrow('out of memory');
    expect(files()).toEqual([]);
    writeFileSync(join(folder, 'a file'), '');
    const nowhere = new BuildStore(join(folder, 'a file', 'below'), 1e6);
    expect(await nowhere.get('a', () => 1)).toBe(1);
    expect(await nowhere.get('a', () => 2)).toBe(2);
    expect(() => nowhere.prune()).not.toThrow();
  });

  it('leaves no more than its limit, and loses what has not been asked for longest', async () => {
    const store = new BuildStore(folder, 2500);
    let minutes = 5;
    for (const key of ['long in use', 'old', 'young']) {
      const before = new Set(files());
      await store.get(key, () => Buffer.alloc(1000));
      const then = new Date(Date.now() - 60_000 * minutes--);
      for (const file of files()) if (!before.has(file)) utimesSync(file, then, then);
    }
    await store.get('long in use', () => expect.unreachable());
    store.prune();
    expect(files()).toHaveLength(2);
    for (const key of ['long in use', 'young']) await store.get(key, () => expect.unreachable());
    expect(await store.get('old', () => 'anew')).toBe('anew');
  });
});
