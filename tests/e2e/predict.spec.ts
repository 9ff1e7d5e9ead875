import { expect, test } from '@playwright/test';
import { startBackend } from '../../src/engine/backend.ts';
import { run } from '../../src/engine/run.ts';
import { format } from '../../src/i18n/format.ts';
import { texts } from '../../src/i18n/index.ts';
import { answerOf, answers, measuredSentence, type Asked as Question } from '../../src/lesson/prediction.ts';
import { decode } from '../../src/scenario/codec.ts';
import { screens } from '../support/e2e/axe.ts';
import { documentOf } from '../support/e2e/html.ts';
import { localeOf, locales } from '../support/e2e/pages.ts';
import { Prediction, predictionsIn, type Asked } from '../support/e2e/predict.ts';
import { DockedStrip } from '../support/e2e/strip.ts';
import { withoutScript } from '../support/e2e/visit/without-script.ts';
import { wordsIn } from '../support/words.ts';

const [english, korean] = locales.map(predictionsIn) as [Asked[], Asked[]];
const isSketch = ({ reading }: Asked) => reading === 'sketch';
const title = ({ page, name }: Asked) => `/${page}: ${name}`;

/** One prediction of each kind, each in another language than the one before: what is alike in all of a kind is seen in one. */
const oneOfEach = english.flatMap((asked, i) => (english.findIndex(({ reading }) => reading === asked.reading) === i ? [i] : []));
const ofEachKind = oneOfEach.map((i, kind) => (kind % 2 === 0 ? english : korean)[i]!);
const choices = ofEachKind.filter((asked) => !isSketch(asked));
const sketch = ofEachKind.find(isSketch)!;

test('both languages ask the same questions, each with a name of its own, and of each kind', () => {
  const [first, second] = [english, korean].map((all) =>
    all.map(({ page, name, reading }) => `${page.replace(/^\w+/, '')} ${name} ${reading}`),
  );
  expect(first).toEqual(second);
  expect(new Set(english.map(({ name }) => name)).size).toBe(english.length);
  expect(new Set(english.map(({ reading }) => reading))).toEqual(new Set([...Object.keys(answers), 'sketch']));
});

test('one answer to each question is what the engine measures anew, every answer is held against it, and its link leads to a figure', async () => {
  await startBackend();
  const measured = await Promise.all(
    english.map(({ see }) => {
      const { scenario, view, issues, unknown } = decode(see.search);
      expect([...issues, ...unknown], see.href).toEqual([]);
      return run(scenario, { measures: true, range: view.range });
    }),
  );
  for (const asked of [...english, ...korean]) {
    const at = english.findIndex(({ name }) => name === asked.name);
    const say = texts(asked.locale);
    const question = isSketch(asked) ? 'fate' : (asked.reading as Question);
    expect(asked.see.search, title(asked)).toBe(english[at]!.see.search);
    expect(documentOf(asked.page).querySelector(`figure.experiment[id="${asked.see.hash.slice(1)}"]`), title(asked)).not.toBeNull();
    expect(asked.sentence, title(asked)).toBe(measuredSentence(question, measured[at]!, wordsIn(asked.locale)));
    if (isSketch(asked)) {
      expect(asked.rms).toEqual(measured[at]!.measures!.map(({ gradientRms }) => gradientRms));
      continue;
    }
    const right = answerOf(question, measured[at]!);
    const labelOf = (answer: string) => asked.choices!.find((choice) => choice.answer === answer)!.label;
    expect(
      asked.choices!.map(({ answer }) => answer),
      title(asked),
    ).toEqual(answers[question]);
    for (const { answer, label, comparison } of asked.choices!) {
      expect(label).toBe(say[`predict.${question}.${answer}` as keyof typeof say]);
      expect(comparison, title(asked)).toBe(
        format(say[answer === right ? 'predict.agrees' : 'predict.differs'], { expected: label, measured: labelOf(right) }),
      );
    }
  }
});

for (const asked of choices) {
  test(`${title(asked)}: one answer is what is measured, and every pick is held against it`, async ({ page }) => {
    const prediction = await new Prediction(page, asked).open();
    const labels = await prediction.answers.allInnerTexts();
    const said: string[] = [];
    for (let i = 0; i < labels.length; i++) {
      await prediction.answers.nth(i).click();
      await expect(prediction.answers.nth(i)).toHaveAttribute('aria-pressed', 'true');
      await expect(prediction.comparison).toContainText(labels[i]!);
      said.push(await prediction.comparison.innerText());
    }
    const right = labels.filter((label, i) => said[i] === prediction.said(label, label));
    expect(right).toHaveLength(1);
    expect(said).toEqual(labels.map((label) => prediction.said(label, right[0]!)));
    await expect(prediction.sentence).toBeVisible();
    await prediction.shown();
  });
}

