import type { MdastPluginDefinition } from 'satteri';
import temml from 'temml';

/**
 * TeX as MathML, with the TeX itself as an annotation.
 * @param display whether it stands on a line of its own
 * @throws {Error} if temml does not understand it
 */
export function mathml(tex: string, display: boolean): string {
  const math = temml
    .renderToString(tex, { displayMode: display, annotate: true, throwOnError: true })
    // A style sheet says the same to every formula; a style attribute would need a hash in each page's policy.
    .replace(' style="display:block math;"', '')
    // What a reader searches for is words.
    .replace('<annotation ', '<annotation data-pagefind-ignore ')
    .replace(/<mi>([^<]*)<\/mi>|<msup>\s*<mi>φ<\/mi>(?=(?:<mrow>)?<mo[^>]*>′)/g, inItsColour);
  return display ? `<span class="formula" data-pagefind-ignore>${math}</span>` : math;
}

/** The letters of the lesson's formulas that are quantities with a colour: δ is a gradient, W the weights, σ their deviation. */
const letters: Readonly<Record<string, string>> = { δ: 'gradient', W: 'weight', σ: 'weight' };

/** A letter of a formula, or the φ of φ′, as the class that gives it the colour of its quantity; χ and φ itself are ink. */
function inItsColour(markup: string, letter: string | undefined): string {
  if (letter === undefined) return markup.replace('<mi>', '<mi class="is-function">');
  return Object.hasOwn(letters, letter) ? `<mi class="is-${letters[letter]!}">${letter}</mi>` : markup;
}

/** Typesets `$…$` and `$$…$$` while a page is built. The Markdown processor itself only finds them. */
export const mathematics: MdastPluginDefinition = {
  name: 'mathematics',
  options: { position: true },
  math: ({ value }) => ({ type: 'mdxJsxFlowElement', ...verbatim(mathml(value, true)) }),
  // On one line, two dollars are found as inline mathematics like one.
  inlineMath: ({ value, position }, { source }) => ({
    type: 'mdxJsxTextElement',
    ...verbatim(mathml(value, source.startsWith('$$', position?.start.offset))),
  }),
};

/** HTML for a page of MDX as it is; given to the processor as `raw`, the TeX would be read as Markdown once more. */
const verbatim = (html: string) => ({
  name: 'Fragment',
  attributes: [{ type: 'mdxJsxAttribute' as const, name: 'set:html', value: html }],
  children: [],
});
