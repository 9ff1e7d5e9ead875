import { expect, it } from 'vitest';
import { locales } from '../../src/i18n/index.ts';
import { starlightTexts } from '../../src/site/starlight-texts.ts';

it('Starlight gets its own texts under its own names, and nothing else', () => {
  for (const locale of locales) {
    expect(Object.keys(starlightTexts(locale)).filter((key) => /^(site|experiment|starlight)\./.test(key))).toEqual([]);
  }
  expect(starlightTexts('ko')['page.nextLink']).toBe('다음');
});
