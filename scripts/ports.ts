import { createServer, type AddressInfo, type Server } from 'node:net';

const listening = (server: Server): Promise<number> =>
  new Promise((found, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      found((server.address() as AddressInfo).port);
    });
  });

/**
 * Ports of this computer that nobody listens on, so that several checkouts can be tested at once. They are taken together and left
 * again: what is started on them must be started soon.
 *
 * @param count - how many; no two are the same
 */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(servers.map(listening));
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}

/**
 * Listens on a port or, where it is taken, on the next that is free.
 *
 * @returns the port
 * @throws what listening throws for another reason; RangeError past the last port
 */
export async function listenFrom(server: Server, port: number, host: string): Promise<number> {
  for (;;) {
    try {
      await new Promise<void>((found, failed) => {
        server.once('error', failed);
        server.listen(port, host, () => {
          server.off('error', failed);
          found();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      port++;
    }
  }
}
