/**
 * Makes `target` equal to `source` by the fewest changes: what is alike stays in the page, so that nothing flashes and the
 * style sheet can let a bar grow from where it was. Children are paired by position; a comment stands for one that stays as it is.
 * @returns the element that now stands in target's place.
 */
export function morph(target: Element, source: Element): Element {
  if (target.nodeName !== source.nodeName) {
    target.replaceWith(source);
    return source;
  }
  if (target.isEqualNode(source)) return target; // most of a picture is: the browser sees it soonest
  for (const name of target.getAttributeNames()) if (!source.hasAttribute(name)) target.removeAttribute(name);
  for (const name of source.getAttributeNames()) {
    const value = source.getAttribute(name)!;
    if (target.getAttribute(name) !== value) target.setAttribute(name, value);
  }
  const [now, wanted] = [[...target.childNodes], [...source.childNodes]];
  wanted.forEach((child, i) => {
    const present = now[i];
    if (isComment(child)) return;
    if (!present) target.append(child);
    else if (isElement(present) && isElement(child)) morph(present, child);
    else if (present.nodeType === child.nodeType) {
      if (present.nodeValue !== child.nodeValue) present.nodeValue = child.nodeValue;
    } else present.replaceWith(child);
  });
  for (const child of now.slice(wanted.length)) child.remove();
  return target;
}

const isComment = (node: Node): boolean => node.nodeType === 8;
const isElement = (node: Node): node is Element => node.nodeType === 1;
