import type { Weight } from './weight.ts';

/** What a page may weigh, 412 px wide, until it is idle. */
export interface Budget extends Partial<Weight> {
  /** Path from the site's root. */
  readonly page: string;
  /** Id of the figure that is woken and moved once before the page is weighed. */
  readonly moved?: string;
}

const kib = 1024;

/** So little that no eye sees it. */
const shift = 0.001;
/** In the sentence of a figure that moves, the words behind a number give way where it grows. */
const shiftOfWords = 0.002;

/** What a page in this language may weigh more, in KiB: a syllable of Hangul takes three bytes. */
const more = { en: 0, ko: 4 } as const;

/** The heaviest pages, at rest and with worker, Plot and WebAssembly, in both languages. */
export const budgets: readonly Budget[] = (['en', 'ko'] as const).flatMap((locale): Budget[] => {
  const size = (most: number) => (most + more[locale]) * kib;
  return [
    { page: `${locale}/experiment/`, gzip: size(184), scripts: size(90), scriptRequests: 13, shift },
    { page: `${locale}/vanishing-gradients/`, gzip: size(209), shift },
    { page: `${locale}/edge/`, gzip: size(189), shift },
    { page: `${locale}/can-it-learn/`, gzip: size(307), scripts: size(117), scriptRequests: 13, shift },
    { page: `${locale}/remedies/`, gzip: size(242), scripts: size(117), scriptRequests: 13, shift },
    { page: `${locale}/experiment/`, moved: 'experiment', gzip: size(441), brotli: size(371), shift: shiftOfWords },
    { page: `${locale}/vanishing-gradients/`, moved: 'gradient-flow', gzip: size(465), brotli: size(388), shift: shiftOfWords },
    { page: `${locale}/edge/`, moved: 'theory', gzip: size(447), brotli: size(377), shift: shiftOfWords },
  ];
});
