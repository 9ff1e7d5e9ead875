const superscripts: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/** The ways in which numbers are written for readers of one language. */
export interface Numbers {
  /** A measured value: at most three significant digits, far powers of ten as 9.7 × 10⁻⁶ in one piece, and ∞. */
  readonly value: (value: number) => string;
  /** The same where there is hardly room for it, under a column of a phone: far powers of ten with two digits, as 9.7·10⁻⁶. */
  readonly tight: (value: number) => string;
  /** A number that counts or names something exactly: every digit. */
  readonly exact: (value: number) => string;
  /** A share in [0, 1] as a percentage: whole, one significant digit below 1 %, a power of ten where it would be mostly zeros. */
  readonly percent: (share: number) => string;
}

/** A power of ten as one: 1, 10, or 10 with its exponent. */
export const powerOfTen = (exponent: number): string =>
  exponent === 0 ? '1' : exponent === 1 ? '10' : `10${Array.from(String(exponent), (digit) => superscripts[digit]).join('')}`;

/** Number formats of a language, with a true minus sign. */
export function numbers(locale: string): Numbers {
  const signDisplay = 'negative'; // no −0, nor what rounds to it
  const short = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3, signDisplay });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 20, signDisplay });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0, signDisplay });
  const small = new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 1, signDisplay });
  const minus = (text: string) => text.replace('-', '−');
  const value = (measured: number): string => {
    if (Number.isNaN(measured)) return 'NaN';
    if (!Number.isFinite(measured)) return measured > 0 ? '∞' : '−∞';
    const x = Number(measured.toPrecision(3)); // first, so that all that rounds to 0.001 is written as that is
    const size = Math.abs(x);
    if (x === 0 || (size >= 0.001 && size < 100_000)) return minus(short.format(x));
    const [mantissa = '', exponent = ''] = x.toExponential(2).split('e');
    const power = powerOfTen(Number(exponent));
    const factor = Number(mantissa);
    return factor === 1 ? power : factor === -1 ? `−${power}` : `${minus(short.format(factor))}\u00a0×\u00a0${power}`;
  };
  const tight = (measured: number): string => {
    const text = value(measured);
    if (!text.includes('\u00a0×\u00a0')) return text;
    const [mantissa = '', exponent = ''] = measured.toExponential(1).split('e');
    return `${minus(short.format(Number(mantissa)))}·${powerOfTen(Number(exponent))}`;
  };
  return {
    value,
    tight,
    exact: (x) => minus(whole.format(x)),
    percent: (x) => (x > 0 && x < 1e-5 ? `${value(Number((x * 100).toPrecision(1)))}%` : (x > 0 && x < 0.01 ? small : share).format(x)),
  };
}
