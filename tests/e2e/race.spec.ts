import { expect, test } from '@playwright/test';
import { outlineOf } from '../support/e2e/outline.ts';
import { locales } from '../support/e2e/pages.ts';
import { race, TrainingOnPage } from '../support/e2e/training.ts';
import { watch } from '../support/e2e/watch.ts';
import { withoutScript } from '../support/e2e/visit/without-script.ts';

// A race takes as long as the machine needs for it.
test.describe.configure({ timeout: 240_000 });

const steps = 500;
/** The four starts of which the chapter asks who learns. */
const four =
  'figure=race&activation=relu&init=he&rivals=activation*tanh*init*xavier**activation*sigmoid*init*normal*std*1**activation*sigmoid*init*xavier';

for (const locale of locales) {
  test(`a press on “Start” lets the race of the chapter run to its end, and again in the same way (${locale})`, async ({
    page,
    baseURL,
  }) => {
    const problems = await watch(page, baseURL!);
    const figure = await new TrainingOnPage(page, locale, race).open();
    const { words } = figure;
    await expect(figure.counter).toHaveText(figure.at(steps, steps));
    await figure.rewind();
    const names = await figure.runners.allInnerTexts();
    expect(names).toHaveLength(2);
    for (const name of names) await expect(figure.reading).toContainText(name);

    await figure.key('start').click();
    await expect(figure.key('pause')).toBeVisible();
    await expect.poll(() => figure.step()).toBeGreaterThan(0);
    await figure.settled(200_000);
    await expect(figure.counter).toHaveText(figure.at(steps, steps));
    await expect(figure.key('again')).toBeVisible();
    await expect(figure.curves).toHaveCount(2);
    await expect(figure.reading).toContainText(words.say('race.both', { steps: words.exact(steps) }));
    const [said, drawn] = [await figure.reading.innerText(), await outlineOf(figure.pictures)];

    await figure.key('again').click();
    await expect.poll(() => figure.step()).toBeLessThan(steps);
    await figure.settled(200_000);
    await expect(figure.reading).toHaveText(said);
    expect(await outlineOf(figure.pictures), 'the same seed, the same curves').toEqual(drawn);
    expect(problems).toEqual([]);
  });
}

test('four starts part: three learn, the healthy-looking one stands still, and each has its curve', async ({ page }) => {
  const figure = await new TrainingOnPage(page, 'en', race).open(four);
  const { words } = figure;
  await expect(figure.runners).toHaveCount(4);
  await expect(figure.counter).toContainText(figure.at(0, steps));
  await figure.key('start').click();
  await figure.settled(200_000);
  await expect(figure.curves).toHaveCount(4);
  await expect(figure.reading).toContainText(words.sayCount('race.some', 3, { steps: words.exact(steps), all: words.exact(4) }));
  const [still] = (await figure.runners.allInnerTexts()).slice(-1);
  await expect(figure.reading).toContainText(words.sayCount('race.plateau', 1, { names: still!, guess: '2.303' }));
});

test('a race halts and goes on to the same curves, goes a single step, and back to before the first', async ({ page }) => {
  const figure = await new TrainingOnPage(page, 'ko', race).open('figure=race&activation=tanh&init=lecun&rivals=init*he&steps=200');
  await figure.key('start').click();
  await figure.settled();
  const lines = () => figure.curves.evaluateAll((all) => all.map((line) => line.getAttribute('d')));
  const whole = await lines();
  expect(whole).toHaveLength(2);

  await figure.rewind();
  for (const step of [1, 2]) {
    await figure.key('step').click();
    await expect(figure.counter).toHaveText(figure.at(step, 200));
    await figure.settled();
  }
  await figure.key('go-on').click();
  await expect.poll(() => figure.step()).toBeGreaterThan(10);
  await figure.key('pause').click();
  await figure.settled();
  const halted = await figure.step();
  expect(halted).toBeLessThan(200);
  await expect(figure.key('go-on')).toBeVisible();
  await page.waitForTimeout(500);
  expect(await figure.step(), 'nothing goes on after a pause').toBe(halted);

  await figure.key('go-on').click();
  await figure.settled();
  await expect(figure.counter).toHaveText(figure.at(200, 200));
  expect(await lines(), 'with a pause as without').toEqual(whole);
});

test('“One step” on what the page was built with begins anew', async ({ page }) => {
  const figure = await new TrainingOnPage(page, 'en', race).open();
  await figure.key('step').click();
  await expect(figure.counter).toHaveText(figure.at(1, steps));
  await figure.settled();
  await expect(figure.reading).toHaveText(figure.words.sayCount('race.early', 1));
});

test('for those who want less motion the curves come in few larger steps', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const figure = await new TrainingOnPage(page, 'en', race).open();
  await figure.rewind();
  const times = await figure.counter.evaluateHandle((counter) => {
    const seen: number[] = [];
    new MutationObserver(() => seen.push(performance.now())).observe(counter, { subtree: true, characterData: true, childList: true });
    return seen;
  });
  await figure.key('start').click();
  await figure.settled(200_000);
  const seen = await times.jsonValue();
  const gaps = seen.slice(1, -1).map((time, i) => time - seen[i]!);
  expect(Math.min(...gaps, Infinity), 'milliseconds between two pictures').toBeGreaterThan(800);
  await expect(figure.counter).toHaveText(figure.at(steps, steps));
});

test('without JavaScript the race stands there with its curves and its sentence, and nothing to press', async ({ browser, baseURL }) => {
  await withoutScript(browser, baseURL!, 'ko/can-it-learn/', async (page) => {
    const figure = new TrainingOnPage(page, 'ko', race);
    await expect(figure.curves).toHaveCount(2);
    await expect(figure.reading).toBeVisible();
    await expect(figure.root.getByRole('button')).toHaveCount(0);
  });
});

test('a race goes by the keyboard alone', async ({ page }) => {
  const figure = await new TrainingOnPage(page, 'en', race).open();
  await figure.picture.focus();
  const focused = page.locator(':focus');
  for (let stops = 0; stops < 5 && !(await figure.bar.evaluate((bar) => bar.contains(document.activeElement))); stops++)
    await page.keyboard.press('Tab');
  await expect(focused).toHaveAccessibleName(figure.words.say('train.start'));
  await page.keyboard.press('Tab');
  await expect(focused).toHaveAccessibleName(figure.words.say('train.step'));
  await page.keyboard.press('Tab');
  await expect(focused).toHaveAccessibleName(figure.words.say('train.rewind'));
  await page.keyboard.press('Enter');
  await expect.poll(() => figure.step()).toBe(0);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(figure.counter).toHaveText(figure.at(1, steps));
  await figure.settled();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => figure.step()).toBeGreaterThan(5);
  await expect(focused, 'the same key halts it').toHaveAccessibleName(figure.words.say('train.pause'));
  await page.keyboard.press('Enter');
  await figure.settled();
  await expect(focused).toHaveAccessibleName(figure.words.say('train.go-on'));
});
