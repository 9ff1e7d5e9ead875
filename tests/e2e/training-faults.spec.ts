import { readFile } from 'node:fs/promises';
import { expect, test, type Page, type Route } from '@playwright/test';
import { TrainingOnPage, ending, race } from '../support/e2e/training.ts';

test.describe.configure({ timeout: 240_000 });

const workerScript = /\/_astro\/worker[.-]/;
const digits = /\/_astro\/digits[^/]*\.bin$/;
/** One network for 300 steps: long enough to be met in the middle. */
const single = 'figure=race&activation=tanh&init=xavier&steps=300';

/** Puts code before the worker’s own: one piece for each worker that is started, in their order. */
async function poison(page: Page, ...pieces: readonly string[]): Promise<void> {
  let served = 0;
  await page.context().route(workerScript, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${pieces[served++] ?? ''};\n${await response.text()}` });
  });
}

test('a training whose worker is ended in the middle goes on from where it was last kept, to the same end', async ({ page }) => {
  const untouched = await new TrainingOnPage(page, 'en', race).open(single);
  await untouched.key('start').click();
  await untouched.settled(200_000);
  const said = await untouched.reading.innerText();

  // The first worker closes once it has told of a state; the second one says from which step it was asked to go on.
  await poison(
    page,
    `{ const post = postMessage.bind(self);
       globalThis.postMessage = (message, options) => { const kept = message.part?.state?.step; post(message, options); if (kept > 0) setTimeout(close); }; }`,
    `addEventListener('message', ({ data }) => { if (data.kind === 'train') console.log('goes on from', data.work.trainings[0].from?.step); });`,
  );
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  await page.reload();
  const figure = new TrainingOnPage(page, 'en', race);
  await figure.alive();
  await figure.key('start').click();
  await figure.settled(200_000);
  await expect(figure.counter).toContainText(figure.at(300, 300));
  await expect(figure.reading).toHaveText(said);
  await expect(figure.alert).toHaveCount(0);
  expect(heard).toHaveLength(1);
  expect(Number(/goes on from (\d+)/.exec(heard[0]!)?.[1])).toBeGreaterThan(0);
});

const faults: readonly (readonly [name: string, answer: (route: Route) => Promise<void>])[] = [
  ['is out of reach', (route) => route.abort()],
  ['is missing', (route) => route.fulfill({ status: 404, body: 'not found' })],
  ['is cut', async (route) => route.fulfill({ body: (await bytesOf(route)).subarray(0, 1000) })],
  [
    'is another one',
    async (route) => {
      const body = await bytesOf(route);
      body[4321]! ^= 1;
      await route.fulfill({ body });
    },
  ],
];

/** What the server has of a file. */
const bytesOf = async (route: Route): Promise<Buffer> => Buffer.from(await (await route.fetch()).body());

for (const [i, [name, answer]] of faults.entries()) {
  const locale = i % 2 === 0 ? 'en' : 'ko';
  test(`where the file of digits ${name} the figure says so, and trying again trains (${locale})`, async ({ page, context }) => {
    await context.route(digits, answer);
    const figure = await new TrainingOnPage(page, locale, race).open(single);
    await figure.key('start').click();
    await expect(figure.alert).toHaveText(figure.words.say('failure.no-data'));
    await expect(figure.root).toHaveAttribute('aria-busy', 'false');
    await expect(figure.key('pause')).toHaveCount(0);
    await context.unroute(digits);
    await figure.button(figure.words.say('retry')).click();
    await expect(figure.alert).toHaveCount(0);
    await figure.settled(200_000);
    await expect(figure.counter).toContainText(figure.at(300, 300));
  });
}

test('other data is trained while the digits are out of reach', async ({ page, context }) => {
  await context.route(digits, (route) => route.abort());
  const figure = await new TrainingOnPage(page, 'en', race).open('figure=race&activation=tanh&init=xavier&data=spirals&steps=50');
  await figure.key('start').click();
  await figure.settled();
  await expect(figure.alert).toHaveCount(0);
  await expect(figure.counter).toContainText(figure.at(50, 50));
});

/** Lets the page be seen or not, as another tab does that is opened over it. */
const turn = (page: Page, hidden: boolean) =>
  page.evaluate((away) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: away });
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: away ? 'hidden' : 'visible' });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

test('a training stands still while the page cannot be seen, and goes on when the reader is back', async ({ page }) => {
  const figure = await new TrainingOnPage(page, 'ko', race).open('figure=race&activation=tanh&init=xavier&steps=2000');
  await figure.key('start').click();
  await expect.poll(() => figure.step()).toBeGreaterThan(10);
  await turn(page, true);
  // What was under way when it was told to stand still is still told.
  let before = -1;
  await expect.poll(async () => before === (before = await figure.step()), { intervals: [1000] }).toBe(true);
  await page.waitForTimeout(1500);
  expect(await figure.step()).toBe(before);
  expect(before).toBeLessThan(2000);
  await turn(page, false);
  await expect.poll(() => figure.step()).toBeGreaterThan(before);
  await expect(figure.key('pause')).toBeVisible();
  await figure.key('pause').click();
  await figure.settled();
});

test('what was halted by hand stays so when the reader comes back to the page', async ({ page }) => {
  const figure = await new TrainingOnPage(page, 'en', race).open(single);
  await figure.key('start').click();
  await expect.poll(() => figure.step()).toBeGreaterThan(5);
  await figure.key('pause').click();
  await figure.settled();
  const halted = await figure.step();
  await turn(page, true);
  await turn(page, false);
  await page.waitForTimeout(1000);
  expect(await figure.step()).toBe(halted);
});

test('the end of a plateau, live: the sentence says when it came back', { tag: '@long' }, async ({ page }) => {
  test.setTimeout(600_000);
  const figure = await new TrainingOnPage(page, 'en', ending).open();
  const { words } = figure;
  await figure.rewind();
  await expect(figure.reading).toHaveText(words.say('inside.nothing'));
  await figure.key('start').click();
  await figure.settled(500_000);
  await expect(figure.counter).toContainText(figure.at(4000, 4000));
  const said = await figure.reading.innerText();
  const [, starts] = /at step ([\d,]+) the loss leaves guessing behind/.exec(said) ?? [];
  expect(Number(starts?.replaceAll(',', '')), said).toBeGreaterThan(2000);
  expect(Number(starts?.replaceAll(',', '')), said).toBeLessThan(4000);
  expect(said).toMatch(/comes back, × [\d,]+ within [\d,]+ steps/);

  // The scrubber leads to any measured step, and back to the newest.
  await figure.scrubber.press('Home');
  await figure.settled();
  await expect.poll(() => new URL(page.url()).searchParams.get('step')).toMatch(/^[1-9]\d?$/);
  await expect(figure.scrubber).toHaveAttribute('aria-valuetext', words.say('inside.scrubber.of', { step: 1, steps: words.exact(4000) }));
  await figure.scrubber.press('End');
  await figure.settled();
  await expect(figure.button(words.say('inside.scrubber.newest'))).toHaveAttribute('aria-pressed', 'true');
});

test('the file of digits is that of the repository, byte for byte', async ({ page }) => {
  const served = page.waitForResponse(digits);
  const figure = await new TrainingOnPage(page, 'en', race).open(single);
  await figure.key('step').click();
  expect(Buffer.compare(await (await served).body(), await readFile('src/network/digits.bin'))).toBe(0);
});
