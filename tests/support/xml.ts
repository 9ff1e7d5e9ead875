const name = String.raw`[A-Za-z][\w.-]*(?::[\w-]+)?`;
const attribute = String.raw`\s+${name}="(?:[^<&"]|&(?:amp|lt|gt|quot);)*"`;
const part = new RegExp(String.raw`<(${name})((?:${attribute})*)(/?)>|</(${name})>|((?:[^<&]|&(?:amp|lt|gt|quot);)+)`, 'gy');

/** What stands in the way of reading a text as XML, as a sentence; `undefined` where it is well-formed. A part of XML only: no comments, no numbered characters. */
export function xmlFault(text: string): string | undefined {
  const open: string[] = [];
  let end = 0;
  for (const found of text.matchAll(part)) {
    const [all, start, attributes, empty, close] = found;
    end = found.index + all.length;
    if (close !== undefined && open.pop() !== close) return `</${close}> closes what is not open`;
    if (start === undefined) continue;
    const names = Array.from(attributes!.matchAll(/\s([\w:.-]+)="/g), ([, given]) => given);
    if (new Set(names).size < names.length) return `<${start}> has an attribute twice`;
    if (names.some((given) => given!.includes(':') && !given!.startsWith('xml:'))) return `<${start}> has a prefix that nothing binds`;
    if (!empty) open.push(start);
  }
  if (end < text.length) return `not XML: ${text.slice(end, end + 60)}`;
  return open.length > 0 ? `<${open.at(-1)!}> is not closed` : undefined;
}
