import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { fileName } from '../../src/exports/file-name.ts';
import { decode } from '../../src/scenario/codec.ts';
import { colourIn } from '../../src/styles/tokens.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { difference } from '../support/pictures/difference.ts';

/** Air around the drawings in a file, in pixels. */
const margin = 16;

/**
 * Leaves nothing on the page but a picture, in a figure that is wide enough for its widest look, at a width of its own, and
 * where it stands in the file.
 */
function alone(pictures: Element, { width, margin }: { readonly width: number; readonly margin: number }): void {
  const [figure, place] = [document.createElement('figure'), document.createElement('div')];
  figure.className = 'experiment not-content';
  Object.assign(figure.style, { position: 'fixed', inset: '0 auto auto 0', width: '60rem', margin: `${String(margin)}px` });
  place.style.width = `${String(width)}px`;
  place.append(pictures.cloneNode(true));
  figure.append(place);
  document.body.replaceChildren(figure);
  document.body.style.background = 'var(--paper)';
}

for (const { kind, theme } of [
  { kind: 'neuron-map', theme: 'light' },
  { kind: 'blame', theme: 'dark' },
] as const) {
  test(`the picture that is taken along needs no page to look as it does there: ${kind}, ${theme}`, async ({ page }, info) => {
    await page.emulateMedia({ colorScheme: theme });
    const query = `activation=sigmoid&init=xavier&samples=100&figure=${kind}`;
    const figure = await new ExperimentFigure(page).open(query);
    await figure.settled();
    const [download] = await Promise.all([page.waitForEvent('download'), figure.download('SVG').click()]);
    expect(download.suggestedFilename()).toBe(fileName(decode(query), 'svg'));
    const file = info.outputPath('picture.svg');
    await download.saveAs(file);
    const title = await figure.reading.textContent();

    // One row of drawings, or the chart for a wide page.
    const sizes = await figure.pictures
      .locator('svg:not(.narrow)')
      .evaluateAll((drawings) => drawings.map((svg) => ['width', 'height'].map((name) => Number(svg.getAttribute(name)))));
    const [width, height] = [sizes.reduce((sum, [wide]) => sum + wide!, 0), sizes[0]![1]!];
    await figure.pictures.evaluate(alone, { width, margin });
    const clip = { x: margin, y: margin, width, height };
    const inPage = await page.screenshot({ clip });
    await page.goto(pathToFileURL(file).href);
    await page.setViewportSize({ width: width + 2 * margin, height: height + 2 * margin });
    expect(await page.title()).toBe(title);
    await expect(page.locator('svg > rect')).toHaveAttribute('fill', colourIn(theme, 'paper'));
    const standing = await page.screenshot({ clip });
    const changed = difference(PNG.sync.read(inPage), PNG.sync.read(standing));
    if (changed) await info.attach('difference', { body: PNG.sync.write(changed), contentType: 'image/png' });
    expect(changed === undefined, 'the same pixels').toBe(true);
  });
}
