import { parseHTML } from 'linkedom';
import { activationPicture, atOnce } from '../../src/figures/activation-picture.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { textbookView, type View } from '../../src/scenario/scenario.ts';
import type { LayerStatistics } from '../../src/statistics/layer.ts';
import { wordsIn } from './words.ts';

/** A document that no browser made. */
export const bareDocument = (): Document => parseHTML('<html><body></body></html>').document;

/** The picture of a run as the build draws it. */
export const pictureOf = (layers: readonly LayerStatistics[], view: View = textbookView, locale: Locale = 'en'): HTMLOListElement =>
  atOnce(activationPicture(bareDocument(), layers, view, wordsIn(locale)));
