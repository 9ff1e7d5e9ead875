import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser, launchArgs } from './scripts/browser.ts';

/**
 * These take the backend away, make steps fail and watch memory: each of their files has a process of its own. The others share one
 * process a core, where each module is loaded once and a run that several files look at is run once.
 */
const alone = 'tests/engine/**/*.test.ts';

/** The parts of the island in a real browser, with a fake engine: what a reader sees and does, without a page. */
const inBrowser = 'tests/island/**/*.browser.test.ts';

// No Astro here: a unit test imports a room of src and nothing of the site. What is alive on a page is Svelte's.
export default defineConfig({
  plugins: [svelte({ configFile: false })],
  test: {
    environment: 'node',
    maxWorkers: availableParallelism(), // the default is one fewer, which on two cores is one
    // A run of the largest scenario takes seconds, and continuous integration has slow days.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: 'tests/support/pictures/browser.ts',
    setupFiles: 'tests/support/fast-check.ts',
    projects: [
      { extends: true, test: { name: 'engine', include: [alone] } },
      {
        extends: true,
        test: { name: 'rooms', include: ['tests/**/*.test.ts'], exclude: [alone, inBrowser, 'tests/e2e/**'], isolate: false },
      },
      {
        extends: false,
        plugins: [svelte({ configFile: false })],
        // All that is met late on the way, lest the server begin anew in the middle of a run.
        optimizeDeps: { include: ['@observablehq/plot', 'fast-png'] },
        test: {
          name: 'island',
          include: [inBrowser],
          setupFiles: 'tests/support/island/clean.ts',
          isolate: false,
          fileParallelism: false, // one page loads each module once, and nobody takes the focus from another
          sequence: { groupOrder: 1 }, // when the others are done, who leave it no frame
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1000, height: 1000 },
            provider: playwright({ launchOptions: { executablePath: await findBrowser(), args: [...launchArgs] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
