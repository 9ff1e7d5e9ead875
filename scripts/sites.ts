import { resolve } from 'node:path';
import { freePorts } from './ports.ts';
import { root } from './tool.ts';

/** One build of the site: where it is made, the path it is served under, and the port the browser tests find it on. */
export interface Site {
  readonly name: string;
  readonly outDir: string;
  readonly base: string;
  readonly port: number;
  /** What `astro build` and the server are told through the environment. */
  readonly variables: Readonly<Record<string, string>>;
}

// Any free ones, unless TEST_PORTS names two. Playwright's workers read this file again, and inherit what the first reading found.
const [atRoot = 0, below = 0] = (process.env.TEST_PORTS ??= (await freePorts(2)).join()).split(',').map(Number);

/**
 * The two builds that are tested. The second stands under a sub-path, because a link that forgets the base path works in the first.
 */
export const sites = [
  site('root', 'dist', '/', atRoot),
  site('subpath', 'dist-sub', '/course/sub/', below, { SITE_URL: 'https://example.org' }),
] as const;

function site(name: string, outDir: string, base: string, port: number, more: Record<string, string> = {}): Site {
  return { name, outDir, base, port, variables: { BASE_PATH: base, OUT_DIR: outDir, ...more } };
}

/** Where the builds are served. */
export const host = '127.0.0.1';

/** The address of a served build, with its last slash. */
export const addressOf = ({ port, base }: Site): string => `http://${host}:${String(port)}${base}`;

/** The folder of a build. */
export const folderOf = ({ outDir }: Site): string => resolve(root, outDir);
