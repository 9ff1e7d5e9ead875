import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { mathematics, mathml } from '../../src/site/mathematics.ts';

const compiled = async (page: string): Promise<string> =>
  (await mdxToJs(page, { mdastPlugins: [mathematics], features: { math: true } })).code;

/** The HTML of each formula of a page. */
const formulas = async (page: string): Promise<string[]> =>
  Array.from((await compiled(page)).matchAll(/"set:html": ("(?:[^"\\]|\\.)*")/g), ([, html]) => JSON.parse(html!) as string);

describe('mathematics', () => {
  it('is MathML that keeps its TeX as an annotation', () => {
    expect(mathml('\\sqrt{n}', false)).toMatch(
      /^<math><semantics><msqrt>.*<annotation [^>]*encoding="application\/x-tex">\\sqrt\{n\}<\/annotation>/,
    );
  });

  it('scrolls in a box of its own where it stands on a line of its own', () => {
    expect(mathml('n', true)).toMatch(/^<span class="formula" data-pagefind-ignore><math display="block" .*<\/math><\/span>$/);
  });

  it('colours δ, W and φ′ like the quantities that they stand for, and nothing else', () => {
    const html = mathml(String.raw`\delta_l = (\delta_{l+1} W^{\mathsf T}) \circ \varphi'(a_l)\,\varphi(q)\,\varphi'^2`, true);
    const coloured = Array.from(html.matchAll(/class="(?:tml-prime )?of-(\w+)">([^<]*)</g), ([, of, sign]) => [sign, of]);
    const slope = [
      ['φ', 'function'],
      ['′', 'function'],
    ];
    expect(coloured).toEqual([['δ', 'gradient'], ['δ', 'gradient'], ['W', 'weight'], ...slope, ...slope]);
    expect(html).toContain('<mi>φ</mi>');
  });

  it('has no style attribute', () => {
    expect(mathml('\\frac{1}{n} \\sum_{i=1}^{n} x_i', true)).not.toContain('style=');
  });

  it('keeps every sign of its TeX, whatever Markdown and MDX would make of it', async () => {
    const tex = String.raw`\frac{1}{n} \, a_1 * b_1 * c < \{x\}`;
    expect(await formulas(`기울기 $${tex}$은`)).toEqual([mathml(tex, false)]);
    expect(await formulas(`기울기\n\n$$\n${tex}\n$$\n`)).toEqual([mathml(tex, true)]);
  });

  it('is found within components, lists and tables', async () => {
    expect(await formulas('<Beside>\n\n- $x_{i}$\n\n| a |\n|---|\n| $x_{i}$ |\n\n</Beside>')).toEqual(
      Array(2).fill(mathml('x_{i}', false)),
    );
  });

  it('stands on a line of its own between two dollars, even if they are on one line', async () => {
    expect(await formulas('각 층에서\n\n$$x_{i}$$')).toEqual([mathml('x_{i}', true)]);
  });

  it('fails the build where it is wrong', async () => {
    await expect(async () => compiled('$\\frac{1$')).rejects.toThrow(/Unexpected end/);
  });
});
