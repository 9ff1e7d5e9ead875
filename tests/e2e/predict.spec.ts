import { expect, test, type Page } from '@playwright/test';
import { startBackend } from '../../src/engine/backend.ts';
import { run, type Run } from '../../src/engine/run.ts';
import { trainingKindOf } from '../../src/figures/training-kind-of.ts';
import { format } from '../../src/i18n/format.ts';
import { texts } from '../../src/i18n/index.ts';
import { numbers } from '../../src/i18n/numbers.ts';
import { answerOf, answers, learnersOf, measuredSentence, type Asked as Question } from '../../src/lesson/prediction.ts';
import type { Training } from '../../src/readings/training.ts';
import { decode } from '../../src/scenario/codec.ts';
import { runnersOf } from '../../src/scenario/races.ts';
import { barriers, screens } from '../support/e2e/axe.ts';
import { readPages } from '../../src/site/page-files.ts';
import { chaptersOf } from '../../src/site/pages.ts';
import { documentOf } from '../support/e2e/html.ts';
import { localeOf, locales } from '../support/e2e/pages.ts';
import { Prediction, predictionsIn, questionsIn, type Asked } from '../support/e2e/predict.ts';
import { fillStorage, refuseStorage } from '../support/e2e/storage.ts';
import { DockedStrip } from '../support/e2e/strip.ts';
import { withoutScript } from '../support/e2e/visit/without-script.ts';
import { trainOnce } from '../support/train-once.ts';
import { wordsIn } from '../support/words.ts';

const [english, korean] = locales.map(predictionsIn) as [Asked[], Asked[]];
const [allEnglish, allKorean] = locales.map(questionsIn) as [Asked[], Asked[]];
const isSketch = ({ reading }: Asked) => reading === 'sketch';
const title = ({ page, name }: Asked) => `/${page}: ${name}`;

/** One prediction of each kind, each in another language than the one before: what is alike in all of a kind is seen in one. */
const first = (reading: string) => {
  const inSight = english.findIndex((asked) => asked.reading === reading && !asked.deeper);
  return inSight < 0 ? english.findIndex((asked) => asked.reading === reading) : inSight;
};
const oneOfEach = english.flatMap(({ reading }, i) => (first(reading) === i ? [i] : []));
const ofEachKind = oneOfEach.map((i, kind) => (kind % 2 === 0 ? english : korean)[i]!);
const choices = ofEachKind.filter((asked) => !isSketch(asked));
/** One whose answers are drawn, too. */
const drawn = choices.find(({ reading }) => reading !== 'learners')!;
const sketch = ofEachKind.find(isSketch)!;

test('both languages ask the same questions, each with a name of its own, and of each kind', () => {
  const [first, second] = [allEnglish, allKorean].map((all) =>
    all.map(({ page, name, reading, recall }) => `${page.replace(/^\w+/, '')} ${name} ${reading} ${String(recall)}`),
  );
  expect(first).toEqual(second);
  expect(new Set(allEnglish.map(({ name }) => name)).size).toBe(allEnglish.length);
  expect(new Set(english.map(({ reading }) => reading))).toEqual(new Set([...Object.keys(answers), 'sketch']));
});

test('no question is asked twice, unless it is called a recall', () => {
  const keyOf = ({ reading, see }: Asked) => {
    const { scenario } = decode(see.search);
    return `${isSketch({ reading } as Asked) ? 'fate' : reading} ${JSON.stringify(scenario)}`;
  };
  const keys = english.map(keyOf);
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  for (const asked of [...allEnglish, ...allKorean].filter(({ recall }) => recall)) {
    expect(documentOf(asked.page).querySelector(`[data-predict="${asked.name}"] summary`)!.textContent, title(asked)).toContain(
      texts(asked.locale)['recall.title'],
    );
  }
});

/** What a question is answered by: a run, or trainings. */
interface Measured {
  readonly run?: Run;
  readonly trainings?: readonly Training[];
}

