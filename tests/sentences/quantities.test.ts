import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from '../../src/sentences/quantities.ts';
import { wordsIn } from '../support/words.ts';

const marked = (locale: 'en' | 'ko', sentence: string) =>
  piecesOf(sentence, wordsIn(locale)).flatMap(({ text, is }) => (is ? [`${is}: ${text}`] : []));

test('a sentence names its quantities and its measured numbers; what counts layers does not stand out', () => {
  expect(marked('en', 'Past the first step the gradient keeps its size: × 0.936 a layer, × 0.767 in all (0.0988 to 0.0758).')).toEqual([
    'gradient: gradient',
    'number: × 0.936',
    'number: × 0.767',
    'number: 0.0988',
    'number: 0.0758',
  ]);
  expect(marked('en', 'Layer 5: 62% of the weights, 1,000 samples; the signal is 9.4 × 10⁻⁸, the offset −0.5.')).toEqual([
    'number: 62%',
    'weight: weights',
    'activation: signal',
    'number: 9.4 × 10⁻⁸',
    'offset: offset',
    'number: −0.5',
  ]);
});

test('Korean names carry their particles, and a longer word is another word', () => {
  expect(marked('ko', '5층의 기울기가 소실됩니다. 가중치의 표준편차는 0.01이고, 신호와 편차는 미분과 다릅니다.')).toEqual([
    'gradient: 기울기',
    'weight: 가중치',
    'number: 0.01',
    'activation: 신호',
    'offset: 편차',
    'function: 미분',
  ]);
});

test('a part of a longer word is not named', () => {
  expect(marked('en', 'Weightless slopeside signalling')).toEqual([]);
});

test('the pieces in a row are the sentence', () => {
  const words = wordsIn('en');
  const sentence = fc
    .array(fc.constantFrom('gradient', ' ', '0.5', '× 10⁻³', 'x', '(', '%', '−', '12'), { maxLength: 12 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(fc.oneof(sentence, fc.string()), (text) => {
      expect(
        piecesOf(text, words)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
