import { expect, test } from '@playwright/test';
import { budgets } from '../../scripts/bench/budgets.ts';
import { weigh } from '../../scripts/bench/weight.ts';
import { sites } from '../support/e2e/pages.ts';

for (const { page, moved, ...most } of budgets) {
  const when = moved === undefined ? 'before a figure is touched' : `with “${moved}” awake and moved once`;
  // The Korean page brings the same scripts along, and differs in its own words only.
  test(
    `/${page} fetches no more than it may, ${when}, and nothing jumps`,
    { tag: page.startsWith('ko') && moved ? '@long' : [] },
    async ({ browser }) => {
      const weight = await weigh(browser, sites[0], page, moved);
      for (const [what, limit] of Object.entries(most)) {
        expect.soft(weight[what as keyof typeof most], `${what} of ${JSON.stringify(weight)}`).toBeLessThanOrEqual(limit);
      }
    },
  );
}
