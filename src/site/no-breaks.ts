import type { MdastPluginDefinition } from 'satteri';

/** A space between a word and the number that it names: 표준편차 1, std 0.01, 모두 0. */
const beforeNumber = /(?<=표준편차|모두|시드|\bstd) (?=\d)/g;

/** The same text with a space in its place at which no line breaks. */
export const unbroken = (text: string): string => text.replace(beforeNumber, '\u00a0');

/** Keeps a word of the prose and its number on one line, in the narrow cells of tables above all. */
export const noBreaks: MdastPluginDefinition = {
  name: 'no-breaks',
  text: (node) => {
    const value = unbroken(node.value);
    return value === node.value ? undefined : { ...node, value };
  },
};
