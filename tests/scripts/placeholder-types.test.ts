import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { placeholderFile, placeholderTypes } from '../../scripts/placeholder-types.ts';
import { texts } from '../../src/i18n/index.ts';

it('the types know what each text leaves to be filled in, as it stands in the tables (`npm run texts` writes it down)', async () => {
  expect(readFileSync(placeholderFile, 'utf8')).toBe(await placeholderTypes(texts('en')));
});

it('a text is written down with its placeholders, and only if it has any', async () => {
  const written = await placeholderTypes({ 'a.few': 'from {high} to {low}, or {high}', 'a.none': 'nothing' });
  expect(written).toContain("readonly 'a.few': 'high' | 'low';");
  expect(written).not.toContain('a.none');
});
