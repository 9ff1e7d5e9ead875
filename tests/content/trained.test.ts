import { describe, expect, it } from 'vitest';
import { trainedText, type TrainedAsked } from '../../src/components/trained-text.ts';
import { locales, texts } from '../../src/i18n/index.ts';
import { elements, pagesIn } from '../support/prose.ts';
import { recorded } from '../support/recorded.ts';
import { wordsIn } from '../support/words.ts';

/** The properties of a component as it is given them: `"median"` is a text, `{0.1}` a number, and a name alone is true. */
const given = (props: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(props).map(([name, text]) => [name, JSON.parse(text.replace(/^\{(.*)\}$/, '$1')) as unknown]),
  ) as unknown as TrainedAsked;

describe.each(locales)('the recorded numbers in content/%s', (locale) => {
  const asked = pagesIn(locale).flatMap(({ slug, text }) =>
    elements(text)
      .filter(({ name }) => name === 'Trained')
      .map(({ props }) => [slug, JSON.stringify(given(props))] as const),
  );

  it('are asked', () => {
    expect(asked.length).toBeGreaterThan(0);
  });

  it.each([...new Set(asked.map((one) => one.join(' ')))].map((one) => [one]))('are there: %s', (one) => {
    const text = trainedText(recorded, JSON.parse(one.slice(one.indexOf('{'))) as TrainedAsked, wordsIn(locale), texts(locale));
    expect(text).toMatch(/\d/);
    expect(text).not.toMatch(/NaN|Infinity|undefined|∞/);
  });
});
