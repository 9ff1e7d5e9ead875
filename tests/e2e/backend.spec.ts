import { expect, test } from '@playwright/test';
import type { FromWorker, ToWorker } from '../../src/engine/protocol.ts';
import { activations, initializers } from '../../src/scenario/options.ts';
import { textbook } from '../../src/scenario/scenario.ts';
import { builtSentences } from '../support/e2e/built.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { homes } from '../support/e2e/homes.ts';
import { outlineOf } from '../support/e2e/outline.ts';
import { sentence } from '../support/e2e/sentences.ts';

const workerScript = /\/_astro\/worker[.-]/;
const live = (figure: ExperimentFigure, backend: 'wasm' | 'cpu') =>
  sentence(
    [figure.words.say('ran.live', { ms: '#' }), figure.words.say('ran.on', { backend: figure.words.say(`backend.${backend}`) })].join(
      '\u00a0',
    ),
  );

test('the figure says that it computed with WebAssembly, and in how many milliseconds', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'ko').open();
  await expect(figure.ran).toHaveText(figure.words.say('ran.build'));
  await figure.activation('tanh').check();
  await figure.settled();
  await expect(figure.ran).toHaveText(live(figure, 'wasm'));
});

test('where WebAssembly cannot be loaded, the figure computes with JavaScript and says so', async ({ page, context }) => {
  const refused: string[] = [];
  await context.route('**/*.wasm', (route) => {
    refused.push(route.request().url());
    return route.abort();
  });
  const figure = await new ExperimentFigure(page).open();
  await figure.chip('he').click();
  await figure.settled();
  await expect(figure.ran).toHaveText(live(figure, 'cpu'));
  await expect(figure.reading).toHaveText(figure.words.say('reading.spread', { layer: 5, mean: 0.513, std: 0.162 }));
  expect(refused.length).toBeGreaterThan(0);
});

for (const [what, answer, backend] of [
  ['the server has no WebAssembly, and answers with a page', { status: 404, contentType: 'text/html', body: '<!doctype html>' }, 'cpu'],
  ['it answers with a page as if that were WebAssembly', { contentType: 'text/html', body: '<!doctype html>' }, 'cpu'],
  ['it does not say that it is WebAssembly', { contentType: 'application/octet-stream' }, 'wasm'],
] as const) {
  test(`where ${what}, the figure computes, and says with what`, async ({ page, context }) => {
    await context.route('**/*.wasm', async (route) => route.fulfill({ response: await route.fetch(), ...answer }));
    const figure = await new ExperimentFigure(page).open();
    await figure.chip('he').click();
    await figure.settled();
    await expect(figure.ran).toHaveText(live(figure, backend));
  });
}

test('where WebAssembly cannot be loaded, the gradient comes all the same', { tag: '@long' }, async ({ page, context }) => {
  await context.route('**/*.wasm', (route) => route.abort());
  const figure = await new ExperimentFigure(page, 'ko', homes['gradient-flow']).open();
  const { reading: built } = builtSentences('ko', homes['gradient-flow']);
  await figure.chip('std-0.01').click();
  await figure.settled();
  await expect(figure.ran).toHaveText(live(figure, 'cpu'));
  await expect(figure.reading).toHaveText(
    figure.words.say('gradient-flow.course', {
      course: figure.words.say('gradient-flow.vanishes'),
      from: 0.25,
      to: figure.words.value(9.39e-8),
      factor: 0.0248,
      whole: figure.words.value(3.76e-7),
    }),
  );
  await figure.chip('std-1').click();
  await figure.settled();
  await expect(figure.ran).toHaveText(live(figure, 'cpu'));
  await expect(figure.reading).toHaveText(built);
});

test('when the engine cannot be loaded, the figure says so, keeps its picture and tries again on request', async ({ page, context }) => {
  let refused = 0;
  await context.route(workerScript, (route) => {
    refused++;
    return route.abort();
  });
  const figure = await new ExperimentFigure(page, 'ko').open();
  const before = await outlineOf(figure.picture);
  await figure.chip('he').click();
  await expect(figure.alert).toContainText(figure.words.say('failure.not-loaded'));
  await expect(figure.root).toHaveAttribute('aria-busy', 'false');
  expect(await outlineOf(figure.picture)).toEqual(before);
  expect(refused).toBeGreaterThan(0);

  await context.unroute(workerScript);
  await figure.button(figure.words.say('retry')).click();
  await expect(figure.alert).toHaveCount(0);
  await figure.settled();
  await expect(figure.ran).toHaveText(live(figure, 'wasm'));
  await expect(figure.reading).toHaveText(figure.words.say('reading.spread', { layer: 5, mean: 0.513, std: 0.162 }));
});

for (const backend of ['wasm', 'cpu'] as const) {
  test(`the shipped worker has every kernel that a choice needs, on the ${backend} backend`, async ({ page, context }) => {
    if (backend === 'cpu') await context.route('**/*.wasm', (route) => route.abort());
    const made = page.waitForEvent('worker');
    await (await new ExperimentFigure(page).open()).chip('he').click();
    const small = { ...textbook, samples: 20, width: 6, layers: 2 };
    const scenarios = activations.flatMap((activation) => initializers.map((init) => ({ ...small, activation, init })));
    const said = await page.evaluate(
      ([url, work]) =>
        new Promise<FromWorker[]>((resolve) => {
          const worker = new Worker(url, { type: 'module' });
          const all: FromWorker[] = [];
          worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
            all.push(data);
            if (data.kind === 'done' || data.kind === 'failed' || data.kind === 'not-loaded') resolve(all);
          };
          worker.postMessage({ kind: 'run', id: 0, work } satisfies ToWorker);
        }),
      [(await made).url(), { scenarios, range: 'fitted', measures: true }] as const,
    );
    expect(said.at(-1)).toEqual({ kind: 'done', id: 0 });
    const runs = said.flatMap((message) => (message.kind === 'run' ? [message.run.backend] : []));
    expect(runs).toEqual(scenarios.map(() => backend));
  });
}
