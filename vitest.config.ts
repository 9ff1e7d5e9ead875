import { defineConfig } from 'vitest/config';

// No Astro here: a unit test imports a room of src and nothing of the site.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
    // A run of the largest scenario takes seconds, and continuous integration has slow days.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
