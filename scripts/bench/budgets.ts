import type { Weight } from './weight.ts';

/** What a page may weigh, 412 px wide, until it is idle. */
export interface Budget extends Partial<Weight> {
  /** Path from the site's root. */
  readonly page: string;
  /** Id of the figure that is woken and moved once before the page is weighed. */
  readonly moved?: string;
}

const kib = 1024;

/** So little that no eye sees it: sentences whose last letters come in another font. */
const shift = 0.001;

/** The heaviest pages, at rest and with worker, Plot and WebAssembly, and the same in Korean. */
export const budgets: readonly Budget[] = ['en', 'ko'].flatMap((locale): Budget[] => [
  { page: `${locale}/experiment/`, gzip: 105 * kib, scripts: 64 * kib, scriptRequests: 13, shift },
  { page: `${locale}/vanishing-gradients/`, gzip: 125 * kib, shift },
  { page: `${locale}/edge/`, gzip: 135 * kib, shift },
  { page: `${locale}/experiment/`, moved: 'experiment', gzip: 370 * kib, brotli: 300 * kib, shift },
  { page: `${locale}/vanishing-gradients/`, moved: 'gradient-flow', gzip: 370 * kib, brotli: 300 * kib, shift },
  { page: `${locale}/edge/`, moved: 'theory', gzip: 390 * kib, brotli: 320 * kib, shift },
]);
