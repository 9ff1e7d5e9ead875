import { importsOf } from './imports.ts';
import type { Source } from './sources.ts';

/** What a room, or one file of it, may import. `*` is every room; `engine` is the whole room, `engine/run` one file of it. */
export interface Arrows {
  readonly code?: readonly string[];
  /** Only as `import type`; what may be imported as code may be imported as a type as well. */
  readonly types?: readonly string[];
  /** Rooms and packages, only by `new URL(…, import.meta.url)` or `?url`. */
  readonly addresses?: readonly string[];
  /** By name; `astro:` is every name that begins so. */
  readonly packages?: readonly string[];
}

/** From a room (its own files may import each other) or a file of one (which then may import only what is listed for it). */
export type House = Readonly<Record<string, Arrows>>;

/** Where a path stands in the house: `src/engine/run.ts` is `engine/run`, a page of prose `content/…`, anything else itself. */
export function placeOf(path: string): string {
  if (!path.startsWith('src/')) return path;
  return path.slice('src/'.length).replace(/(\.svelte)?\.(ts|js|json|svelte|astro)$/, '');
}

const isIn = (place: string, room: string): boolean => place === room || place.startsWith(`${room}/`);

const isOf = (target: string, name: string): boolean => (name.endsWith(':') ? target.startsWith(name) : isIn(target, name));

/** The key of the house that governs a place: the longest that contains it. */
export function ruleFor(house: House, place: string): string | undefined {
  return Object.keys(house)
    .filter((key) => isIn(place, key))
    .sort((a, b) => b.length - a.length)[0];
}

/** Each import of a file that its room does not allow, as a sentence. */
export function forbiddenImports(house: House, source: Source): string[] {
  const from = placeOf(source.path);
  const key = ruleFor(house, from);
  if (key === undefined) return [`${source.path} is in no known room`];
  const { code = [], types = [], addresses = [], packages = [] } = house[key] ?? {};
  const own = key.includes('/') ? [] : [key];
  const rooms = {
    value: [...own, ...code],
    type: [...own, ...code, ...types],
    address: [...own, ...addresses],
  };
  return importsOf(source)
    .filter(({ target, kind }) =>
      /^(src|content|\.\.)\//.test(target)
        ? !rooms[kind].some((room) => (room === '*' && target.startsWith('src/')) || isIn(placeOf(target), room))
        : ![...packages, ...(kind === 'address' ? addresses : [])].some((name) => isOf(target, name)),
    )
    .map(({ target, kind }) => `${source.path} imports ${kind === 'value' ? '' : `the ${kind} of `}${target}`);
}

/**
 * Packages and data that come along with a file: those it imports, and those of all that it imports, except what loads later.
 *
 * @param later - whether to count what loads later, too
 */
export function packagesBehind(sources: readonly Source[], path: string, later = false): Set<string> {
  const texts = new Map(sources.map((source) => [source.path, source]));
  const seen = new Set<string>();
  const walk = (target: string): void => {
    if (seen.has(target)) return;
    seen.add(target);
    const source = texts.get(target);
    if (!source) return;
    for (const { target: next, kind, lazy } of importsOf(source)) if (kind === 'value' && (later || !lazy)) walk(next);
  };
  walk(path);
  return new Set([...seen].filter((target) => !texts.has(target)));
}
