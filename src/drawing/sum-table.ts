/** Makes elements of HTML of a document, without attaching them to it. */
export const elements =
  (document: Document) =>
  <Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    className: string,
    ...content: readonly (Node | string)[]
  ): HTMLElementTagNameMap[Tag] => {
    const made = document.createElement(tag);
    if (className !== '') made.className = className;
    made.append(...content);
    return made;
  };

/** The rows of a table in which numbers are added up; its class is `sum`. */
export interface SumRows {
  /** Numbers under the heads of their columns, and the name of their row. */
  readonly row: (head: string, ...cells: readonly string[]) => HTMLTableRowElement;
  /** One number, whose name stands over the columns before it. */
  readonly result: (className: string, head: string, value: Node | string) => HTMLTableRowElement;
  readonly headRow: (...names: readonly string[]) => HTMLTableSectionElement;
}

/** @param span columns that the name of a result stands over. */
export function sumRows(document: Document, span = 3): SumRows {
  const html = elements(document);
  const head = (name: string, scope: 'row' | 'col') => {
    const made = html('th', '', name);
    made.setAttribute('scope', scope);
    return made;
  };
  return {
    row: (name, ...cells) => html('tr', '', head(name, 'row'), ...cells.map((cell) => html('td', '', cell))),
    result: (className, name, value) => {
      const made = head(name, 'row');
      made.setAttribute('colspan', String(span));
      return html('tr', className, made, html('td', '', value));
    },
    headRow: (...names) => html('thead', '', html('tr', '', ...names.map((name) => head(name, 'col')))),
  };
}
