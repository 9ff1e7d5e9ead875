import { edgesOf, type Histogram } from '../statistics/histogram.ts';
import { inCsv, inJson } from './lost.ts';

/** What a histogram says besides its counts and their edges. */
const aside = ['below', 'above', 'infinite', 'nan'] as const;

/** A histogram under the keys of files, as `numpy.histogram` gives it: its counts, their edges, one more, and what lies in no bin. */
export const histogramInJson = ({ interval, counts, ...outside }: Histogram) => ({
  histogram: counts,
  edges: edgesOf(interval).map(inJson),
  low: inJson(interval[0]),
  high: inJson(interval[1]),
  ...Object.fromEntries(aside.map((name) => [name, outside[name]])),
});

/** The columns of a histogram in CSV. */
export const histogramColumns = ['low', 'high', ...aside, 'histogram', 'edges'] as const;

/** A histogram in these columns; counts and edges stand in one field each, with spaces between them. */
export const histogramInCsv = ({ interval, counts, ...outside }: Histogram): string[] => [
  ...interval.map(inCsv),
  ...aside.map((name) => String(outside[name])),
  counts.join(' '),
  edgesOf(interval).map(inCsv).join(' '),
];
