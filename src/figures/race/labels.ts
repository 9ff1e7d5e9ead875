import { textWidth } from '../../drawing/text-width.ts';

/** Words that stand at the right of the frame, at the height of what they name, in pixels. */
export interface Label {
  readonly y: number;
  readonly lines: readonly string[];
}

/** Room between two labels, in pixels. */
const gap = 4;

/** Height of a label and of the room below it. */
const heightOf = ({ lines }: Pick<Label, 'lines'>, lineHeight: number): number => lines.length * lineHeight + gap;

/** Height that labels need in all, in pixels. */
export const heightOfAll = (labels: readonly Pick<Label, 'lines'>[], lineHeight: number): number =>
  labels.reduce((sum, label) => sum + heightOf(label, lineHeight), 0);

/**
 * Moves labels apart, each as little as the others and the two ends let it.
 * @param labels in any order.
 * @returns for each the middle of its place, in pixels; none stands over another where all of them fit between the ends.
 */
export function apart(labels: readonly Label[], [top, bottom]: readonly [number, number], lineHeight: number): readonly number[] {
  const order = labels.map((label, i) => ({ i, y: label.y, height: heightOf(label, lineHeight) })).sort((a, b) => a.y - b.y);
  const starts: number[] = [];
  let free = top;
  for (const { y, height } of order) {
    starts.push(Math.max(free, y - height / 2));
    free = starts.at(-1)! + height;
  }
  let limit = bottom;
  for (let k = order.length - 1; k >= 0; k--) {
    starts[k] = Math.max(top, Math.min(starts[k]!, limit - order[k]!.height));
    limit = starts[k]!;
  }
  const middles: number[] = [];
  for (const [k, { i, height }] of order.entries()) middles[i] = starts[k]! + (height - gap) / 2;
  return middles;
}

/**
 * Breaks words into lines of such a width at their spaces and behind the dots between what a network has otherwise; a word that is longer has
 * a line of its own, and a number stays with its word.
 */
export function wrapped(words: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/ (?![\d.,×]+(?:[,·]|$| ))|(?<=·)/)) {
    const last = lines.at(-1) ?? '';
    const longer = last === '' || last.endsWith('·') ? last + word : `${last} ${word}`;
    if (lines.length > 0 && textWidth(longer, fontSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