/** What is to be told of it: the sentence of the figure that shows it, and the answer that it gives. */
function toldOf({ see, locale }: Asked, question: Question, { run, trainings }: Measured) {
  const words = wordsIn(locale);
  if (question !== 'learners') return { sentence: measuredSentence(question, run!, words), right: answerOf(question, run!) };
  const { scenario, view } = decode(see.search);
  const shown = trainingKindOf(view.figure).speak({ scenario, trainings: trainings!, view }, words);
  return { sentence: shown.summary(), right: learnersOf(trainings!) };
}

test('one answer to each question is what the engine measures anew, every answer is held against it, and its link leads to a figure', async () => {
  await startBackend();
  const measured = await Promise.all(
    allEnglish.map(async ({ reading, see }): Promise<Measured> => {
      const { scenario, view, issues, unknown } = decode(see.search);
      expect([...issues, ...unknown], see.href).toEqual([]);
      if (reading === 'learners') return { trainings: await Promise.all(runnersOf(scenario).map(trainOnce)) };
      return { run: await run(scenario, { measures: true, range: view.range }) };
    }),
  );
  for (const asked of [...allEnglish, ...allKorean]) {
    const at = allEnglish.findIndex(({ name }) => name === asked.name);
    const say = texts(asked.locale);
    const question = isSketch(asked) ? 'fate' : (asked.reading as Question);
    expect(asked.see.search, title(asked)).toBe(allEnglish[at]!.see.search);
    const where = documentOf(asked.recall ? asked.see.pathname.slice(1) : asked.page);
    expect(where.querySelector(`figure.experiment[id="${asked.see.hash.slice(1)}"]`), title(asked)).not.toBeNull();
    const { sentence, right } = toldOf(asked, question, measured[at]!);
    expect(asked.sentence, title(asked)).toBe(sentence);
    if (isSketch(asked)) {
      expect(asked.rms).toEqual(measured[at]!.run!.measures!.map(({ gradientRms }) => gradientRms));
      continue;
    }
    const labelOf = (answer: string) => asked.choices.find((choice) => choice.answer === answer)!.label;
    expect(
      asked.choices.map(({ answer }) => answer),
      title(asked),
    ).toEqual(answers[question]);
    for (const { answer, label, comparison } of asked.choices) {
      expect(label).toBe(say[`predict.${question}.${answer}` as keyof typeof say]);
      expect(comparison, title(asked)).toBe(
        answer === right
          ? format(say['predict.agrees'], { expected: label })
          : format(say['predict.differs'], { expected: label, measured: labelOf(right) }),
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

test(`${title(drawn)}: the keyboard picks an answer, and another one`, async ({ page }) => {
  const prediction = await new Prediction(page, drawn).open();
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

for (const asked of [choices.find(({ reading }) => reading === 'shape')!, sketch]) {
  test(`${title(asked)}: what follows is folded until the reader reads on, open on paper, and stays open for the visit`, async ({
    page,
  }) => {
    const prediction = await new Prediction(page, asked).open();
    await expect(prediction.folds.last()).toContainText(/\S/);
    await page.emulateMedia({ media: 'print' });
    await expect(prediction.question).toBeVisible();
    await expect(prediction.sentence).toBeVisible();
    await expect(prediction.folds.last().locator('p').last()).toBeVisible();
    await expect(prediction.root.locator('button:visible, input:visible, summary:visible')).toHaveCount(0);

    await page.emulateMedia({ media: null });
    const heights = () => prediction.folds.evaluateAll((all) => all.map((fold) => fold.getBoundingClientRect().height));
    expect(await heights()).toEqual((await heights()).map(() => 0));
    expect((await heights()).length).toBeGreaterThan(1);
    await prediction.readOn.press('Enter');
    await expect(prediction.sentence).toBeInViewport();
    await expect(prediction.readOn).toBeHidden();
    await expect(prediction.folds.first()).toBeFocused();
    expect(Math.min(...(await heights()))).toBeGreaterThan(20);
    await expect(prediction.comparison).toBeEmpty();
    expect(new URL(page.url()).search).toBe('');
    await prediction.see.click();
    await prediction.shown();
    await page.goto(asked.page);
    await prediction.unfolded();
    await expect(prediction.sentence).toBeVisible();
    await expect(prediction.readOn).toBeHidden();
  });
}

test(`${title(drawn)}: an answer is there when the reader comes back, in the other language too, and nothing shifts for it`, async ({
  page,
}) => {
  const prediction = await new Prediction(page, drawn).open();
  const { answer } = drawn.choices[0]!;
  await expect(prediction.expected.filter({ visible: true })).toHaveCount(0);
  await prediction.answers.first().click();
  await expect(prediction.comparison).not.toBeEmpty();
  await expect(page.locator(`[data-predict="${drawn.name}"] [data-for="${answer}"]`)).toBeVisible();
  const other = korean.find(({ name }) => name === drawn.name)!;
  for (const asked of [other, drawn]) {
    await page.goto(asked.page);
    const again = new Prediction(page, asked);
    await expect(again.answers.first()).toHaveAttribute('aria-pressed', 'true');
    await expect(again.comparison).toHaveText(asked.choices[0]!.comparison);
    await expect(again.expected.filter({ visible: true })).toHaveCount(1);
    await expect(again.folds.last()).toHaveJSProperty('hidden', false);
    await again.alive();
    expect(await shiftOf(page)).toBeLessThan(0.01);
  }
});

test(`${title(sketch)}: what was drawn is there when the reader comes back`, async ({ page }) => {
  const prediction = await new Prediction(page, sketch).open();
  await prediction.sliders.first().press('End');
  await prediction.compare.click();
  const said = await prediction.comparison.innerText();
  await page.goto(sketch.page);
  await prediction.alive();
  await expect(prediction.comparison).toHaveText(said);
  await expect(prediction.sliders.first()).toHaveJSProperty('value', await prediction.sliders.first().getAttribute('max'));
  expect(await shiftOf(page)).toBeLessThan(0.01);
});

const folded = { page: 'en/vanishing-gradients/', name: 'fate-400', anchor: 'three-fates' };

test('an address that leads into a fold opens it, with all that waits for the same answer', async ({ page }) => {
  const folds = page.locator(`[data-folds="${folded.name}"]`);
  await page.goto(folded.page);
  await expect(page.locator(`#${folded.anchor}`)).not.toBeInViewport();
  await expect(folds.first()).toHaveJSProperty('hidden', 'until-found');
  await page.goto(`${folded.page}#${folded.anchor}`);
  await expect(folds).toHaveCount(2);
  for (const fold of await folds.all()) await expect(fold).toHaveJSProperty('hidden', false);
  await expect(page.locator(`#${folded.anchor}`)).toBeInViewport();
  await expect(page.locator('[data-folds="sketch-small-std"]').first()).toHaveJSProperty('hidden', 'until-found');
});

test('where a browser finds nothing in what is hidden, an address into a fold opens it all the same', async ({ page }) => {
  // As one that does not know `until-found`: what is hidden is not laid out, and nothing opens it.
  await page.addInitScript(() => {
    const style = document.createElement('style');
    style.textContent = '[hidden] { display: none !important; }';
    document.addEventListener('DOMContentLoaded', () => document.head.append(style));
    addEventListener('beforematch', (event) => event.stopImmediatePropagation(), true);
  });
  await page.goto(folded.page);
  await page.evaluate((anchor) => {
    location.hash = anchor;
  }, folded.anchor);
  await expect(page.locator(`#${folded.anchor}`)).toBeInViewport();
});

for (const [how, prepare] of [
  ['refused', refuseStorage],
  ['full', fillStorage],
] as const) {
  test(`where storage is ${how}, questions are answered and skipped as anywhere`, async ({ page }) => {
    await prepare(page);
    const [first, second] = [drawn, sketch].map((asked) => new Prediction(page, asked)) as [Prediction, Prediction];
    await first.open();
    await expect(first.folds.first()).toHaveJSProperty('hidden', 'until-found');
    await first.answers.first().click();
    await expect(first.comparison).not.toBeEmpty();
    await second.open();
    await second.readOn.click();
    await expect(second.sentence).toBeVisible();
  });
}

test('where the script that answers does not come, everything is open', async ({ page }) => {
  await page.route('**/answering*.js', (route) => route.abort());
  const prediction = await new Prediction(page, drawn).open();
  await prediction.readOn.click();
  await expect(prediction.sentence).toBeVisible();
});

test('what is folded is folded at the first paint: nothing shifts on any page with questions', async ({ page }) => {
  for (const path of new Set(allEnglish.map(({ page }) => page))) {
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await shiftOf(page), path).toBeLessThan(0.01);
  }
});

/** How much has shifted on a page that nobody has caused. */
const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((told) => {
        new PerformanceObserver((list, observer) => {
          observer.disconnect();
          const shifts = list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[];
          told(shifts.reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0));
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => told(0)));
      }),
  );

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

test('a finger that moves up or down scrolls past the sketch, one that moves across draws, and one that taps sets a point', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL!, hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const prediction = await new Prediction(page, sketch).open();
  await prediction.frame.evaluate((frame) => frame.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const values = () => prediction.sliders.evaluateAll((sliders) => sliders.map((slider) => (slider as HTMLInputElement).valueAsNumber));
  const touch = await context.newCDPSession(page);
  const swipe = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
    for (let i = 1; i <= 10; i++) {
      const at = { x: from.x + ((to.x - from.x) * i) / 10, y: from.y + ((to.y - from.y) * i) / 10 };
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] });
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const blank = await values();
  const frame = async () => (await prediction.frame.boundingBox())!;
  const before = await page.evaluate(() => scrollY);
  let box = await frame();
  await swipe({ x: box.x + box.width / 2, y: box.y + box.height - 20 }, { x: box.x + box.width / 2, y: box.y - 120 });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
  expect(await values()).toEqual(blank);

  // A finger that comes down while the page still glides would only stop it.
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const before = scrollY;
        for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
        return scrollY - before;
      }),
    )
    .toBe(0);
  await prediction.frame.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  box = await frame();
  const held = await page.evaluate(() => scrollY);
  await swipe({ x: box.x + 8, y: box.y + box.height * 0.8 }, { x: box.x + box.width - 8, y: box.y + box.height * 0.3 });
  await expect.poll(values).not.toEqual(blank);
  const drawn = await values();
  expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
  expect(await page.evaluate(() => scrollY)).toBe(held);

  await page.touchscreen.tap(box.x + box.width / (2 * drawn.length), box.y + 2);
  await expect.poll(async () => (await values())[0]).toBe(3);
  await context.close();
});

