import { describe, expect, it } from 'vitest';
import { deeperMinutes, lineMinutes, readingMinutes, readingTimes } from '../../src/site/reading-time.ts';

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

describe('the two times of a page', () => {
  const page = [
    english(440),
    '<Figure id="a" figure="blame" />',
    '<Predict name="b" reading="fate" anchor="a">',
    '</Predict>',
    `<Deeper title="What it holds">\n${english(440)}\n$$\nx\n$$\n<Figure id="c" />\n</Deeper>`,
    `<SideNote>\n${english(220)}\n</SideNote>`,
    `<TryIt>\n<Task name="d" anchor="a">\n${english(110)}\n</Task>\n</TryIt>`,
  ].join('\n\n');

  it('are that of the direct way, which looks and guesses, and that of all, which plays, reads formulas and does the tasks', () => {
    expect(lineMinutes(page)).toBeCloseTo(2 + 15 / 60 + 15 / 60);
    expect(readingTimes(page)).toEqual({ line: 3, all: Math.round(2 + 2 + 1 + 0.5 + 2 + 15 / 60 + 12 / 60 + 90 / 60) });
  });

  it('are one where nothing is folded, in the margin, to be asked again or to be tried', () => {
    const plain = english(660);
    expect(readingTimes(plain)).toEqual({ line: 3, all: 3 });
  });

  it('of a fold is that of all it holds, and a fold is known by its title', () => {
    expect(deeperMinutes(page, 'What it holds')).toBe(Math.round(2 + 12 / 60 + 1));
    expect(() => deeperMinutes(page, 'What it lacks')).toThrow('invalid title of a fold; of it the page has 0: What it lacks');
    expect(() => deeperMinutes(page + page, 'What it holds')).toThrow('of it the page has 2');
  });
});
