import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { gridOf } from '../../src/drawing/grid.ts';
import { kinds } from '../../src/figures/kinds.ts';
import type { Spoken } from '../../src/figures/kind.ts';
import { locales } from '../../src/i18n/index.ts';
import { figures, figureViews, type FigureName } from '../../src/scenario/options.ts';
import type { Words } from '../../src/sentences/words.ts';
import { sentence } from '../support/e2e/sentences.ts';
import { atOnce } from '../../src/drawing/at-once.ts';
import { bareDocument } from '../support/picture.ts';
import { shownBy } from '../support/shown.ts';
import { wordsIn } from '../support/words.ts';

beforeAll(() => startBackend('wasm'));

/** Scenarios of which float32 loses something: the activations, or the small differences between them. */
const losing = {
  overflow: { activation: 'relu', std: 30, layers: 20, samples: 100, layer: 20 },
  'below its resolution': { std: 0.01, samples: 100 },
} as const;

/** Whether a text holds a NaN that is no word: words are “∞ or NaN”, a count of NaN, one in brackets behind its name, and what has no value. */
function hasStray(text: string, { say }: Words): boolean {
  const counts = [sentence(say('nan', { n: '#' }))];
  const bare = text.replaceAll(/∞.{1,6}NaN|\(NaN\)/g, '').replaceAll(say('lost.none'), '');
  return bare.split(' · ').some((part) => /NaN|undefined|Infinity/.test(part) && !counts.some((count) => count.test(part)));
}

/** Every text of a picture and every attribute, but for the pixels of an image. */
const written = (picture: HTMLElement): string[] =>
  [picture, ...picture.querySelectorAll('*')].flatMap((element) => [
    ...[...element.attributes].map(({ value }) => value).filter((value) => !value.startsWith('data:')),
    ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ nodeValue }) => nodeValue ?? ''),
  ]);

/** What is read out at each place of a picture; but for the neurons of a map or of one sample, where a single value is NaN, and is read out as that. */
function readouts(kind: FigureName, spoken: Spoken, picture: HTMLElement): string[] {
  if (kind === 'neuron-map' || kind === 'one-input') return [];
  return [...picture.querySelectorAll('svg[data-grid]')].flatMap((svg, drawing) => {
    const { columns, rows } = gridOf(svg)!;
    return Array.from({ length: columns * rows }, (_, i) => spoken.readout({ drawing, column: i % columns, row: Math.floor(i / columns) }));
  });
}

test.each(
  Object.entries(losing).flatMap(([name, scenario]) =>
    figures.flatMap((kind) => figureViews[kind].map((view) => ({ name, scenario, kind, view }))),
  ),
)(
  'where float32 loses values, $kind ($view) have a word for it and no number that is none: $name',
  async ({ name, scenario, kind, view }) => {
    const shown = await shownBy(kinds[kind], view, scenario);
    for (const locale of locales) {
      const words = wordsIn(locale);
      const spoken = kinds[kind].speak(shown, words);
      const picture = atOnce(await spoken.draw(bareDocument()));
      const texts = [spoken.summary(), spoken.axes(), ...readouts(kind, spoken, picture), ...written(picture)];
      expect(texts.filter((text) => hasStray(text, words))).toEqual([]);
      // The sums of a first layer alone are within float32 whatever its weights are.
      if (name === 'overflow' && kind !== 'sum') expect(spoken.summary() + picture.textContent).toContain('∞');
    }
  },
);
