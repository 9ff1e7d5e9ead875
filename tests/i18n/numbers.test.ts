import { expect, test } from 'vitest';
import { numbers } from '../../src/i18n/numbers.ts';

test.each([
  [0, '0'],
  [0.5, '0.5'],
  [0.49906, '0.499'],
  [-1, '−1'],
  [17_712, '17,700'],
  [0.0115, '0.0115'],
  [1e-7, '10⁻⁷'],
  [9.66e-6, '9.66\u00a0×\u00a010⁻⁶'],
  [-2.5e12, '−2.5\u00a0×\u00a010¹²'],
  [Infinity, '∞'],
  [-Infinity, '−∞'],
  [NaN, 'NaN'],
  [0.00099999, '10⁻³'],
])('%d is written %s in both languages', (value, written) => {
  expect([numbers('en').value(value), numbers('ko').value(value)]).toEqual([written, written]);
});

test('counts are written in full, shares as percentages with a digit only below 1 %', () => {
  const { exact, percent } = numbers('en');
  expect([exact(50_000_000), exact(0.0001)]).toEqual(['50,000,000', '0.0001']);
  expect([percent(0.617), percent(0.004), percent(0), percent(1)]).toEqual(['62%', '0.4%', '0%', '100%']);
  expect([percent(2.87e-5), percent(6.78e-13)]).toEqual(['0.003%', '7\u00a0×\u00a010⁻¹¹%']);
});
