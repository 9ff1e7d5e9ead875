/**
 * Serves what is built, until it is stopped. `--port 5000` (4321 unless given; the next free one where that is taken), `--host`
 * (every address of this computer) or `--host 192.168.0.2` (localhost unless given). BASE_PATH and OUT_DIR are those of the build.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { normalizeBase } from '../src/site/base.ts';
import { listenFrom } from './ports.ts';
import { siteListener } from './site-server.ts';
import { root } from './tool.ts';

const { BASE_PATH = '/', OUT_DIR = 'dist' } = process.env;

// A bare --host means every address.
const args = process.argv.slice(2).flatMap((arg, i, all) => (arg === '--host' && !/^[^-]/.test(all[i + 1] ?? '') ? [arg, '::'] : [arg]));
const { port, host } = parseArgs({
  args,
  options: { port: { type: 'string', default: '4321' }, host: { type: 'string', default: 'localhost' } },
}).values;
const [folder, base] = [resolve(root, OUT_DIR), normalizeBase(BASE_PATH)];
if (!existsSync(`${folder}/index.html`)) throw new Error(`nothing is built in ${folder}`);

const server = createServer(siteListener(folder, base));
const taken = await listenFrom(server, Number(port), host);
const shown = host === '::' || host === '0.0.0.0' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
console.log(`\nLayer by Layer · 층층이: http://${shown}:${String(taken)}${base}\n`);
