import fc from 'fast-check';
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
  [-0, '0'],
  [0.001, '0.001'],
  [-0.001, '−0.001'],
  [0.00099999, '0.001'],
  [0.0009994, '9.99\u00a0×\u00a010⁻⁴'],
  [99_900, '99,900'],
  [99_960, '10⁵'],
  [100_000, '10⁵'],
  [0.99999e-5, '10⁻⁵'],
])('%d is written %s in both languages', (value, written) => {
  expect([numbers('en').value(value), numbers('ko').value(value)]).toEqual([written, written]);
});

test('nothing is written as −0, and what would be is 0', () => {
  for (const locale of ['en', 'ko']) {
    const { value, exact, percent } = numbers(locale);
    expect([value(-0), exact(-0), percent(-0), exact(-1e-30), percent(-0.001)]).toEqual(['0', '0', '0%', '0', '0%']);
    expect([exact(-2.5), value(-2.5)]).toEqual(['−2.5', '−2.5']);
  }
});

test('a number has one way to be written, however little it is beside it', () => {
  const { value } = numbers('en');
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 999 }),
      fc.integer({ min: -12, max: 12 }),
      fc.double({ min: -4e-4, max: 4e-4, noNaN: true }),
      (digits, power, beside) => {
        const number = Number(`${digits}e${power}`);
        expect(value(number * (1 + beside / (digits / 100)))).toBe(value(number));
      },
    ),
  );
});

test('counts are written in full, shares as percentages with a digit only below 1 %', () => {
  const { exact, percent } = numbers('en');
  expect([exact(50_000_000), exact(0.0001)]).toEqual(['50,000,000', '0.0001']);
  expect([percent(0.617), percent(0.004), percent(0), percent(1)]).toEqual(['62%', '0.4%', '0%', '100%']);
  expect([percent(2.87e-5), percent(6.78e-13)]).toEqual(['0.003%', '7\u00a0×\u00a010⁻¹¹%']);
});

test('where there is hardly room, far powers of ten have two digits and no space', () => {
  const { tight, value } = numbers('en');
  expect([5.41e-7, 9.99e-9, -3.4e12, 1e-8].map(tight)).toEqual(['5.4·10⁻⁷', '1·10⁻⁸', '−3.4·10¹²', value(1e-8)]);
  expect([0.0209, 1, 0, Infinity].map(tight)).toEqual([0.0209, 1, 0, Infinity].map(value));
});
