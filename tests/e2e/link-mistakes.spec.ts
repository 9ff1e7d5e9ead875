import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { homes } from '../support/e2e/homes.ts';
import { watch } from '../support/e2e/watch.ts';

test('the figure on /ko/experiment/ says what is wrong with a link and what it shows instead', async ({ page, baseURL }) => {
  const problems = await watch(page, baseURL!);
  const figure = await new ExperimentFigure(page, 'ko').open(
    'activation=toString&std=NaN&layers=999&width=0x10&samples=20.5&seed=1&seed=2&bogus=1&%3Cb%3Ebold%3C%2Fb%3E=1',
  );
  await figure.settled();
  const { say, exact } = figure.words;
  await expect(figure.notes).toContainText(say('notes'));
  await expect(figure.notes.getByRole('listitem')).toHaveText([
    say('issue.unknown-name', { field: say('activation'), text: 'toString', fallback: say('activation.sigmoid') }),
    say('issue.not-a-number', { field: say('std'), text: 'NaN', fallback: 1 }),
    say('issue.out-of-range', { field: say('layers'), text: 999, fallback: 50, min: 1, max: 50 }),
    say('issue.not-a-number', { field: say('width'), text: '0x10', fallback: 100 }),
    say('issue.not-a-whole-number', { field: say('samples'), text: '20.5', fallback: exact(1000) }),
    say('issue.repeated', { field: say('seed'), text: '1, 2', fallback: 0 }),
    say('issue.unknown-field', { key: 'bogus' }),
    say('issue.unknown-field', { key: '<b>bold</b>' }),
  ]);
  await expect(figure.activation('sigmoid')).toBeChecked();
  await expect(figure.field('std')).toHaveValue('1');
  await expect(figure.field('layers')).toHaveValue('50');
  await expect(figure.field('width')).toHaveValue('100');
  await expect(figure.field('samples')).toHaveValue('1000');
  await expect(figure.field('seed')).toHaveValue('0');
  await expect(figure.histograms).toHaveCount(50);
  await figure.button(say('dismiss')).click();
  await expect(figure.notes).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('the page’s own keys and the marks of counters are no mistakes, and the first change keeps the former', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open('theme=dark&utm_source=news&std=2');
  await figure.settled();
  await expect(figure.field('std')).toHaveValue('2');
  await expect(figure.notes).toHaveCount(0);
  await figure.activation('tanh').check();
  await expect
    .poll(() => figure.query())
    .toBe(
      'activation=tanh&init=normal&std=2&layers=5&width=100&samples=1000&seed=0&range=unit&crop=none&figure=activations&view=histograms&theme=dark',
    );
});

test('an address that speaks of the page alone leaves a figure as it opens', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'en', homes['neuron-map']).open('theme=dark&utm_source=news');
  await expect(figure.field('std')).toHaveValue('0.01');
  await expect(figure.ran).toHaveText(figure.words.say('ran.build'));
  await expect(figure.notes).toHaveCount(0);
});
