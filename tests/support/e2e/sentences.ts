/** Matches a sentence of the interface as a whole; `#` in it stands for any count or other plain number. */
export const sentence = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('#', '[\\d,]+(?:\\.\\d+)?')}$`);
