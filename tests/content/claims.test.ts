import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/index.ts';
import { claimNumbers, claims } from '../../src/lesson/claims.ts';
import { elements, page } from '../support/prose.ts';

for (const locale of locales) {
  describe(`the claims in content/${locale}`, () => {
    it.each(claimNumbers)('claim %i is told in its chapter', (number) => {
      const marked = elements(page(locale, claims[number].chapter)).filter(
        ({ name, props }) => name === 'ClaimMark' && props['claim'] === `{${number}}`,
      );
      expect(marked.length).toBeGreaterThan(0);
    });

    it('are all judged on one page, in their order', () => {
      const judged = elements(page(locale, 'checking-the-book'))
        .filter(({ name }) => name === 'Claim')
        .map(({ props }) => props['number']);
      expect(judged).toEqual(claimNumbers.map((number) => `{${number}}`));
    });
  });
}
