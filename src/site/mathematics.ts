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
    .replace('<annotation ', '<annotation data-pagefind-ignore ');
  const formula = inColours(math);
  return display ? `<span class="formula" data-pagefind-ignore>${formula}</span>` : formula;
}

/** Gives δ, W and φ′ the colours that gradients, weights and slopes have in words and figures. The TeX in the annotation has none of these. */
const inColours = (math: string): string =>
  math
    .replaceAll('<mi>δ</mi>', '<mi class="of-gradient">δ</mi>')
    .replaceAll('<mi>W</mi>', '<mi class="of-weight">W</mi>')
    .replace(/<mi>φ<\/mi>((?:<mrow>)?<mo [^>]*class="tml-prime)(?=">)/g, '<mi class="of-function">φ</mi>$1 of-function');

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
