/** One build of the site: where it is made, the path it is served under, and the port the browser tests find it on. */
export interface Site {
  readonly name: string;
  readonly outDir: string;
  readonly base: string;
  readonly port: number;
  /** What `astro build` and `astro preview` are told through the environment; astro.config.mjs reads it. */
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * The two builds that are tested. The second stands under a sub-path, because a link that forgets the base path works in the first.
 */
export const sites = [
  site('root', 'dist', '/', 4517),
  site('subpath', 'dist-sub', '/course/sub/', 4518, { SITE_URL: 'https://example.org' }),
] as const;

function site(name: string, outDir: string, base: string, port: number, more: Record<string, string> = {}): Site {
  return { name, outDir, base, port, variables: { BASE_PATH: base, OUT_DIR: outDir, ...more } };
}
