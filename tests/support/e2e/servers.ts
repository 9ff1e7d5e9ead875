import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base } from '@playwright/test';
import sirv from 'sirv';
import { folderOf, sites } from './pages.ts';

/** What a server sends along with every file. */
export type Headers = Readonly<Record<string, string>>;

interface Servers {
  /** Serves a page of another site, which may have ours in a frame; answers with its address. */
  readonly embed: (body: string, headers?: Headers) => Promise<string>;
  /** Serves our site with headers of a server's own; answers with the address of its root. */
  readonly serve: (headers: Headers) => Promise<string>;
}

/** The number of a port that a new server listens on. */
async function portOf(answer: RequestListener, servers: Server[]): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return String((server.address() as AddressInfo).port);
}

/** Tests that need another server: a real one, since browsers ask where a page came from. */
export const test = base.extend<Servers & { servers: Server[] }>({
  servers: async ({}, use) => {
    const servers: Server[] = [];
    await use(servers);
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  },
  embed: ({ servers }, use) =>
    use(async (body, headers = {}) => {
      const port = await portOf((_, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html', ...headers }).end(`<!doctype html>${body}`);
      }, servers);
      // Ours goes by its number: another name is another site.
      return `http://localhost:${port}/`;
    }),
  serve: ({ servers }, use) =>
    use(async (headers) => {
      const files = sirv(folderOf(sites[0]), { setHeaders: (response) => void response.setHeaders(new Map(Object.entries(headers))) });
      return `http://127.0.0.1:${await portOf((request, response) => files(request, response), servers)}/`;
    }),
});
