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
