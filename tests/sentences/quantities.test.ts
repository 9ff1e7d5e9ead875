import { describe, expect, it } from 'vitest';
import { quantitiesIn } from '../../src/sentences/quantities.ts';
import { wordsIn } from '../support/words.ts';

const english = quantitiesIn(wordsIn('en'));
const korean = quantitiesIn(wordsIn('ko'));
/** What of a sentence is set apart: each quantity with its word, and each number. */
const apart = (pieces: ReturnType<typeof english>) =>
  pieces.flatMap(({ text, names, isNumber }) => (names ? [`${names}: ${text}`] : isNumber ? [text] : []));

describe('the quantities of a sentence', () => {
  it.each([
    ['en', 'The gradient vanishes: × 0.025 a layer, × 3.9\u00a0×\u00a010⁻⁷ in all (0.25 to 9.7\u00a0×\u00a010⁻⁸).'],
    ['ko', '기울기가 소실합니다: 층마다 0.025배, 전체 10⁻⁷배(0.25 → 9.7\u00a0×\u00a010⁻⁸).'],
    ['en', 'No quantity is named here.'],
    ['en', ''],
  ] as const)('make it up again: %s, %s', (locale, sentence) => {
    const pieces = locale === 'en' ? english(sentence) : korean(sentence);
    expect(pieces.map(({ text }) => text).join('')).toBe(sentence);
    expect(pieces.every(({ text }) => text !== '')).toBe(true);
  });

  it('are found as words, the longest first', () => {
    expect(apart(english('Gradients, the activation’s slope, weights and outputs; an offset.'))).toEqual([
      'gradient: Gradients',
      'function: activation’s slope',
      'weight: weights',
      'activation: outputs',
      'offset: offset',
    ]);
    expect(apart(english('The signals are weighted by slopeless gradientRms.'))).toEqual([]);
  });

  it('wear their colour in Korean without the particle that follows', () => {
    expect(apart(korean('기울기가 가중치와 활성화 함수의 미분을 지나도 출력은 남습니다.'))).toEqual([
      'gradient: 기울기',
      'weight: 가중치',
      'function: 활성화 함수의 미분',
      'activation: 출력',
    ]);
  });

  it('are not parts of longer words', () => {
    expect(apart(korean('표준편차는 그대로입니다.'))).toEqual([]);
  });

  it('stand beside numbers, of which the number of a layer and that of a type are none', () => {
    expect(apart(english('Layer 5: 52% of 1,000, × 0.025, −0.5 and 9.7\u00a0×\u00a010⁻⁸ in layer 1 of float32.'))).toEqual([
      '52%',
      '1,000',
      '× 0.025',
      '−0.5',
      '9.7\u00a0×\u00a010⁻⁸',
    ]);
    expect(apart(korean('5층: 출력의 52%가 0.25배, float32.'))).toEqual(['activation: 출력', '52%', '0.25']);
  });
});
