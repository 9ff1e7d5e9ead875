import { chartPicture, type Seen } from '../../drawing/pictures.ts';
import type { Words } from '../../sentences/words.ts';
import type { Draw } from '../kind.ts';
import { effectiveChart } from './charts/effective-neurons.ts';
import { shareChart } from './charts/share.ts';
import { similarityChart } from './charts/similarity.ts';
import { varianceChart } from './charts/variance.ts';
import { sheetFor, type ChartOptions } from './frame.ts';
import { lackWords } from './lack.ts';
import { label, type Readings, type SignalAndOffset, type ViewName } from './views.ts';

const charts: { readonly [View in ViewName]: (seen: Readings[View], options: ChartOptions) => SVGSVGElement } = {
  variance: varianceChart,
  share: shareChart,
  similarity: similarityChart,
  'effective-neurons': effectiveChart,
};

/** Draws the chart of a view twice: for a wide page, and for a narrow one. */
export const picture: Draw<SignalAndOffset> = <View extends ViewName>(
  document: Document,
  reading: SignalAndOffset<View>,
  words: Words,
  around?: { readonly seen?: Seen | undefined },
) => {
  const { view, seen } = reading;
  const missing = seen.missing.map((lack) => lack && { ...lack, words: lackWords(lack, words) });
  const common = { document, words, missing, label: label(reading, words) };
  return chartPicture(document, (size) => charts[view](seen, { ...common, sheet: sheetFor(size, missing) }), around?.seen);
};
