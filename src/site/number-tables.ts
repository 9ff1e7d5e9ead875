import type { HastPluginDefinition } from 'satteri';

type Node = { readonly name?: string | null; readonly children?: readonly Node[] };

const isMeasured = (node: Node): boolean => node.name === 'Measured' || (node.children ?? []).some(isMeasured);

/** Leaves tables of measured numbers out of the search, which looks for words and would show a row of numbers as one of its sentences. */
export const numberTables: HastPluginDefinition = {
  name: 'number-tables',
  element: {
    filter: ['table'],
    visit: (table, context) => {
      if (isMeasured(table as Node)) context.setProperty(table, 'data-pagefind-ignore', '');
    },
  },
};
