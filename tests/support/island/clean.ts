import { afterEach, vi } from 'vitest';
import { cleanup } from 'vitest-browser-svelte/pure';

/** Setup of the tests in the browser: every test finds an empty page, and time and functions as they are. */
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  cleanup();
});
