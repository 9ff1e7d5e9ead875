// The one place that knows under which path the site stands.
// `import.meta.env` is there in Astro and Vite, and not in plain Node.

/** The base path of this build, such as `/` or `/course/`. */
export function siteBase(): string {
  return normalizeBase(import.meta.env?.BASE_URL ?? '/');
}

/** Gives a base path the form that everything here relies on: a slash at either end, and only one. */
export function normalizeBase(base: string): string {
  return `/${base}/`.replace(/\/{2,}/g, '/');
}

/** A path from the root of the host for a path from the root of the site. */
export function withBase(path: string, base: string = siteBase()): string {
  return normalizeBase(base) + path.replace(/^\/+/, '');
}

/**
 * A path from the root of the site for a path from the root of the host, without a leading slash.
 * @returns undefined if the path is not below the base
 */
export function withoutBase(pathname: string, base: string = siteBase()): string | undefined {
  const root = normalizeBase(base);
  if (`${pathname}/` === root) return '';
  return pathname.startsWith(root) ? pathname.slice(root.length) : undefined;
}
