import { formatCount } from '../i18n/format.ts';
import { texts, type Locale } from '../i18n/index.ts';
import { readingMinutes, readingTimes } from './reading-time.ts';

/**
 * How long a page takes, in words: all of it, or the direct way through it and then all of it.
 * @param body the MDX of the page without its frontmatter
 * @param isOnLine whether the direct way leads through it
 */
export function takes(body: string, isOnLine: boolean, locale: Locale): string {
  const words = texts(locale);
  if (!isOnLine) return formatCount(words, 'site.reading-time', readingMinutes(body));
  const { line, all } = readingTimes(body);
  return formatCount(words, 'site.time-line', line, { all });
}
