import { parseHTML } from 'linkedom';

/** The code that stands in a page itself, as a browser hashes it. */
export interface InlineCode {
  scripts: string[];
  styles: string[];
  styleAttributes: string[];
  /** Named `element@attribute`; none of them can run under our policy. */
  eventHandlers: string[];
}

/**
 * Finds the inline code of a page, templates included: what a script clones from a template is checked too.
 * Scripts and styles are taken as they are written, attributes with their entities decoded, as browsers do.
 * @throws {Error} for an entity inside an SVG's `<style>` or `<script>`, which a browser decodes and this parser does not
 */
export function inlineCode(html: string): InlineCode {
  const found: InlineCode = { scripts: [], styles: [], styleAttributes: [], eventHandlers: [] };
  collect(parseHTML(normalizeNewlines(html)).document, found);
  return found;
}

/** Browsers see `\n` whatever the file has. */
function normalizeNewlines(html: string): string {
  return html.replace(/\r\n?/g, '\n');
}

function collect(root: ParentNode, found: InlineCode): void {
  for (const element of root.querySelectorAll('*')) {
    const tag = element.localName;
    if (tag === 'script' && !element.hasAttribute('src')) found.scripts.push(codeOf(element));
    if (tag === 'style') found.styles.push(codeOf(element));
    for (const { name, value } of element.attributes) {
      if (name === 'style') found.styleAttributes.push(value);
      else if (name.startsWith('on')) found.eventHandlers.push(`${tag}@${name}`);
    }
    if (tag === 'template') collect((element as HTMLTemplateElement).content, found);
  }
}

function codeOf(element: Element): string {
  const code = element.textContent;
  if (code.includes('&') && element.closest('svg')) throw new Error(`entity in an SVG's <${element.localName}>: ${code}`);
  return code;
}
