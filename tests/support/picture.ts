import { parseHTML } from 'linkedom';
import { activationPicture, atOnce } from '../../src/figures/activation-picture.ts';
import { wordsOf } from '../../src/figures/words.ts';
import { textsUnder, type Locale } from '../../src/i18n/index.ts';
import { textbookView, type View } from '../../src/scenario/scenario.ts';
import type { LayerStatistics } from '../../src/statistics/layer.ts';

/** A document that no browser made. */
export const bareDocument = (): Document => parseHTML('<html><body></body></html>').document;

/** The words of the figures in one language. */
export const wordsIn = (locale: Locale) => wordsOf(locale, textsUnder(locale, 'experiment.'));

/** The picture of a run as the build draws it. */
export const pictureOf = (layers: readonly LayerStatistics[], view: View = textbookView, locale: Locale = 'en'): HTMLOListElement =>
  atOnce(activationPicture(bareDocument(), layers, view, wordsIn(locale)));
