import fc from 'fast-check';

/**
 * Setup of the unit tests: what fast-check makes up is the same in every run of continuous integration, so that a red run is red
 * because of its commit, and new in every run elsewhere. A property that fails prints its seed and its path; `FAST_CHECK_SEED=…`
 * with that seed repeats it:
 *
 *     FAST_CHECK_SEED=-1089391483 npx vitest run tests/engine/properties.long.test.ts
 */
const seed = process.env.FAST_CHECK_SEED ?? (process.env.CI ? '203' : undefined);
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
