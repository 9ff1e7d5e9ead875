import { parseHTML } from 'linkedom';
import { atOnce } from '../../src/drawing/at-once.ts';
import type { Shown } from '../../src/figures/kind.ts';
import { kindOf } from '../../src/figures/kinds.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { textbook, textbookView, type View } from '../../src/scenario/scenario.ts';
import type { LayerStatistics } from '../../src/statistics/layer.ts';
import { wordsIn } from './words.ts';

/** A document that no browser made. */
export const bareDocument = (): Document => parseHTML('<html><body></body></html>').document;

/** What a figure draws, as the build draws it. */
export const drawn = async (shown: Shown, locale: Locale = 'en'): Promise<HTMLElement> =>
  atOnce(await kindOf(shown.view.figure).speak(shown, wordsIn(locale)).draw(bareDocument()));

/** The histograms of a run's activations as the build draws them. */
export const pictureOf = (layers: readonly LayerStatistics[], view: View = textbookView, locale: Locale = 'en'): Promise<HTMLElement> =>
  drawn({ runs: [{ scenario: textbook, range: view.range, layers }], view }, locale);
