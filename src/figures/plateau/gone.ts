import { dot, text, type Markish } from '@observablehq/plot';
import type { Sheet } from '../../drawing/layer-chart.ts';
import { textWidth } from '../../drawing/text-width.ts';
import type { Box } from './labels.ts';
import { ringAt } from './marks.ts';
import type { Pixels, PlateauWords } from './places.ts';
import type { PlateauReading } from './reading.ts';

/** Something that is no longer finite, and so has no place between the axes. */
interface Gone {
  readonly name: string;
  readonly asked: boolean;
  readonly own: boolean;
}

/** From the frame's edge to the middle of a cross, and from there to its name, in pixels. */
const [inset, beside] = [12, 14];

/** What is no longer finite, in the order of the records, the reader's own training last. */
export const goneOf = ({ diverged, asked, own }: PlateauReading, words: PlateauWords): Gone[] => [
  ...diverged.map((start) => ({ name: words.start(start), asked: start === asked, own: false })),
  ...(own && own.diverged !== null ? [{ name: words.own, asked: false, own: true }] : []),
];

const lead = ({ fontSize }: Sheet): number => 1.6 * fontSize;

/** The room of the list, at the right in the frame's upper corner; none without lines. */
export function goneBox(lines: readonly Gone[], words: PlateauWords, sheet: Sheet): Box[] {
  if (lines.length === 0) return [];
  const right = sheet.width - sheet.marginRight;
  const widest = Math.max(...[words.diverged, ...lines.map(({ name }) => name)].map((said) => textWidth(said, sheet.fontSize)));
  return [
    { left: right - widest - inset - beside, right, top: sheet.marginTop, bottom: sheet.marginTop + (lines.length + 1.2) * lead(sheet) },
  ];
}

/** The list: a line each with its cross, under a heading. */
export function goneMarks(lines: readonly Gone[], words: PlateauWords, sheet: Sheet, { exponentAcross, exponentUp }: Pixels): Markish[] {
  const { fontSize, marginTop, width, marginRight } = sheet;
  if (lines.length === 0) return [];
  const x = [exponentAcross(width - marginRight - inset)];
  const at = (line: number) => [exponentUp(marginTop + (line + 0.7) * lead(sheet))];
  const halo = { stroke: 'var(--paper)', strokeWidth: 4, fill: 'currentColor', textAnchor: 'end', fontSize } as const;
  return [
    text([words.diverged], { x, y: at(0), dx: inset - 2, ...halo }),
    ...lines.flatMap(({ name, asked, own }, i) => [
      text([name], { x, y: at(i + 1), dx: -beside, fontWeight: own ? 600 : 400, ...halo }),
      dot([0], { x, y: at(i + 1), r: 4.5, symbol: 'times', stroke: 'currentColor', strokeWidth: 2 }),
      ...(asked ? [ringAt(x[0]!, at(i + 1)[0]!)] : []),
    ]),
  ];
}
