import type { HastPluginDefinition } from 'satteri';

type Node = { readonly name?: string | null; readonly children?: readonly Node[] };

/** What stands for one measured number of a sentence: of a run, or of trainings. */
const measuring: readonly (string | null | undefined)[] = ['Measured', 'Trained'];

const isMeasured = (node: Node): boolean => measuring.includes(node.name) || (node.children ?? []).some(isMeasured);

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
