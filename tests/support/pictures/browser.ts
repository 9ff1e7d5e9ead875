import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserServer } from '@playwright/test';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address that answers with the address of the run's one browser. */
    readonly pictureBrowser: string;
    /** Whether stored pictures are to be written anew, as by `vitest -u`. */
    readonly picturesUpdated: boolean;
  }
}

async function start(): Promise<BrowserServer> {
  const [{ chromium }, { findBrowser, launchArgs }] = await Promise.all([
    import('@playwright/test'),
    import('../../../scripts/browser.ts'),
  ]);
  return chromium.launchServer({ executablePath: await findBrowser(), args: [...launchArgs], host: '127.0.0.1' });
}

/**
 * Global setup of the unit tests: one browser for the whole run, started when the first test asks for it. Most runs never do, since a
 * picture whose text is the stored one needs no browser.
 */
export default async function setup({ provide, config }: TestProject): Promise<() => Promise<void>> {
  let started: Promise<BrowserServer> | undefined;
  const server = createServer((_, answer) => {
    started ??= start();
    started.then(
      (browser) => answer.end(browser.wsEndpoint()),
      (error: unknown) => answer.writeHead(503).end(String(error)),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  provide('pictureBrowser', `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
  provide('picturesUpdated', config.snapshotOptions.updateSnapshot === 'all');
  return async () => {
    server.close();
    await (await started?.catch(() => undefined))?.close();
  };
}
