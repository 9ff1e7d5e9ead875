import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { trainingFigures, type TrainingFigureName } from '../../src/scenario/options.ts';
import { barriers, sights } from '../support/e2e/axe.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { homes, type Home } from '../support/e2e/homes.ts';
import { outlineOf } from '../support/e2e/outline.ts';
import { locales } from '../support/e2e/pages.ts';
import { TrainingOnPage, ending, inside, own, race } from '../support/e2e/training.ts';
import { unfoldDeeper } from '../support/e2e/visit/islands.ts';
import { withoutScript } from '../support/e2e/visit/without-script.ts';
import { longestWork } from '../support/e2e/work.ts';

test.describe.configure({ timeout: 240_000 });

/** The page that each kind of figure of trainings was made for. */
const made: Readonly<Record<TrainingFigureName, Home>> = {
  race,
  plateau: { slug: 'can-it-learn', id: 'plateau' },
  inside,
  'one-update': { slug: 'can-it-learn', id: 'one-update' },
  digits: { slug: 'can-it-learn', id: 'digits' },
  answers: { slug: 'can-it-learn', id: 'answers' },
};

for (const [i, kind] of trainingFigures.entries()) {
  const locale = locales[i % locales.length]!;
  const { slug, id } = made[kind];

  test(`the ${kind} on /${locale}/${slug}/ is there without JavaScript, and the same when it lives`, async ({ page, browser, baseURL }) => {
    let built: string[] = [];
    let said = '';
    await withoutScript(browser, baseURL!, `${locale}/${slug}/`, async (still) => {
      for (const fold of await still.locator('details.deeper > summary').all()) await fold.click();
      const figure = new TrainingOnPage(still, locale, made[kind]);
      await expect(figure.drawings.first()).toBeVisible();
      await expect(figure.root.getByRole('button')).toHaveCount(0);
      built = await outlineOf(figure.pictures);
      said = await figure.reading.innerText();
    });
    const figure = await new TrainingOnPage(page, locale, made[kind]).open();
    expect(await outlineOf(figure.pictures), 'taken over').toEqual(built);
    await expect(figure.reading).toHaveText(said);
    await expect(page.locator(`figure#${id}`)).toHaveAttribute('aria-busy', 'false');
  });
}

test('a link opens a race with its runners, “Copy link” copies what it shows, and Back leads to what was there before', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const asked = 'activation=tanh&init=lecun&layers=3&seed=4&data=spirals&rate=0.5&steps=60&rivals=init*he**optimizer*adam*rate*0.01';
  const figure = await new TrainingOnPage(page, 'ko', race).open(`figure=race&view=accuracy&${asked}`);
  await figure.settled();
  await expect(figure.runners).toHaveCount(3);
  await expect(figure.counter).toContainText(figure.at(0, 60));
  await expect(figure.view('accuracy')).toBeChecked();
  await figure.key('start').click();
  await figure.settled();
  await expect(figure.curves).toHaveCount(3);

  await figure.openMenu();
  await figure.copyLink.click();
  await expect(figure.button(figure.words.say('copied'))).toBeVisible();
  const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied.hash).toBe('#race');
  for (const [field, value] of new URLSearchParams(asked)) expect(copied.searchParams.get(field), field).toBe(value);

  await figure.view('loss').check();
  await expect.poll(() => new URL(page.url()).searchParams.get('view')).toBe('loss');
  await figure.root.locator('.runners li').last().getByRole('button').click();
  await expect(figure.runners).toHaveCount(2);
  await expect.poll(() => new URL(page.url()).searchParams.get('rivals')).toBe('init*he');
  await page.goBack();
  await expect(figure.runners).toHaveCount(3);
  await figure.settled();
  await expect(figure.curves, 'what was trained is not lost').toHaveCount(3);
  await page.goBack();
  await expect(figure.view('accuracy')).toBeChecked();
});

