import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { toSvg } from '../../src/exports/svg.ts';
import { kinds } from '../../src/figures/kinds.ts';
import { figures, figureViews, type FigureName, type FigureView } from '../../src/scenario/options.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { colourIn, type Theme } from '../../src/styles/tokens.ts';
import { atOnce } from '../../src/drawing/at-once.ts';
import { bareDocument } from '../support/picture.ts';
import { spokenBy } from '../support/shown.ts';
import { xmlFault } from '../support/xml.ts';

const small: Partial<Scenario> = { samples: 40, width: 20, layers: 3 };
const overflow: Partial<Scenario> = { activation: 'relu', std: 10_000, samples: 40, width: 20, layers: 12 };

beforeAll(() => startBackend('wasm'));

/** What a figure draws and says, and the file that is made of it. */
async function taken(figure: FigureName, view: FigureView, asked: Partial<Scenario>, theme: Theme, lang: 'en' | 'ko') {
  const spoken = await spokenBy(kinds[figure], view, asked, lang);
  const picture = atOnce(await spoken.draw(bareDocument()));
  return { picture, title: spoken.summary(), file: toSvg({ picture, title: spoken.summary(), theme, lang }) };
}

/** What a text of XML says, without its marks. */
const wordsIn = (file: string): string =>
  file
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/ {2,}|\n/g, ' ');

const views = figures.flatMap((figure) => figureViews[figure].map((view) => ({ figure, view })));

describe.each(views)('$figure, $view', ({ figure, view }) => {
  test.each([
    ['of few layers, on light paper', small, 'light', 'en'],
    ['of many layers that overflow, on dark paper', overflow, 'dark', 'ko'],
  ] as [string, Partial<Scenario>, Theme, 'en' | 'ko'][])('stands alone %s', async (_, asked, theme, lang) => {
    const { picture, title, file } = await taken(figure, view, asked, theme, lang);
    expect(xmlFault(file)).toBeUndefined();
    const drawn = file.replace(/ aria-label="[^"]*"|data:image\/png;base64,[^"]*|<title>.*<\/title>|<text.*?<\/text>/g, '');
    expect(drawn.match(/var\(|currentcolor|NaN|Infinity|undefined|class=|data-grid|url\(|href="(?!")/i)?.[0]).toBeUndefined();
    expect(file).toContain(`fill="${colourIn(theme, 'paper')}"`);
    expect(wordsIn(file)).toContain(title);

    const drawings = picture.querySelector('svg.wide') ? [picture.querySelector('svg.wide')!] : [...picture.querySelectorAll('svg[role]')];
    expect(file.match(/<svg [^>]*role="img"/g)).toHaveLength(drawings.length);
    const labels = Array.from(file.matchAll(/ aria-label="([^"]*)"/g), ([, label]) => wordsIn(label!));
    // A table is laid on its side, which changes the order.
    expect(labels.sort()).toEqual(drawings.map((svg) => svg.getAttribute('aria-label')).sort());
    const beside = [...picture.querySelectorAll('.left-out, .note, .key > span, th')].map(({ textContent }) =>
      textContent.trim().replace(/ +/g, ' '),
    );
    const said = wordsIn(file);
    for (const words of beside) expect(said.replace(/ +/g, ' ')).toContain(words);
  });
});

/** A list of drawings with what no figure draws today. */
function list(...drawings: readonly string[]): Element {
  const document = bareDocument();
  document.body.innerHTML = `<ol class="pictures">${drawings.map((inside) => `<li><svg role="img" width="150" height="100">${inside}</svg></li>`).join('')}</ol>`;
  return document.querySelector('ol')!;
}
const fileOf = (picture: Element) => toSvg({ picture, title: 'a < b & c', theme: 'light', lang: 'en' });

test('no id of a drawing is that of another, and what refers to it finds it', () => {
  const drawing = '<defs><clipPath id="clip-1"></clipPath></defs><g clip-path="url(#clip-1)"></g><use href="#clip-1"></use>';
  const file = fileOf(list(drawing, drawing));
  const ids = Array.from(file.matchAll(/ id="([^"]*)"/g), ([, id]) => id!);
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) {
    expect(file).toContain(`clip-path="url(#${id})"`);
    expect(file).toContain(`href="#${id}"`);
  }
});

test('signs of XML in words stay words', () => {
  const file = fileOf(list('<text>0 &lt; x &amp; "y"</text>'));
  expect(xmlFault(file)).toBeUndefined();
  expect(wordsIn(file)).toContain('a < b & c');
  expect(wordsIn(file)).toContain('0 < x & "y"');
});

test('a colour that there is not makes no file', () => {
  expect(() => fileOf(list('<g fill="var(--c-nothing)"></g>'))).toThrow(new RangeError('no colour is called c-nothing'));
});

test('drawings stand five to a row, small ones ten, each in a place of its own', async () => {
  const placesOf = (file: string) => Array.from(file.matchAll(/<svg x="([\d.]+)" y="([\d.]+)" [^>]*role="img"/g), ([, x, y]) => [x, y]);
  for (const [layers, perRow] of [
    [7, 5],
    [12, 10],
  ] as const) {
    const { file } = await taken('activations', 'histograms', { ...small, layers }, 'light', 'en');
    const places = placesOf(file);
    expect(places).toHaveLength(layers);
    expect(new Set(places.map(String)).size).toBe(layers);
    expect(new Set(places.slice(0, perRow).map(([, y]) => y)).size).toBe(1);
    expect(new Set(places.map(([, y]) => y)).size).toBe(2);
  }
});

test.each(['forward', 'back'] as const)('a neuron that is opened is in its layer’s drawing, %s', async (view) => {
  const { file } = await taken('one-input', view, { ...small, layer: 2, neuron: 3 }, 'dark', 'ko');
  expect(xmlFault(file)).toBeUndefined();
  expect(file.match(/<svg [^>]*role="img"/g)).toHaveLength(4);
});
