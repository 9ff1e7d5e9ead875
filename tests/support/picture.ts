import { parseHTML } from 'linkedom';
import { activationPicture } from '../../src/figures/activations/picture.ts';
import { atOnce } from '../../src/drawing/at-once.ts';
import type { Draw, Shown, ShownRun } from '../../src/figures/kind.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { textbook, textbookView, type View } from '../../src/scenario/scenario.ts';
import type { LayerStatistics } from '../../src/statistics/layer.ts';
import { wordsIn } from './words.ts';

/** A document that no browser made. */
export const bareDocument = (): Document => parseHTML('<html><body></body></html>').document;

/** What a figure draws, as the build draws it. */
export const drawn = (draw: Draw, shown: Shown, locale: Locale = 'en'): HTMLElement => atOnce(draw(bareDocument(), shown, wordsIn(locale)));

/** The histograms of a run's activations as the build draws them. */
export function pictureOf(layers: readonly LayerStatistics[], view: View = textbookView, locale: Locale = 'en'): HTMLElement {
  const run = { scenario: textbook, range: view.range, layers } satisfies ShownRun;
  return drawn(activationPicture, { runs: [run], view }, locale);
}