test('a figure of one kind that a link asks to be one of the other stays what it is, and says so', async ({ page }) => {
  const training = await new TrainingOnPage(page, 'en', race).open('figure=activations&activation=tanh');
  await expect(training.notes.getByRole('listitem')).toHaveCount(1);
  await expect(training.notes).toContainText('activations');
  await expect(training.notes).toContainText(training.words.say('figure.race'));
  await expect(training.activation('tanh')).toBeChecked();

  const histograms = await new ExperimentFigure(page, 'ko', homes['gradient-flow']).open('figure=race&activation=tanh');
  await histograms.settled();
  await expect(histograms.notes.getByRole('listitem')).toHaveCount(1);
  await expect(histograms.notes).toContainText('race');
  await expect(histograms.notes).toContainText(histograms.words.say('figure.gradient-flow'));
  await expect(histograms.kind).toHaveValue('gradient-flow');
  await expect(histograms.activation('tanh')).toBeChecked();
});

test('losses, measures and the script are taken along', async ({ page }) => {
  const figure = await new TrainingOnPage(page, 'ko', race).open(
    'figure=race&activation=tanh&init=lecun&data=spirals&steps=40&rivals=init*he',
  );
  await figure.key('start').click();
  await figure.settled();
  await figure.openMenu();
  const { say } = figure.words;
  const taken = async (format: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), figure.button(say('download', { format })).click()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  };
  const losses = await taken(say('train.losses-csv'));
  expect(losses.name).toMatch(/\.losses\.csv$/);
  expect(losses.text.trimEnd().split('\r\n')).toHaveLength(1 + 2 * 40);
  const measures = await taken(say('train.measures-csv'));
  expect(measures.name).toMatch(/\.measures\.csv$/);
  expect(measures.text).toContain('gradient');
  expect(measures.text.trimEnd().split('\r\n').length).toBeGreaterThan(2 * 5);
  const json = await taken('JSON');
  const trainings = JSON.parse(json.text) as readonly { readonly losses: readonly number[] }[];
  expect(trainings.map((each) => each.losses.length)).toEqual([40, 40]);
  const python = await taken('Python');
  expect(python.name).toMatch(/\.py$/);
  expect(python.text).toContain('init="lecun"');
  expect(python.text).toContain('init="he"');
  const svg = await taken('SVG');
  expect(svg.text).toContain('<svg');
});

