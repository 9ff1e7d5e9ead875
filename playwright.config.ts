import { defineConfig } from '@playwright/test';
import { findBrowser, launchArgs } from './scripts/browser.ts';
import { addressOf, host, sites } from './scripts/sites.ts';
import { environment } from './scripts/tool.ts';

// Every worker reads this file again; they inherit what the first reading found.
const executablePath = (process.env.BROWSER_PATH ??= await findBrowser());

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // What is awaited comes at once or not at all; the limits are for a machine that has much else to do.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    locale: 'en-US',
    launchOptions: { executablePath, args: [...launchArgs] },
  },
  // Everything is tested at the root; what a base path can break is tested again under one, in its most telling cases.
  projects: sites.map((site) => ({
    name: site.name,
    ...(site.name === 'subpath' && { grep: /@subpath/ }),
    use: { baseURL: addressOf(site) },
  })),
  webServer: sites.map(({ name, port, variables }) => ({
    name,
    command: `node scripts/serve.ts --host ${host} --port ${String(port)}`,
    env: { ...(environment(variables) as Record<string, string>) },
    port,
    reuseExistingServer: false,
  })),
});