test(`${title(choices[0]!)}: the keyboard picks an answer, and another one`, async ({ page }) => {
  const prediction = await new Prediction(page, choices[0]!).open();
  await prediction.answers.first().focus();
  await page.keyboard.press('Tab');
  await expect(prediction.answers.nth(1)).toBeFocused();
  await expect(prediction.comparison).toBeEmpty();
  await page.keyboard.press('Enter');
  await expect(prediction.answers.nth(1)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(prediction.answers.first()).toHaveAttribute('aria-pressed', 'true');
  await expect(prediction.answers.nth(1)).toHaveAttribute('aria-pressed', 'false');
  await expect(prediction.comparison).toContainText(await prediction.answers.first().innerText());
  await prediction.shown();
});

test(`${title(choices[1]!)}: on a phone the comparison stays in sight, and a link leads to the picture`, async ({ page }) => {
  await page.setViewportSize(screens[0]);
  const prediction = await new Prediction(page, choices[1]!).open();
  await prediction.answers.first().click();
  await prediction.shown();
  await expect(prediction.comparison).toBeInViewport({ ratio: 1 });
  await prediction.see.click();
  await new DockedStrip(page, localeOf(choices[1]!.page)).go.click();
  await expect((await prediction.figure()).locator('.picture')).toBeInViewport({ ratio: 0.5 });
});

for (const asked of [choices.at(-1)!, sketch]) {
  test(`${title(asked)}: what is measured is on paper, and is shown without an answer as well`, async ({ page }) => {
    const prediction = await new Prediction(page, asked).open();
    await page.emulateMedia({ media: 'print' });
    await expect(prediction.question).toBeVisible();
    await expect(prediction.sentence).toBeVisible();
    await expect(prediction.root.locator('button:visible, input:visible, summary:visible')).toHaveCount(0);

    await page.emulateMedia({ media: null });
    await expect(prediction.sentence).toBeHidden();
    await prediction.show.click();
    await expect(prediction.sentence).toBeVisible();
    await expect(prediction.comparison).toBeEmpty();
    expect(new URL(page.url()).search).toBe('');
    await prediction.see.click();
    await prediction.shown();
  });
}

test(`${title(sketch)}: a sketch by the keyboard is held against what is measured`, async ({ page }) => {
  const prediction = await new Prediction(page, sketch).open();
  const first = prediction.sliders.first();
  const before = await first.getAttribute('aria-valuetext');
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(first).not.toHaveAttribute('aria-valuetext', before!);
  await page.keyboard.press('ArrowUp');
  await expect(first).toHaveAttribute('aria-valuetext', before!);
  await page.keyboard.press('End');
  await expect(first).toHaveJSProperty('value', await first.getAttribute('max'));
  await page.keyboard.press('Home');
  await expect(first).toHaveJSProperty('value', await first.getAttribute('min'));
  await expect(prediction.measured).toHaveCount(0);
  await prediction.compare.press('Enter');
  await expect(prediction.comparison).toContainText(/\d/);
  await expect(prediction.comparison).toBeInViewport({ ratio: 1 });
  await expect(prediction.sentence).toBeVisible();
  const figure = await prediction.figure();
  await prediction.shown();
  await expect(figure.locator('.reading')).toHaveText(await prediction.sentence.innerText());
  await prediction.again.press('Enter');
  await expect(first).toHaveAttribute('aria-valuetext', before!);
  await expect(first).toBeFocused();
  await expect(prediction.comparison).toBeEmpty();
});

test(`${title(sketch)}: the pointer draws it in one stroke`, async ({ page }) => {
  const prediction = await new Prediction(page, sketch).open();
  const { x, y, width, height } = (await prediction.frame.boundingBox())!;
  await page.mouse.move(x + 4, y + height - 1);
  await page.mouse.down();
  await page.mouse.move(x + width - 4, y + 1, { steps: 4 });
  await page.mouse.up();
  const values = await prediction.sliders.evaluateAll((sliders) => sliders.map((slider) => (slider as HTMLInputElement).valueAsNumber));
  expect(values).toEqual([...values].sort((a, b) => a - b));
  expect(new Set(values).size).toBe(values.length);
  await page.mouse.move(x + 4, y + 1); // without a button it draws nothing
  await expect(prediction.sliders.first()).toHaveJSProperty('value', String(values[0]));
});

test('without JavaScript a prediction has its question, what is measured and a link, and nothing that would not answer', async ({
  browser,
  baseURL,
}) => {
  for (const asked of ofEachKind) {
    await withoutScript(browser, baseURL!, asked.page, async (page) => {
      const prediction = new Prediction(page, asked);
      await expect(prediction.question, title(asked)).toBeVisible();
      await expect(prediction.root.locator('button:visible, input:visible'), title(asked)).toHaveCount(0);
      await prediction.show.click();
      await expect(prediction.sentence, title(asked)).toBeVisible();
      expect(new URL((await prediction.see.getAttribute('href'))!, page.url()).search).not.toBe('');
    });
  }
});