for (const [i, slug] of (['can-it-learn', 'remedies'] as const).entries()) {
  const locale = locales[i]!;
  test(`axe finds no barrier on /${locale}/${slug}/ while a training goes on and where all is unfolded, and nothing is wider than a phone`, async ({
    page,
  }) => {
    const figure = await new TrainingOnPage(page, locale, slug === 'remedies' ? inside : race).open();
    await unfoldDeeper(page);
    for (const { theme, screen } of sights) {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize(screen);
      await figure.root.scrollIntoViewIfNeeded();
      await figure.openMore();
      await figure.openMenu();
      await figure.rewind();
      await figure.key('start').click();
      await expect.poll(() => figure.step()).toBeGreaterThan(5);
      await figure.key('pause').click();
      await figure.settled();
      expect(await barriers(page), `${theme}, ${String(screen.width)} px wide`).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 700 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}

test('the keys of what trains are large enough for a finger', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const home of [race, inside]) {
    const figure = await new TrainingOnPage(page, 'ko', home).open();
    for (const key of await figure.bar.locator('.keys button').all()) {
      const box = (await key.boundingBox())!;
      expect.soft(box.height, await key.innerText()).toBeGreaterThanOrEqual(44);
      expect.soft(box.x + box.width, await key.innerText()).toBeLessThanOrEqual(320);
    }
  }
});

test('the step that is looked at is moved by the keyboard, and said', async ({ page }) => {
  const figure = await new TrainingOnPage(page, 'en', inside).open();
  const { words } = figure;
  await figure.scrubber.focus();
  const said = () => figure.scrubber.getAttribute('aria-valuetext');
  const newest = await said();
  expect(newest).toBe(words.say('inside.scrubber.of', { step: words.exact(500), steps: words.exact(500) }));
  const reading = await figure.reading.innerText();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(said).not.toBe(newest);
  await figure.settled();
  await expect(figure.reading).not.toHaveText(reading);
  await page.keyboard.press('Home');
  await expect.poll(said).toBe(words.say('inside.scrubber.of', { step: 1, steps: words.exact(500) }));
  await figure.settled();
  await expect(figure.scrubber).toBeFocused();
  await page.keyboard.press('End');
  await expect.poll(said).toBe(newest);
  await figure.settled();
  await expect(figure.reading).toHaveText(reading);
});

test('while a race goes on, another figure of the page answers', async ({ page }) => {
  const racing = await new TrainingOnPage(page, 'en', race).open(
    'figure=race&activation=tanh&init=lecun&steps=20000&rivals=init*he**init*xavier',
  );
  const other = new TrainingOnPage(page, 'en', { slug: 'can-it-learn', id: 'one-update' });
  await other.alive();
  await racing.key('start').click();
  await expect.poll(() => racing.step()).toBeGreaterThan(5);
  const before = await other.reading.innerText();
  await other.activation('tanh').check();
  await expect(other.root).toHaveAttribute('aria-busy', 'false');
  await other.key('step').click();
  await expect(other.counter).toContainText(other.at(1, 100));
  await other.settled();
  await expect(other.reading).not.toHaveText(before);
  const step = await racing.step();
  await expect.poll(() => racing.step(), 'and the race went on').toBeGreaterThan(step);
  await racing.key('pause').click();
  await racing.settled();
});

test('while a training goes on, the slider of a figure of runs answers', async ({ page }) => {
  const training = await new TrainingOnPage(page, 'ko', { slug: 'checking-the-book', id: 'figure-12' }).open();
  const histograms = new ExperimentFigure(page, 'ko', { slug: 'checking-the-book', id: 'figure-1' });
  await histograms.alive();
  await training.key('step').click();
  await training.settled();
  await training.until.fill('20000');
  await training.until.press('Enter');
  await training.key('go-on').click();
  await expect.poll(() => training.step()).toBeGreaterThan(5);
  for (const key of ['ArrowRight', 'ArrowRight', 'Home', 'End']) {
    await histograms.slider('std').press(key);
    await histograms.settled();
    await expect(histograms.ran).toContainText('WebAssembly');
  }
  const step = await training.step();
  await expect.poll(() => training.step(), 'and the training went on').toBeGreaterThan(step);
  await training.key('pause').click();
  await training.settled();
});

test('no piece of work of the page takes over 50 ms while four are trained and drawn', { tag: '@long' }, async ({ page, browser }) => {
  const figure = await new TrainingOnPage(page, 'en', race).open(
    'figure=race&activation=relu&init=he&rivals=activation*tanh*init*xavier**activation*sigmoid*init*normal*std*1**activation*sigmoid*init*xavier',
  );
  // What is loaded and compiled once is no part of it.
  await figure.key('start').click();
  await expect.poll(() => figure.step()).toBeGreaterThan(20);
  await figure.key('pause').click();
  await figure.settled();
  const longest = await longestWork(browser, page, async () => {
    await figure.key('go-on').click();
    await expect(figure.counter).toContainText(figure.at(500, 500), { timeout: 200_000 });
  });
  expect(longest).toBeLessThan(50);
});

test('the end of a training that explodes is said and drawn, and the keys lead back', async ({ page }) => {
  const figure = await new TrainingOnPage(page, 'en', own).open('figure=race&activation=relu&init=he&rate=10&steps=100');
  await figure.key('start').click();
  await figure.settled();
  await expect(figure.reading).toContainText('no longer finite');
  await expect(figure.drawings.locator('.ended').first()).toBeAttached();
  await expect(figure.key('again')).toBeVisible();
  await figure.rewind();
});

test('a figure in a fold wakes when it is unfolded', async ({ page }) => {
  const figure = await new TrainingOnPage(page, 'ko', ending).open();
  await expect(figure.key('start').or(figure.key('again'))).toBeVisible();
});
