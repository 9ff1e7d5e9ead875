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

/** Where the drawing is that is compared, and how large it is, with the room that its words take around it. */
interface Box {
  readonly width: number;
  readonly height: number;
  readonly room: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

/** Leaves nothing on the page but a drawing, in its own size, in a figure, and where it stands in the file. */
function alone(drawing: Element, { box, margin }: { readonly box: Box; readonly margin: number }): void {
  const [figure, pictures, copy] = [
    document.createElement('figure'),
    document.createElement('div'),
    drawing.cloneNode(true) as SVGSVGElement,
  ];
  figure.className = 'experiment not-content';
  pictures.className = 'pictures';
  const [left, top] = [margin + box.room.left, margin + box.room.top].map((place) => `${String(place)}px`);
  Object.assign(figure.style, { position: 'fixed', inset: '0 auto auto 0', width: '60rem', margin: '0' });
  Object.assign(copy.style, { position: 'absolute', left, top, width: `${String(box.width)}px`, height: `${String(box.height)}px` });
  pictures.append(copy);
  figure.append(pictures);
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

    // The first of its drawings, or the chart for a wide page.
    const drawing = figure.pictures.locator('svg[role]:not(.narrow)').first();
    const box = await drawing.evaluate((svg): Box => {
      const [top = 0, right = 0, bottom = 0, left = 0] = (svg.getAttribute('data-room') ?? '').split(' ').map(Number);
      return { width: Number(svg.getAttribute('width')), height: Number(svg.getAttribute('height')), room: { top, right, bottom, left } };
    });
    const [width, height] = [box.room.left + box.width + box.room.right, box.room.top + box.height + box.room.bottom];
    await drawing.evaluate(alone, { box, margin });
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
