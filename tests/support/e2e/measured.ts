import { documentOf } from './html.ts';
import { pagesIn, type Locale } from './pages.ts';

/** A number of the prose, as the built page has it. */
export interface MeasuredNumber {
  readonly page: string;
  readonly query: string;
  /** Counted from 1. */
  readonly layer: number;
  readonly measure: string;
  readonly text: string;
}

/** Every measured number in the prose of a language. */
export const measuredNumbers = (locale: Locale): MeasuredNumber[] =>
  pagesIn(locale).flatMap((page) =>
    Array.from(documentOf(page).querySelectorAll<HTMLElement>('.measured[data-query]'), (element): MeasuredNumber => ({
      page,
      query: element.dataset['query']!,
      layer: Number(element.dataset['layer']),
      measure: element.dataset['measure']!,
      text: element.textContent.trim(),
    })),
  );

const digits: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((digit, i) => [digit, String(i)])),
  '⁻': '-',
};

/** The number that a text writes as a reader sees it (9.39 × 10⁻⁸, 52%, 1,234), or NaN where it writes words. */
export function numberIn(text: string): number {
  const plain = text
    .replaceAll(',', '')
    .replace('−', '-')
    .replace(
      /(?:^|(?<=\d)\s*×\s*)10([⁻⁰¹²³⁴-⁹]+)/,
      (whole, power: string) => `${whole.startsWith('10') ? '1' : ''}e${Array.from(power, (digit) => digits[digit]).join('')}`,
    );
  return plain.endsWith('%') ? Number(plain.slice(0, -1)) / 100 : Number(plain);
}
