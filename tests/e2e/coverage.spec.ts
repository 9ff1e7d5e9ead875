import { expect, test } from '@playwright/test';
import { decode } from '../../src/scenario/codec.ts';
import { fieldNames, isOfView } from '../../src/scenario/fields.ts';
import { bookActivations, crops, figures, trainingFigures } from '../../src/scenario/options.ts';
import { presetNames, startingWeights, startsFrom } from '../../src/scenario/presets.ts';
import { completed, counts, textbook, type View } from '../../src/scenario/scenario.ts';
import { claims, type Claim, type ClaimNumber } from '../../src/lesson/claims.ts';
import { routeAt } from '../../src/site/links.ts';
import { readPages } from '../../src/site/page-files.ts';
import { localeOf, locales, sites } from '../support/e2e/pages.ts';
import { references } from '../support/e2e/references.ts';
import { elements, page } from '../support/prose.ts';

const [root] = sites;

/** The view of the figure that a link leads to: what the link leaves out. */
function usualOf({ pathname, hash }: URL): View {
  const id = hash.slice(1);
  const { slug = 'index' } = routeAt(pathname, root.base);
  const claim = claims[Number(/^figure-(\d+)$/.exec(id)?.[1]) as ClaimNumber] as Claim | undefined;
  if (claim) return completed(claim.figure ?? {}).view;
  const figure = elements(page('en', slug)).find(
    ({ name, props }) => (name === 'Figure' || name === 'TrainingFigure') && (props['id'] ?? '"experiment"') === `"${id}"`,
  );
  if (!figure) throw new Error(`no figure ${id} on ${pathname}`);
  const unquoted = Object.fromEntries(Object.entries(figure.props).map(([name, value]) => [name, value.replaceAll('"', '')]));
  return completed(
    Object.fromEntries(['figure', 'view', 'range', 'crop'].flatMap((name) => (unquoted[name] ? [[name, unquoted[name]]] : []))),
  ).view;
}

test('what a link of the lesson shows does not hang on what its figure is built with', () => {
  const links = references(root).filter(({ url }) => decode(url.search).unknown.length === 0 && url.search !== '' && url.hash !== '');
  expect(links.length).toBeGreaterThan(200);
  const short = links.filter(({ url }) => fieldNames.some((field) => isOfView(field) && !url.searchParams.has(field)));
  expect(short.map(({ from, url }) => `${from}: ${url.search}`)).toEqual([]);
  // A phrase that asks nothing of how its figure looks leaves that as the page has it.
  const home = links.filter(({ url }) => url.hash === '#hidden-signal').map(({ url }) => url.search);
  expect(home.length).toBeGreaterThan(4);
  expect(home.filter((search) => !search.endsWith('&range=unit&crop=none&figure=signal-and-offset&view=share'))).toEqual([]);
});

for (const locale of locales) {
  test(`the lesson leads to each starting weight with each activation and to both axis limits, and has every kind of figure (${locale})`, () => {
    const links = references(root).filter(({ from, url }) => localeOf(from) === locale && url.search !== '' && url.hash !== '');
    const decoded = links.map(({ url }) => decode(url.search, usualOf(url)));
    expect(
      decoded.flatMap(({ issues, unknown }) => [...issues, ...unknown]),
      'what links say and nobody understands',
    ).toEqual([]);
    const missing = presetNames.flatMap((preset) =>
      bookActivations
        .filter(
          (activation) =>
            !decoded.some(
              ({ scenario }) =>
                scenario.activation === activation &&
                startsFrom({ ...scenario, ...(counts(scenario, 'std') ? {} : { std: textbook.std }) }, preset),
            ),
        )
        .map((activation) => `${activation} ${preset}`),
    );
    expect(missing).toEqual([]);
    expect(Object.keys(startingWeights)).toHaveLength(7);
    expect(crops.filter((crop) => !decoded.some(({ view }) => view.crop === crop))).toEqual([]);
    const all = readPages().flatMap(({ slug }) => elements(page(locale, slug)));
    const shownBy = (element: string, usual: string) =>
      all.filter(({ name }) => name === element).map(({ props }) => props['figure'] ?? `"${usual}"`);
    for (const [element, names] of [
      ['Figure', figures],
      ['TrainingFigure', trainingFigures],
    ] as const) {
      const shown = shownBy(element, names[0]!);
      expect((names as readonly string[]).filter((name) => !shown.includes(`"${name}"`))).toEqual([]);
    }
  });
}
