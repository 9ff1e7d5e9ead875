import { expect, test } from '@playwright/test';
import { locales } from '../support/e2e/pages.ts';
import { Prediction, predictionsIn, type Asked } from '../support/e2e/predict.ts';

const isSketch = ({ reading }: Asked) => reading === 'sketch';
/** One of each kind is enough for what they have in common. */
const oneOfEach = (asked: readonly Asked[]) => asked.filter(({ reading }, i) => asked.findIndex((one) => one.reading === reading) === i);
const title = ({ page, name }: Asked) => `/${page}: ${name}`;

test('both languages ask the same questions, each with a name of its own', () => {
  const [english, korean] = locales.map((locale) =>
    predictionsIn(locale).map(({ page, name, reading }) => `${page.replace(/^\w+/, '')} ${name} ${reading}`),
  );
  expect(english).toEqual(korean);
  expect(english!.length).toBeGreaterThan(0);
  expect(new Set(predictionsIn('en').map(({ name }) => name)).size).toBe(english!.length);
});

for (const locale of locales) {
  const all = predictionsIn(locale);

  for (const asked of all.filter((one) => !isSketch(one))) {
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

  for (const asked of oneOfEach(all.filter((one) => !isSketch(one)))) {
    test(`${title(asked)}: the keyboard picks an answer, and another one`, async ({ page }) => {
      const prediction = await new Prediction(page, asked).open();
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

    test(`${title(asked)}: on a phone the comparison stays in sight, and a link leads to the picture`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      const prediction = await new Prediction(page, asked).open();
      await prediction.answers.first().click();
      await prediction.shown();
      await expect(prediction.comparison).toBeInViewport({ ratio: 1 });
      await prediction.see.click();
      await expect((await prediction.figure()).locator('.picture')).toBeInViewport({ ratio: 0.5 });
    });
  }

  for (const asked of oneOfEach(all)) {
    test(`${title(asked)}: what is measured is shown without an answer as well`, async ({ page }) => {
      const prediction = await new Prediction(page, asked).open();
      await expect(prediction.sentence).toBeHidden();
      await prediction.show.click();
      await expect(prediction.sentence).toBeVisible();
      await expect(prediction.comparison).toBeEmpty();
      expect(new URL(page.url()).search).toBe('');
      await prediction.see.click();
      await prediction.shown();
    });

    test(`${title(asked)}: paper has the question and what is measured, and nothing to press`, async ({ page }) => {
      const prediction = await new Prediction(page, asked).open();
      await page.emulateMedia({ media: 'print' });
      await expect(prediction.question).toBeVisible();
      await expect(prediction.sentence).toBeVisible();
      await expect(prediction.root.locator('button:visible, input:visible, summary:visible')).toHaveCount(0);
    });
  }

  for (const asked of all.filter(isSketch)) {
    test(`${title(asked)}: a sketch by the keyboard is held against what is measured`, async ({ page }) => {
      const prediction = await new Prediction(page, asked).open();
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

    test(`${title(asked)}: the pointer draws it in one stroke`, async ({ page }) => {
      const prediction = await new Prediction(page, asked).open();
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
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of locales) {
    for (const asked of oneOfEach(predictionsIn(locale))) {
      test(`${title(asked)}: the question, what is measured and a link, and nothing that would not answer`, async ({ page }) => {
        const prediction = new Prediction(page, asked);
        await page.goto(asked.page);
        await expect(prediction.question).toBeVisible();
        await expect(prediction.root.locator('button:visible, input:visible')).toHaveCount(0);
        await prediction.show.click();
        await expect(prediction.sentence).toBeVisible();
        expect(new URL((await prediction.see.getAttribute('href'))!, page.url()).search).not.toBe('');
      });
    }
  }
});
