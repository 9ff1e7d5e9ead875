import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { test } from '../support/e2e/servers.ts';
import { wordsIn } from '../support/words.ts';

const { say } = wordsIn('en');
const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');
/** The policy that the manual names. */
const named = /Content-Security-Policy: (default-src .*)/.exec(readme)![1]!;
const isolated = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
const open = { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Resource-Policy': 'cross-origin' };
const path = 'en/experiment/';

/** Changes the figure of The experiment, and waits until it has computed on a backend. */
async function computes(within: Page | FrameLocator, backend: 'wasm' | 'cpu' = 'wasm'): Promise<void> {
  const figure = within.locator('figure#experiment');
  await figure.scrollIntoViewIfNeeded();
  await figure.getByRole('button', { name: say('preset.he'), exact: true }).click();
  await expect(figure.locator('.ran')).toContainText(say(`backend.${backend}`));
}

test('under the policy that the manual names for a server, figures compute with WebAssembly, and nothing is refused', async ({
  page,
  serve,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.goto((await serve({ 'Content-Security-Policy': named })) + path);
  await computes(page);
  expect(refused).toEqual([]);
});

test('under a policy without WebAssembly, figures compute with JavaScript and say so', async ({ page, serve }) => {
  await page.goto((await serve({ 'Content-Security-Policy': named.replace(" 'wasm-unsafe-eval'", '') })) + path);
  await computes(page, 'cpu');
});

test('under a policy that refuses inline scripts, no figure lives, as the manual says', async ({ page, serve }) => {
  const policy = named.replace("script-src 'self' 'unsafe-inline'", "script-src 'self'");
  expect(policy).not.toBe(named);
  await page.goto((await serve({ 'Content-Security-Policy': policy })) + path, { waitUntil: 'networkidle' });
  const figure = page.locator('figure#experiment');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('.reading')).toBeVisible();
  await expect(figure.getByRole('button')).toHaveCount(0);
});

for (const [what, ours, theirs, comes] of [
  ['a site that sends COOP and COEP lives in the frame of a page that sends neither', isolated, {}, true],
  ['a site that sends neither is kept out of the frame of a page that sends COEP', {}, isolated, false],
  ['so is one that sends COOP and COEP alone', isolated, isolated, false],
  ['a site that sends COEP and CORP lives there', open, isolated, true],
] as const) {
  test(what, async ({ page, serve, embed }) => {
    const address = (await serve(ours)) + path;
    const blocked = page.waitForEvent('requestfailed', { predicate: (request) => request.url() === address, timeout: 0 }).catch(() => null);
    await page.goto(await embed(`<iframe width="1200" height="900" src="${address}"></iframe>`, theirs));
    if (comes) await computes(page.frameLocator('iframe'));
    else expect((await blocked)!.failure()!.errorText).toBe('net::ERR_BLOCKED_BY_RESPONSE');
  });
}
