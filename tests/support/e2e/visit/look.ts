import { expect, test } from '@playwright/test';

/** One step of a visit. What fails in it is noted, and does not keep the next step from being taken. */
export const look = (name: string, step: () => Promise<void>): Promise<void> =>
  test.step(name, async () => {
    try {
      await step();
    } catch (error) {
      expect.soft(error instanceof Error ? error.message : error, name).toBeUndefined();
    }
  });
