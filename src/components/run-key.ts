import { createHash } from 'node:crypto';
import lockfile from '../../package-lock.json?raw';

/** Everything of ours that has a say in the result of a run, as it was when this file was bundled. */
const sources = import.meta.glob<string>(
  ['../engine/**/*.ts', '../network/**/*.ts', '../scenario/**/*.ts', '../statistics/**/*.ts', '../theory/**/*.ts'],
  { query: '?raw', import: 'default', eager: true },
);

/** The paths, from here, of the files that a run is known by. */
export const hashed = Object.keys(sources);

/** A key that no two programs share that could compute different runs. */
export const programKey = keyOf({ ...sources, lockfile, node: process.version, arch: process.arch });

/** A short text that is another one where any of the texts or their names is another. */
export function keyOf(texts: Readonly<Record<string, string>>): string {
  return createHash('sha256')
    .update(JSON.stringify(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('base64');
}
