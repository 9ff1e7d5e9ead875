import { expect, test } from '@playwright/test';
import { texts } from '../../src/i18n/index.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { nameOf, pagesIn } from '../support/e2e/pages.ts';

const hangul = /[\uac00-\ud7a3]/;
/** Names that Korean readers write in Latin letters, the link to the English pages, and code. */
const latin = [
  'leaky ReLU',
  'ReLU',
  'tanh',
  'SELU',
  'GELU',
  'ELU',
  'SiLU(swish)',
  'softplus',
  'Xavier',
  'He',
  'English',
  'plt.xlim(0.1, 1)',
  'plt.ylim(0, 7000)',
  'layer_by_layer.py',
];

for (const path of pagesIn('ko')) {
  test(`${nameOf(path)} speaks Korean in every button, label, legend and heading of its interface`, async ({ page }) => {
    await page.goto(path);
    for (const island of await page.locator('astro-island > *').all()) await island.scrollIntoViewIfNeeded();
    await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    const said = await page.evaluate(() => {
      const texts = document.querySelectorAll('button, label, legend, summary, option, th, nav a, header a, figcaption, .experiment p');
      const attributes = ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext', 'data-copied'].flatMap((name) =>
        Array.from(document.querySelectorAll(`body [${name}]`), (element) => element.getAttribute(name)!),
      );
      // The TeX of a formula is for those who ask for it.
      const textOf = (element: Element) => {
        const copy = element.cloneNode(true) as Element;
        for (const annotation of copy.querySelectorAll('annotation')) annotation.remove();
        return copy.textContent.trim();
      };
      return [...Array.from(texts, textOf), ...attributes];
    });
    expect(said.filter((text) => hangul.test(text)).length).toBeGreaterThan(3);
    // Names stand alone or together, as in “ReLU, He”; the head of a table may have one letter, which names a quantity.
    const unnamed = (text: string) => latin.reduce((rest, name) => rest.replaceAll(name, ' '), text);
    expect(said.filter((text) => !hangul.test(text) && /[A-Za-z]{2}/.test(unnamed(text)))).toEqual([]);
  });
}

test('notes and code blocks of Korean pages are labelled in Korean', async ({ page }) => {
  const labels = { notes: [] as string[], copy: [] as string[], copied: [] as string[] };
  for (const path of pagesIn('ko')) {
    await page.goto(path);
    const found = await page.evaluate(() => ({
      notes: Array.from(document.querySelectorAll('.starlight-aside'), (aside) => `${aside.getAttribute('aria-label') ?? ''}`),
      copy: Array.from(document.querySelectorAll('.expressive-code .copy button'), (button) => button.getAttribute('title') ?? ''),
      copied: Array.from(document.querySelectorAll('.expressive-code .copy button'), (button) => button.getAttribute('data-copied') ?? ''),
    }));
    labels.notes.push(...found.notes);
    labels.copy.push(...found.copy);
    labels.copied.push(...found.copied);
  }
  expect(labels.notes.filter((label) => !hangul.test(label))).toEqual([]);
  expect([...new Set(labels.copy)]).toEqual([texts('ko')['starlight.expressiveCode.copyButtonTooltip']]);
  expect([...new Set(labels.copied)]).toEqual([texts('ko')['starlight.expressiveCode.copyButtonCopied']]);
});

test('the figure’s controls are found by their Korean names', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'ko').open();
  const visible = [
    figure.chip('zeros'),
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