test(`${title(sketch)}: the gap to what was measured is drawn and said, and one who is right is told so`, async ({ page }) => {
  const prediction = await new Prediction(page, sketch).open();
  await prediction.compare.click();
  const exponents = sketch.rms!.map((rms) => Math.log10(rms as number));
  const off = Math.max(...exponents.map(Math.abs));
  const first = exponents.findIndex((exponent) => Math.abs(exponent) === off) + 1;
  await expect(prediction.comparison).toContainText(
    format(prediction.texts['predict.sketch.gap'], { n: first, factor: numbers(sketch.locale).value(Number((10 ** off).toPrecision(2))) }),
  );
  const gap = prediction.root.locator('.gap line');
  expect(await gap.count()).toBeGreaterThan(exponents.length);
  for (const [i, exponent] of exponents.entries()) {
    const slider = prediction.sliders.nth(i);
    await slider.evaluate((input: HTMLInputElement, value) => {
      input.valueAsNumber = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, exponent);
  }
  await prediction.compare.click();
  const right = prediction.texts['predict.sketch.near'].split('{factor}')[0]!;
  await expect(prediction.comparison).toContainText(right);
});

const recalls = allEnglish.map((asked, i) => (i % 2 === 0 ? asked : allKorean[i]!)).filter(({ recall }) => recall);

test('each chapter after the first opens with a recall of an earlier one, first of its text', () => {
  for (const locale of locales) {
    const chapters = chaptersOf(readPages()).map(({ slug }) => slug);
    for (const [i, slug] of chapters.entries()) {
      const text = documentOf(`${locale}/${slug}/`).querySelector('.beside-text')!;
      const asked = questionsIn(locale).filter(({ page, recall }) => recall && page === `${locale}/${slug}/`);
      expect(text.firstElementChild!.hasAttribute('data-recall'), slug).toBe(i > 0);
      for (const { see } of asked) {
        const told = chapters.indexOf(see.pathname.split('/').at(-2)!);
        expect(told, slug).toBeGreaterThanOrEqual(0);
        expect(told, slug).toBeLessThan(i);
      }
    }
  }
});

for (const asked of recalls.slice(0, 2)) {
  test(`${title(asked)}: a recall is a line that unfolds, is answered, and leads to where it was told; the figure stays as it is`, async ({
    page,
  }) => {
    const recall = await new Prediction(page, asked).open();
    await expect(recall.answers.first()).toBeHidden();
    expect((await recall.root.boundingBox())!.height).toBeLessThan(80);
    await recall.root.locator('summary').press('Enter');
    const url = page.url();
    const right = asked.choices.findIndex(
      ({ comparison, label }) => comparison === format(recall.texts['predict.agrees'], { expected: label }),
    );
    await recall.answers.nth(right).click();
    await expect(recall.comparison).toHaveText(asked.choices[right]!.comparison);
    await expect(recall.sentence).toBeVisible();
    expect(page.url()).toBe(url);
    await expect(recall.root.locator('.see a')).toContainText(
      recall.texts['recall.see'].split('{chapter}').sort((a, b) => b.length - a.length)[0]!,
    );
    await recall.root.locator('.see a').click();
    await expect(page).toHaveURL(asked.see.pathname + asked.see.search + asked.see.hash);
  });
}

test('no barrier where a question is answered and where it is folded', async ({ page }) => {
  for (const asked of [drawn, sketch, recalls[0]!]) {
    const prediction = await new Prediction(page, asked).open();
    if (asked.recall) await prediction.root.locator('summary').click();
    expect(await barriers(page), title(asked)).toEqual([]);
    await (isSketch(asked) ? prediction.compare : prediction.answers.first()).click();
    await expect(prediction.comparison).not.toBeEmpty();
    expect(await barriers(page), title(asked)).toEqual([]);
  }
});

test('without JavaScript a question has what is measured and a link, nothing is folded, and nothing stands there that would not answer', async ({
  browser,
  baseURL,
}) => {
  for (const asked of [...ofEachKind, recalls[0]!]) {
    await withoutScript(browser, baseURL!, asked.page, async (page) => {
      const prediction = new Prediction(page, asked);
      if (asked.recall) await prediction.root.locator('summary').click();
      else {
        if (asked.deeper) await page.locator('details.deeper', { has: prediction.root }).locator(':scope > summary').click();
        await expect(prediction.question, title(asked)).toBeVisible();
      }
      await expect(prediction.root.locator('button:visible, input:visible'), title(asked)).toHaveCount(0);
      await expect(prediction.sentence, title(asked)).toBeVisible();
      for (const fold of await prediction.folds.all()) await expect(fold, title(asked)).toBeVisible();
      expect(new URL((await prediction.root.locator('.see a').getAttribute('href'))!, page.url()).search).not.toBe('');
    });
  }
});
