import { expect, test } from '@playwright/test';
import { startBackend } from '../../src/engine/backend.ts';
import { run } from '../../src/engine/run.ts';
import { recorded } from '../support/recorded.ts';
import { texts } from '../../src/i18n/index.ts';
import { claimNumbers, claims } from '../../src/lesson/claims.ts';
import type { Verdict } from '../../src/lesson/verdicts.ts';
import { textbook } from '../../src/scenario/scenario.ts';
import { documentOf } from '../support/e2e/html.ts';
import { locales } from '../support/e2e/pages.ts';

// The engine judges once for all of them.
test.describe.configure({ mode: 'default' });

const verdicts = new Map<number, Verdict>();

test.beforeAll(async () => {
  await startBackend();
  for (const number of claimNumbers) {
    const { scenarios, judge } = claims[number];
    const runs = [];
    for (const scenario of scenarios) runs.push(await run({ ...textbook, ...scenario }, { measures: true, reads: [] }));
    verdicts.set(number, judge(runs, recorded));
  }
});

for (const locale of locales) {
  test(`each claim has its place, its verdict as the engine judges it anew, and a way to its chapter and its scenario (${locale})`, async ({
    page,
  }) => {
    await page.goto(`${locale}/checking-the-book/`);
    const say = texts(locale);
    await expect(page.locator('[data-verdict][id^="claim-"]')).toHaveCount(claimNumbers.length);
    for (const number of claimNumbers) {
      const claim = page.locator(`#claim-${String(number)}`);
      const verdict = verdicts.get(number)!;
      await expect(claim).toHaveAttribute('data-verdict', verdict);
      await expect(claim.locator('.claim-head')).toContainText(say[`claim.verdict.${verdict}`]);
      await expect(claim.getByRole('heading', { level: 2 })).toHaveText(say[`claim.${number}`]);
      await expect(page.locator('.ledger tbody tr').nth(number - 1)).toContainText(say[`claim.verdict.${verdict}`]);
      await expect(claim.locator(`.claim-links a[href$="/${locale}/${claims[number].chapter}/"]`)).toBeVisible();
      await expect(claim.locator(`.claim-links a[href*="?"][href$="#figure-${String(number)}"]`)).toHaveCount(1);
      await expect(claim.locator('figure.experiment')).toHaveCount(1);
    }
  });

  test(`a chapter marks each of its claims with the same verdict, and leads to it (${locale})`, () => {
    for (const number of claimNumbers) {
      const mark = documentOf(`${locale}/${claims[number].chapter}/`).querySelector(`a.claim-mark[data-claim="${String(number)}"]`)!;
      expect(mark.getAttribute('data-verdict')).toBe(verdicts.get(number));
      expect(mark.getAttribute('href')).toMatch(new RegExp(`/${locale}/checking-the-book/#claim-${String(number)}$`));
    }
  });
}
