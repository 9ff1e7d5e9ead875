import { expect, test } from 'vitest';
import { locales } from '../../src/i18n/index.ts';
import { body, page } from '../support/prose.ts';

/** Questions that readers of the experiment have asked in public, and where the lesson answers them, by what no answer could do without. */
const answers = [
  ['why weights of 1 saturate, though positive and negative terms cancel', 'experiment', /√100 = 10/],
  ['why weights drawn about 0 end in outputs of 0 and 1', 'experiment', /\*(?:saturated|포화된)\*/],
  ['whether draws are multiplied by the standard deviation or by the variance', 'experiment', /√\(1\/n\)[^]*√\(2\/n\)/],
  ['in which order the random numbers are drawn', 'run-it-yourself', /RandomState\(0\)[^]*(?:the input first|입력을 먼저)/],
  ['why the weights are random at all', 'good-weights', /<Term id="symmetry">/],
] as const;

test.each(answers.flatMap(([question, slug, answer]) => locales.map((locale) => ({ question, slug, answer, locale }))))(
  'the lesson answers $question ($locale)',
  ({ slug, answer, locale }) => {
    expect(body(page(locale, slug))).toMatch(answer);
  },
);
