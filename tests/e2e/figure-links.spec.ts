import { expect, test } from '@playwright/test';
import { kinds } from '../../src/figures/kinds.ts';
import { figures, figureViews, type FigureView } from '../../src/scenario/options.ts';
import { builtSentences } from '../support/e2e/built.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { homes } from '../support/e2e/homes.ts';
import { outlineOf } from '../support/e2e/outline.ts';
import { locales } from '../support/e2e/pages.ts';
import { watch } from '../support/e2e/watch.ts';

const book = 'activation=sigmoid&init=normal&std=1&layers=5&width=100&samples=1000&seed=0&range=unit&crop=none';

// Each kind in one of the languages.
for (const [i, kind] of figures.filter((name) => name !== 'activations').entries()) {
  const locale = locales[i % locales.length]!;

  const title = `a link opens the ${kind} in each of its views in the experiment’s figure, and says so (${locale})`;
  test(title, { tag: kind === 'gradient-flow' ? [] : '@long' }, async ({ page, baseURL }) => {
    const problems = await watch(page, baseURL!);
    const views: readonly FigureView[] = figureViews[kind];
    const last = views.at(-1)!;
    const { range = 'unit' } = homes[kind];
    const query = `figure=${kind}&view=${last}&range=${range}&std=${kind === 'neuron-map' || kind === 'two-inputs' ? '0.01' : '1'}`;
    const figure = await new ExperimentFigure(page, locale).open(query);
    await figure.settled();
    await expect(figure.notes).toHaveCount(0);
    await expect(figure.kind).toHaveValue(kind);
    await expect(figure.kind.locator('option:checked')).toHaveText(figure.words.say(`figure.${kind}`));
    await expect(figure.root).toHaveRole('figure');
    await expect(figure.root).toHaveAccessibleName(figure.words.say(`figure.${kind}`));
    const seen: string[] = [];
    for (const view of [...views].reverse()) {
      if (views.length > 1) {
        const { controls } = kinds[kind];
        if (controls === 'steps') await figure.firstStep(view).click();
        else await figure.view(view).check();
        await figure.settled();
        for (const other of views) {
          if (controls === 'steps') await expect(figure.firstStep(other)).toHaveAttribute('aria-pressed', String(other === view));
          else await expect(figure.view(other)).toBeChecked({ checked: other === view });
        }
      }
      seen.push((await outlineOf(figure.pictures)).join('\n'));
    }
    expect(new Set(seen).size, 'views that look different').toBe(views.length);
    // The first view is the one that the figure's own page was built with, but for that of signal and offset, and that of the start page.
    if (kind !== 'signal-and-offset' && !homes[kind].plain) {
      const built = builtSentences(locale, homes[kind]);
      await expect(figure.reading).toHaveText(built.reading);
      await expect(figure.axes).toHaveText(built.axes);
    }
    expect(problems).toEqual([]);
  });
}

test('another figure and another view are written into the address, and Back leads back', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open();
  const before = { reading: await figure.reading.innerText(), outline: await outlineOf(figure.pictures) };
  await figure.kind.selectOption('gradient-flow');
  await figure.settled();
  await expect.poll(() => figure.query()).toBe(`${book}&figure=gradient-flow&view=rms`);
  await expect(figure.view('rms')).toBeChecked();
  await expect(figure.reading).not.toHaveText(before.reading);
  const flow = { reading: await figure.reading.innerText(), outline: await outlineOf(figure.pictures) };
  await figure.view('own-axes').check();
  await figure.settled();
  await expect.poll(() => figure.query()).toBe(`${book}&figure=gradient-flow&view=own-axes`);
  await expect(figure.histograms).toHaveCount(5);
  await figure.kind.selectOption('signal-and-offset');
  await figure.settled();
  await expect.poll(() => figure.query()).toBe(`${book}&figure=signal-and-offset&view=variance`);
  await expect(figure.view('variance')).toBeChecked();
  await expect(figure.reading).not.toHaveText(flow.reading);

  await page.goBack();
  await expect(figure.view('own-axes')).toBeChecked();
  await figure.settled();
  await page.goBack();
  await expect(figure.view('rms')).toBeChecked();
  await figure.settled();
  await expect(figure.reading).toHaveText(flow.reading);
  expect(await outlineOf(figure.pictures)).toEqual(flow.outline);
  await page.goBack();
  await expect(figure.kind).toHaveValue('activations');
  await figure.settled();
  await expect(figure.reading).toHaveText(before.reading);
  expect(await outlineOf(figure.pictures)).toEqual(before.outline);
});

test('a figure or a view that does not exist is named, and what is shown instead', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'ko').open('figure=pie&view=slices');
  const { say } = figure.words;
  const missing = (field: 'figure' | 'view', text: string, fallback: string) =>
    say('issue.unknown-name', { field: say(field), text, fallback });
  await figure.settled();
  await expect(figure.notes.getByRole('listitem')).toHaveText([
    missing('figure', 'pie', say('figure.activations')),
    missing('view', 'slices', say('view.histograms')),
  ]);
  await expect(figure.kind).toHaveValue('activations');
  await figure.open('figure=blame&view=rms');
  await figure.settled();
  await expect(figure.notes.getByRole('listitem')).toHaveText([missing('view', 'rms', say('view.layers'))]);
  await expect(figure.kind).toHaveValue('blame');
  await expect(figure.view('layers')).toBeChecked();
});
