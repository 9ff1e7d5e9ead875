import { expect, test } from '@playwright/test';
import { barriers, sights } from '../support/e2e/axe.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { locales } from '../support/e2e/pages.ts';

const states = [
  { name: 'when a link had mistakes', query: 'activation=toString&std=NaN&layers=999&seed=1&seed=2&bogus=1' },
  { name: 'when values overflow in a deep network', query: 'activation=relu&init=normal&std=30&layers=20' },
  { name: 'when values lie outside the picture', query: 'activation=relu&init=he&crop=xy' },
];

async function withoutBarriers(figure: ExperimentFigure): Promise<void> {
  await figure.settled();
  for (const { theme, screen } of sights) {
    await figure.page.emulateMedia({ colorScheme: theme });
    await expect(figure.page.locator('html')).toHaveAttribute('data-theme', theme);
    await figure.page.setViewportSize(screen);
    expect(await barriers(figure.page), `${theme}, ${String(screen.width)} px wide`).toEqual([]);
  }
}

// Colours do not depend on the language, nor names on the theme.
for (const [i, { name, query }] of states.entries()) {
  const locale = locales[i % locales.length]!;

  test(`axe finds no barrier in the figure ${name} (${locale})`, { tag: i === 0 ? [] : '@long' }, async ({ page }) => {
    const figure = await new ExperimentFigure(page, locale).open(query);
    await expect(figure.notes).toHaveCount(query.includes('bogus') ? 1 : 0);
    await withoutBarriers(figure);
  });
}

test('axe finds no barrier in the figure when a number cannot be taken and the whole is too large', { tag: '@long' }, async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'ko').open('layers=6&samples=10000&width=10');
  await figure.field('width').fill('1000');
  await expect(figure.alert).toBeVisible();
  await figure.field('std').fill('abc');
  await expect(figure.field('std')).toHaveAttribute('aria-invalid', 'true');
  await withoutBarriers(figure);
});
