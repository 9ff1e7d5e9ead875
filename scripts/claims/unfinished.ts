/** What a long training can go on from, in a file beside the records that goes when it is done. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Unfinished } from './record.ts';

/** Where one training is kept. */
export interface Kept {
  readonly get: () => Unfinished | undefined;
  readonly set: (unfinished: Unfinished) => void;
  readonly remove: () => void;
}

/**
 * The place of one training in a folder.
 * @param key what names the training and all that has a say in it: another key finds nothing.
 */
export function keptIn(folder: string, key: string): Kept {
  const path = join(folder, `${createHash('sha256').update(key).digest('hex').slice(0, 16)}.bin`);
  return {
    get: () => {
      try {
        return deserialize(readFileSync(path)) as Unfinished;
      } catch {
        return undefined; // not there, or cut: it begins anew
      }
    },
    set: (unfinished) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${path}.new`, serialize(unfinished));
      renameSync(`${path}.new`, path);
    },
    remove: () => {
      rmSync(path, { force: true });
    },
  };
}
