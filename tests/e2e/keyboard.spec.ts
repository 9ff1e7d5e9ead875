import { expect, test } from '@playwright/test';
import { fieldsWith, type SlidingField } from '../../src/scenario/fields.ts';
import { screens } from '../support/e2e/axe.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';

test('every control of the figure is reached with Tab, in the order of the script', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open();
  await figure.picture.focus();
  const reached: string[] = [];
  for (let tabs = 0; tabs < 60; tabs++) {
    const name = await page.evaluate(() => {
      const active = document.activeElement;
      if (!(active instanceof HTMLElement) || !active.closest('#experiment')) return undefined;
      return (
        active.getAttribute('aria-label') ??
        (active instanceof HTMLInputElement || active instanceof HTMLSelectElement
          ? active.labels?.[0]?.textContent.trim()
          : active.textContent.trim())
      );
    });
    if (name === undefined) break;
    reached.push(name);
    await page.keyboard.press('Tab');
  }
  const { say } = figure.words;
  const sliding = (field: SlidingField) => [say('slider', { field: say(field) }), say(field)];
  const besideTheWeights = fieldsWith('slider', 'weights').filter((field) => field !== 'std' && field !== 'value');
  expect(reached).toEqual([
    say('picture'),
    say('play'),
    say('slider', { field: say('std') }),
    ...(['std-0.01', 'xavier', 'he', 'std-1'] as const).map((preset) => say(`preset.${preset}`)),
    say('std'),
    say('init'),
    say('activation.sigmoid'),
    say('activation-more'),
    say('more-controls'),
    say('compass'),
    say('figure'),
    ...besideTheWeights.flatMap(sliding),
    ...fieldsWith('slider', 'sizes').flatMap(sliding),
    say('draw-again'),
    say('seed'),
    say('range.unit'),
    'plt.xlim(0.1, 1)',
    'plt.ylim(0, 7000)',
    say('menu'),
    say('reset'),
    say('copy-link'),
    say('download', { format: 'CSV' }),
    say('download', { format: 'JSON' }),
    say('download', { format: 'SVG' }),
    say('numbers'), // the summary, and the table that scrolls
    say('numbers'),
  ]);
});

for (const viewport of screens) {
  test.describe(`${String(viewport.width)} px wide`, () => {
    test.use({ viewport });

    test('what has the focus is seen to have it, and nothing hides it', async ({ page }) => {
      const figure = await new ExperimentFigure(page).open();
      await figure.picture.focus();
      for (let tabs = 0; tabs < 32; tabs++) {
        await page.keyboard.press('Tab');
        const focus = await page.evaluate(async () => {
          await new Promise(requestAnimationFrame);
          const active = document.activeElement!;
          const seen = active instanceof HTMLInputElement && active.type === 'radio' ? active.nextElementSibling! : active;
          const { outlineStyle, outlineWidth } = getComputedStyle(seen);
          const { left, top, width, height } = seen.getBoundingClientRect();
          const hit = document.elementFromPoint(left + width / 2, top + height / 2);
          return {
            name: active.outerHTML.slice(0, 120),
            outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0,
            inSight: top >= 0 && Math.floor(top + height) <= innerHeight,
            uncovered: hit !== null && (seen.contains(hit) || (active as HTMLInputElement).labels?.[0] === hit.closest('label')),
          };
        });
        expect(focus, focus.name).toMatchObject({ outlined: true, inSight: true, uncovered: true });
      }
    });
  });
}
