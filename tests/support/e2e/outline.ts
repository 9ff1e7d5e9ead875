import type { Locator } from '@playwright/test';

/** An element and all below it, one line for each tag with its attributes in order of name and for each text. */
export const outlineOf = (element: Locator): Promise<string[]> =>
  element.evaluate((root) => {
    const lines: string[] = [];
    const add = (node: Node, indent: string): void => {
      if (node.nodeType === Node.TEXT_NODE) lines.push(indent + JSON.stringify(node.nodeValue));
      if (!(node instanceof Element)) return;
      const attributes = Array.from(node.attributes, ({ name, value }) => ` ${name}=${JSON.stringify(value)}`).sort();
      lines.push(`${indent}<${node.nodeName}${attributes.join('')}>`);
      for (const child of node.childNodes) add(child, `${indent} `);
    };
    add(root, '');
    return lines;
  });
