import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';

const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();

/** Length in bytes of the checksum that a file begins with. */
const checked = 32;

/**
 * What takes long to make and follows from its key alone, kept on disk for the next build. Any value that can be cloned comes back
 * as it was: NaN, infinities, typed arrays. A file that is not whole is made anew, and where nothing can be written nothing is kept.
 * Builds that run at the same time may share a folder.
 */
export class BuildStore {
  readonly #folder: string;
  readonly #limit: number;

  /** @param limit in bytes, how much `prune` leaves. */
  constructor(folder: string, limit: number) {
    this.#folder = folder;
    this.#limit = limit;
  }

  /**
   * @param key everything that the value depends on
   * @throws what `make` throws, and then keeps nothing
   */
  async get<T>(key: string, make: () => T | Promise<T>): Promise<T> {
    const file = join(this.#folder, sha256(key).toString('hex'));
    const found = read(file);
    if (found) return found.value as T;
    const value = await make();
    this.#write(file, serialize(value));
    return value;
  }

  #write(file: string, data: Buffer): void {
    try {
      mkdirSync(this.#folder, { recursive: true });
      const draft = `${file}.${randomUUID()}`;
      writeFileSync(draft, Buffer.concat([sha256(data), data]));
      renameSync(draft, file);
    } catch {
      // A build that can keep nothing is only slower. A draft that stays goes when what is old does.
    }
  }

  /** Removes what has not been asked for longest, as far as there is too much. */
  prune(): void {
    let bytes = 0;
    for (const { file, size } of this.#files().sort((a, b) => b.used - a.used)) {
      bytes += size;
      if (bytes > this.#limit) rmSync(file, { force: true });
    }
  }

  #files(): { file: string; size: number; used: number }[] {
    try {
      return readdirSync(this.#folder).map((name) => {
        const file = join(this.#folder, name);
        const { size, mtimeMs } = statSync(file);
        return { file, size, used: mtimeMs };
      });
    } catch {
      return [];
    }
  }
}

/** What the builds of this folder keep: a build needs a fifth of it. */
export const buildStore = new BuildStore(resolve('node_modules/.cache/layer-by-layer'), 50e6);

/** The value in a whole file, whose time then says that it was asked for; `undefined` where there is none. */
function read(file: string): { readonly value: unknown } | undefined {
  try {
    const data = readFileSync(file);
    const content = data.subarray(checked);
    if (!sha256(content).equals(data.subarray(0, checked))) return undefined;
    const value: unknown = deserialize(content);
    utimesSync(file, new Date(), new Date());
    return { value };
  } catch {
    return undefined;
  }
}
