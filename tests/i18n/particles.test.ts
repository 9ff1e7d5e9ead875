import { describe, expect, it } from 'vitest';
import { particleAfter } from '../../src/i18n/particles.ts';

describe('a Korean particle', () => {
  it.each(
    // What is read: 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구, 십, 백, 천, 영점영일, 영점이 …
    '0으로 1로 2로 3으로 4로 5로 6으로 7로 8로 9로 10으로 20으로 100으로 400으로 1,000으로 0.01로 0.2로 0.13으로 0.001로 0.018로 0.5로'.split(
      ' ',
    ),
  )('follows a number as it is read: %s', (whole) => {
    const [, number, form] = /^([\d.,]+)(\D+)$/.exec(whole)!;
    expect(particleAfter(number!, '으로/로')).toBe(form);
  });

  it.each('0을 1을 2를 3을 4를 5를 6을 7을 8을 9를 10을 100을 1,000을 0.01을 0.2를 0.5를 0.13을'.split(' '))(
    'is chosen by the final consonant, ㄹ too, where it is no 으로: %s',
    (whole) => {
      const [, number, form] = /^([\d.,]+)(\D+)$/.exec(whole)!;
      expect(particleAfter(number!, '을/를')).toBe(form);
      const isClosed = form === '을';
      expect(particleAfter(number!, '이/가')).toBe(isClosed ? '이' : '가');
      expect(particleAfter(number!, '은/는')).toBe(isClosed ? '은' : '는');
      expect(particleAfter(number!, '과/와')).toBe(isClosed ? '과' : '와');
      expect(particleAfter(number!, '이나/나')).toBe(isClosed ? '이나' : '나');
    },
  );

  it('follows nothing but a number', () => {
    expect(() => particleAfter('∞', '을/를')).toThrow(RangeError);
    expect(() => particleAfter('', '을/를')).toThrow(RangeError);
  });
});
