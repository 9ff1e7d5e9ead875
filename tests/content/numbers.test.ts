import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/index.ts';
import { pagesIn, readable } from '../support/prose.ts';

/**
 * Numbers with a decimal point that may be typed, since nobody has measured them: the book's and the lesson's own settings, the axis limits
 * of the script, what is so by definition, and the version of a licence.
 */
const settings = new Set(['0.01', '0.1', '0.2', '0.4', '0.5', '0.25', '0.99', '0.95', '3.0']);

for (const locale of locales) {
  describe(`the numbers in content/${locale}`, () => {
    it.each(pagesIn(locale).map(({ slug, text }) => [slug, text] as const))(
      'of %s are measured when the site is built, unless they are settings or definitions',
      (_, text) => {
        const typed = [...readable(text).matchAll(/(?<![\w./:])\d+\.\d+(?![\w/])|\d+\s*[·×]\s*10[⁻⁰-⁹]+/g)].map(([number]) => number);
        expect(typed.filter((number) => !settings.has(number))).toEqual([]);
      },
    );
  });
}
