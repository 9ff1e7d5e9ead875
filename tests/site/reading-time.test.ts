import { describe, expect, it } from 'vitest';
import { readingMinutes } from '../../src/site/reading-time.ts';

const english = (words: number): string => 'weight '.repeat(words);
const korean = (syllables: number): string => '기울기 '.repeat(Math.ceil(syllables / 3));

describe('the time that a page takes', () => {
  it('is a minute for 220 words of English, and for 500 syllables of Korean', () => {
    expect(readingMinutes(english(660))).toBe(3);
    expect(readingMinutes(korean(1500))).toBe(3);
    expect(readingMinutes(english(440) + korean(1000))).toBe(4);
  });

  it('is never less than a minute', () => {
    expect(readingMinutes('')).toBe(1);
  });

  it('counts a name in Latin letters within Korean text as a word, not by its letters', () => {
    expect(readingMinutes('ReLU는 '.repeat(157))).toBe(1); // 157 words and 157 syllables
  });

  it.each([
    ['blocks of code', '```python\n{}\n```'],
    ['blocks of code that hold a shorter fence', '````md\n```\n{}\n```\n````'],
    ['comments', '{/* {} */}'],
    ['imports', "import { Figure } from 'x'; // {}"],
    ['attributes of components', '<Figure id="{}" open />'],
    ['attributes that hold a >', '<Measured of={(x) => 1} note="a > b {}" />'],
    ['addresses of links', '[link](../{})'],
  ])('leaves out %s', (_, pattern) => {
    const page = `One.\n\n${pattern.replace(
      '{}',
      english(2000)
        .trim()
        .replaceAll(' ', pattern.includes('../') ? '-' : ' '),
    )}\n\nTwo.`;
    expect(readingMinutes(page)).toBe(1);
  });

  it('counts the text within components, links and notes', () => {
    expect(readingMinutes(`<Beside>\n${english(220)}\n:::note[Note]\n${english(220)}\n:::\n[${english(220)}](../edge/)\n</Beside>`)).toBe(
      3,
    );
  });

  it('takes a formula for a word', () => {
    expect(readingMinutes(String.raw`$\frac{a}{b}$ `.repeat(220))).toBe(1);
    expect(readingMinutes(`$$\n${english(2000)}\n$$`)).toBe(1);
  });
});
