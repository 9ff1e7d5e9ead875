import { expect, test } from '@playwright/test';
import { texts } from '../../src/i18n/index.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { hangul } from '../support/e2e/hangul.ts';
import { documentOf } from '../support/e2e/html.ts';
import { pagesIn } from '../support/e2e/pages.ts';

test('notes and code blocks of Korean pages are labelled in Korean', () => {
  const all = (selector: string, attribute: string) =>
    pagesIn('ko').flatMap((path) =>
      Array.from(documentOf(path).querySelectorAll(selector), (element) => element.getAttribute(attribute) ?? ''),
    );
  expect(all('.starlight-aside', 'aria-label').filter((label) => !hangul.test(label))).toEqual([]);
  const copy = '.expressive-code .copy button';
  expect([...new Set(all(copy, 'title'))]).toEqual([texts('ko')['starlight.expressiveCode.copyButtonTooltip']]);
  expect([...new Set(all(copy, 'data-copied'))]).toEqual([texts('ko')['starlight.expressiveCode.copyButtonCopied']]);
});

test('the figure’s controls are found by their Korean names', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'ko').open();
  const visible = [
    figure.chip('std-0.01'),
    figure.init,
    figure.slider('std'),
    figure.field('std'),
    figure.slider('layers'),
    figure.field('width'),
    figure.field('samples'),
    figure.slider('correlation'),
    figure.field('seed'),
    figure.drawAgain,
    figure.reset,
    figure.copyLink,
    figure.kind,
    figure.moreActivations,
    figure.download('CSV'),
    figure.download('JSON'),
  ];
  for (const control of visible) await expect(control).toBeVisible();
  for (const radio of [figure.activation('sigmoid'), figure.range('fitted')]) await expect(radio).toBeEnabled();
  await expect(page.getByRole('figure', { name: figure.words.say('figure.activations'), exact: true })).toBeVisible();
});
