import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listenFrom } from '../../scripts/ports.ts';
import { siteListener } from '../../scripts/site-server.ts';
import { environment } from '../../scripts/tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
const script = 'export const layers = 5;\n'.repeat(20);
const wasm = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const files: Readonly<Record<string, string | Buffer>> = {
  'index.html': '<title>front door</title>',
  '404.html': '<title>nowhere</title>',
  'en/experiment/index.html': '<title>the experiment</title>',
  'en/layer_by_layer.py': '# 층층이',
  '_astro/a.js': script,
  '_astro/a.js.br': brotliCompressSync(script),
  '_astro/a.js.gz': gzipSync(script),
  '_astro/a.mjs': script,
  '_astro/a.css': 'p {}',
  '_astro/a.wasm': wasm,
  '_astro/a.wasm.br': brotliCompressSync(wasm),
  'pagefind/en.pf_meta': wasm,
};
for (const [path, content] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What a server says to exactly this path, which neither `fetch` nor `URL` would leave as it is. */
async function ask(server: Server, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  const asked = request({ host: '127.0.0.1', port, path, headers, method, agent: false }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return { status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) };
}

const servers: Server[] = [];
async function serve(base: string): Promise<Server> {
  const server = createServer(siteListener(folder, base));
  servers.push(server);
  await listenFrom(server, 0, '127.0.0.1');
  return server;
}

afterAll(async () => {
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  rmSync(folder, { recursive: true });
});

describe.each(['/', '/course/sub/'])('a site that is served below %s', (base) => {
  let server: Server;
  beforeAll(async () => {
    server = await serve(base);
  });
  const get = (path: string, encodings?: string) => ask(server, base + path, encodings ? { 'accept-encoding': encodings } : {});

  it.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['identity', undefined, (body: Buffer) => body],
    [undefined, undefined, (body: Buffer) => body],
  ])('sends a script to who accepts %s as %s', async (accepted, encoding, decode) => {
    const { status, headers, body } = await get('_astro/a.js', accepted);
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-type']).toBe('text/javascript');
    expect(headers.vary).toBe('Accept-Encoding');
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(decode(body).toString()).toBe(script);
  });

  it.each([
    ['_astro/a.wasm', 'application/wasm'],
    ['_astro/a.mjs', 'text/javascript'],
    ['_astro/a.css', 'text/css'],
    ['en/experiment/', 'text/html;charset=utf-8'],
    ['en/layer_by_layer.py', 'text/x-python;charset=utf-8'],
    ['pagefind/en.pf_meta', 'application/octet-stream'],
  ])('says of %s that it is %s, compressed or not', async (path, type) => {
    expect((await get(path)).headers['content-type']).toBe(type);
    expect((await get(path, 'br')).headers['content-type']).toBe(type);
  });

  it('lets the browser keep for ever what has a name of its content, and ask again for the rest', async () => {
    expect((await get('_astro/a.js', 'br')).headers['cache-control']).toMatch(/max-age=\d{8},immutable$/);
    const { headers } = await get('en/experiment/');
    expect(headers['cache-control']).toBe('no-cache');
    const again = await ask(server, `${base}en/experiment/`, { 'if-none-match': headers.etag! });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('leads a page that is asked for without its last slash to its address, the query kept', async () => {
    const { status, headers } = await get('en/experiment?std=0.01&q=a/b');
    expect([status, headers.location]).toEqual([302, `${base}en/experiment/?std=0.01&q=a/b`]);
  });

  it.each(['en/nowhere/', 'en/nowhere', '_astro/b.js', 'en/', '%E0%A4%A', '../../../../../../etc/passwd', '..%2f..%2f..%2fetc%2fpasswd'])(
    'answers %s with the page for what leads nowhere, as such',
    async (path) => {
      const { status, headers, body } = await get(path, 'br');
      expect([status, headers['content-type'], body.toString()]).toEqual([404, 'text/html;charset=utf-8', files['404.html']]);
    },
  );

  it('answers HEAD without a body', async () => {
    const { status, headers, body } = await ask(server, `${base}en/experiment/`, {}, 'HEAD');
    expect([status, headers['content-type'], body.length]).toEqual([200, 'text/html;charset=utf-8', 0]);
  });

  it('serves what is built anew meanwhile', async () => {
    await get('_astro/a.css');
    const longer = 'p { color: inherit }';
    writeFileSync(join(folder, '_astro/a.css'), longer);
    expect((await get('_astro/a.css')).body.toString()).toBe(longer);
  });
});

describe('a site below a path', () => {
  it('is led to from the path without its slash, and is nowhere else', async () => {
    const server = await serve('/course/sub/');
    expect((await ask(server, '/course/sub?std=1')).headers.location).toBe('/course/sub/?std=1');
    expect((await ask(server, '/')).status).toBe(404);
    expect((await ask(server, '/course/submarine/')).status).toBe(404);
    expect((await ask(server, '/en/experiment/')).status).toBe(404);
  });

  it('never leads to another host', async () => {
    const server = await serve('/');
    expect((await ask(server, '//en/experiment')).headers.location).toBe('/en/experiment/');
  });
});

it('a port that is taken makes way for the next', async () => {
  const [first, second] = [await serve('/'), createServer()];
  servers.push(second);
  const { port } = first.address() as AddressInfo;
  const found = await listenFrom(second, port, '127.0.0.1');
  expect(found).toBeGreaterThan(port);
  expect((second.address() as AddressInfo).port).toBe(found);
  await expect(listenFrom(createServer(), 70_000, '127.0.0.1')).rejects.toThrow(RangeError);
});

describe('the server of npm start', () => {
  /** Its first words and, once it is stopped, its exit code; never longer than the test. */
  async function start(args: readonly string[], variables: Record<string, string>) {
    const server = spawn('node', ['scripts/serve.ts', ...args], { env: environment(variables) });
    let said = '';
    const spoken = new Promise<void>((heard) => {
      for (const stream of [server.stdout, server.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          said += text;
          if (/\n\s*$/.test(said)) heard();
        });
      }
    });
    const ended = once(server, 'close');
    await Promise.race([spoken, ended]);
    const address = /http:\S+/.exec(said)?.[0];
    const answer = address === undefined ? undefined : await fetch(address);
    if (address !== undefined) server.kill();
    const [code] = (await ended) as [number | null];
    return { said, address, status: answer?.status, text: await answer?.text(), code };
  }

  it('prints the address that it serves the build at, a free port from the one that was asked for', async () => {
    const busy = await serve('/');
    const { port } = busy.address() as AddressInfo;
    const variables = { OUT_DIR: folder, BASE_PATH: 'course' };
    const { address, status, text } = await start(['--host', '127.0.0.1', `--port=${String(port)}`], variables);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/course\/$/);
    expect(Number(new URL(address!).port)).toBeGreaterThan(port);
    expect([status, text]).toEqual([200, files['index.html']]);
  });

  it('takes --host alone for every address of the computer', async () => {
    const { address, status } = await start(['--host', '--port', '0'], { OUT_DIR: folder });
    expect([new URL(address!).hostname, status]).toEqual(['localhost', 200]);
  });

  it.each([
    [['--prot', '5000'], {}, "Unknown option '--prot'"],
    [[], { OUT_DIR: join(folder, 'en') }, 'nothing is built in'],
  ])('given %j and %j, says what is wrong', async (args, variables, why) => {
    const { said, code } = await start(args, { OUT_DIR: folder, ...variables });
    expect(said).toContain(why);
    expect(code).toBeGreaterThan(0);
  });
});
