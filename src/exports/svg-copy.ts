import { colourIn, withoutTokens, type Theme } from '../styles/tokens.ts';
import { element, escaped } from './xml.ts';

/** Marks for scripts and style sheets, which a copy has none of. */
const marks = /^(class|data-.*)$/;
/** What a drawing is besides told by its page: the face of its words. */
const ofThePage = /^(class|data-.*|xmlns|font-family)$/;

/**
 * A drawing as a part of a larger SVG, as XML: one picture with its label, as it is in the page, and nothing in it refers to the page.
 * @param prefix tells its ids from those of the other drawings.
 * @param corner where its upper left corner comes to lie, in pixels.
 * @throws {RangeError} if it asks for a colour that there is not
 */
export function drawingCopy(svg: Element, theme: Theme, prefix: string, [x, y]: readonly [number, number]): string {
  /** The value of an attribute, standing alone. */
  const standing = (name: string, value: string): string => {
    if (name === 'id') return prefix + value;
    if (name === 'href') return value.replace(/^#/, `#${prefix}`);
    return withoutTokens(theme, value)
      .replace(/^currentcolor$/i, colourIn(theme, 'ink'))
      .replace(/^url\(#/, `url(#${prefix}`);
  };
  const attributes = (node: Element, dropped: RegExp): Record<string, string> =>
    Object.fromEntries(
      Array.from(node.attributes, ({ name, value }) => [name, standing(name, value)] as const).filter(([name]) => !dropped.test(name)),
    );
  const content = (parent: Element): string =>
    Array.from(parent.childNodes, (node) => {
      if (isElement(node)) return element(node.localName, attributes(node, marks), content(node));
      return node.nodeType === 3 ? escaped(node.textContent ?? '') : '';
    }).join('');
  return element('svg', { x, y, overflow: 'visible', ...attributes(svg, ofThePage) }, content(svg));
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
