import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/**
 * These take the backend away, make steps fail and watch memory: each of their files has a process of its own. The others share one
 * process a core, where each module is loaded once and a run that several files look at is run once.
 */
const alone = 'tests/engine/**/*.test.ts';

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
      { extends: true, test: { name: 'rooms', include: ['tests/**/*.test.ts'], exclude: [alone, 'tests/e2e/**'], isolate: false } },
    ],
  },
});
