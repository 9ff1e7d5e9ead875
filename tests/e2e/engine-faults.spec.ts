import { expect, test, type Page } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { outlineOf } from '../support/e2e/outline.ts';

const workerScript = /\/_astro\/worker[.-]/;
/** The two ways to compute: WebAssembly, and what stands in for it. */
const backends = /\.wasm$|\/_astro\/dist-[^/]*\.js$/;

/** What the figure says of its picture. */
const said = async (figure: ExperimentFigure) => ({
  reading: await figure.reading.innerText(),
  axes: await figure.axes.innerText(),
  ran: await figure.ran.innerText(),
  outline: await outlineOf(figure.picture),
});

/** Poisons the worker's script as it is served: the first `times` workers get `code` before their own. */
async function poison(page: Page, times: number, code: string): Promise<void> {
  let served = 0;
  await page.context().route(workerScript, async (route) => {
    const response = await route.fetch();
    const own = await response.text();
    await route.fulfill({ response, body: served++ < times ? `${code};\n${own}` : own });
  });
}

test('several figures of a page share one worker', async ({ page }) => {
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  for (const id of ['figure-1', 'figure-4', 'figure-11']) {
    const figure = new ExperimentFigure(page, 'en', { slug: 'checking-the-book', id });
    if (workers.length === 0 && id === 'figure-1') await figure.open();
    else await figure.alive();
    await figure.field('seed').fill('3');
    await figure.settled();
    await expect(figure.ran).toContainText('WebAssembly');
  }
  expect(workers).toHaveLength(1);
});

test('when neither backend loads at the first change, trying again recovers', async ({ page, context }) => {
  let refused = 0;
  await context.route(backends, (route) => {
    refused++;
    return route.abort();
  });
  const figure = await new ExperimentFigure(page).open();
  const before = await said(figure);
  await figure.chip('he').click();
  await expect(figure.alert).toContainText(figure.words.say('failure.not-loaded'));
  await expect(figure.root).toHaveAttribute('aria-busy', 'false');
  expect(await said(figure), 'all that is said goes on speaking of the picture that stays').toEqual(before);
  expect(refused).toBeGreaterThan(1);
  await context.unroute(backends);
  await figure.button(figure.words.say('retry')).click();
  await figure.settled();
  await expect(figure.alert).toHaveCount(0);
  await expect(figure.ran).toContainText('WebAssembly');
});

test('a worker whose script does not load is no worker that stopped working, and nothing English stands in the Korean sentence', async ({
  page,
  context,
}) => {
  await context.route(workerScript, (route) => route.abort());
  const figure = await new ExperimentFigure(page, 'ko').open();
  await figure.chip('he').click();
  await expect(figure.alert).toHaveText(figure.words.say('failure.not-loaded'));
  expect(await figure.root.locator('.message').innerText()).not.toMatch(/[A-Za-z]{2}/);
});

test('a browser without workers says that it cannot compute', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'Worker', { value: undefined });
  });
  const figure = await new ExperimentFigure(page).open();
  const before = await said(figure);
  await figure.chip('he').click();
  await expect(figure.alert).toContainText(figure.words.say('failure.unsupported'));
  await expect(figure.root).toHaveAttribute('aria-busy', 'false');
  expect(await said(figure)).toEqual(before);
});

test('a worker that closes in the middle of a run is noticed and replaced within seconds', async ({ page }) => {
  await poison(page, 1, "addEventListener('message', ({ data }) => { if (data.kind === 'run') close(); })");
  const figure = await new ExperimentFigure(page).open();
  await figure.chip('he').click();
  await figure.settled();
  await expect(figure.alert).toHaveCount(0);
  await expect(figure.chip('he')).toHaveAttribute('aria-pressed', 'true');
  await expect(figure.ran).toContainText('WebAssembly');
});

test('what is still being loaded after two seconds is said, and no longer once it is there', async ({ page, context }) => {
  let let_through = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    let_through = resolve;
  });
  await context.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  const figure = await new ExperimentFigure(page, 'ko').open();
  await figure.chip('he').click();
  await expect(figure.waiting).toHaveText(figure.words.say('waiting.engine'));
  let_through();
  await figure.settled();
  await expect(figure.waiting).toHaveText('');
  await expect(figure.ran).toContainText('WebAssembly');
});

test('a file that is taken along during a long run comes, and the run goes on to its end', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open();
  await figure.field('width').fill('700');
  await figure.field('layers').fill('30');
  await expect.poll(async () => Number(await figure.progress.getAttribute('value'))).toBeGreaterThan(0.02);
  const download = page.waitForEvent('download');
  await figure.download('CSV').click();
  expect((await download).suggestedFilename()).toBe(
    'layer-by-layer-sigmoid-normal-std1-layers5-width100-samples1000-seed0-activations.csv',
  );
  await expect(figure.histograms).toHaveCount(30, { timeout: 50_000 });
  await figure.settled();
  await expect(figure.alert).toHaveCount(0);
});
