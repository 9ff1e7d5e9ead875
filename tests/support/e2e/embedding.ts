import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base } from '@playwright/test';

/** Serves a page of another site, with the headers that its server sends; answers with its address. */
export type Embed = (body: string, headers?: Readonly<Record<string, string>>) => Promise<string>;

/** Tests that need a page of somebody else's, to stand around ours: a real one, since browsers ask where it came from. */
export const test = base.extend<{ embed: Embed }>({
  embed: async ({}, use) => {
    const servers: ReturnType<typeof createServer>[] = [];
    await use(async (body, headers = {}) => {
      const server = createServer((_, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html', ...headers }).end(`<!doctype html>${body}`);
      });
      servers.push(server);
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      // The site under test goes by its number: another name is another site.
      return `http://localhost:${String((server.address() as AddressInfo).port)}/`;
    });
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  },
});
