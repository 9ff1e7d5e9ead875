import { text, type Markish } from '@observablehq/plot';
import { columnWidth, type Sheet } from '../../drawing/layer-chart.ts';
import { textWidth } from '../../drawing/text-width.ts';
import { frameHeight, type Domain } from './frame.ts';

/** A number over a bar, or where its layer has none. */
export interface BarNumber {
  readonly layer: number;
  /** Where its bar ends. */
  readonly top: number;
  readonly text: string;
}

/** From this depth on, numbers that do not all fit are left out but for the first and the last. */
const crowdedFrom = 11;

/** Numbers over bars, as far as they stand neither on another number nor on another bar; the last and the first come first. */
export function barNumbers(numbers: readonly BarNumber[], depth: number, domain: Domain, sheet: Sheet, fill = 'currentColor'): Markish[] {
  const { fontSize } = sheet;
  const column = columnWidth(sheet, depth);
  const write = (kept: readonly BarNumber[], textAnchor: 'start' | 'middle' | 'end', dx = 0) =>
    text(kept, { x: 'layer', y: 'top', text: 'text', dx, dy: -4, lineAnchor: 'bottom', fontSize, fill, textAnchor });
  const fits = fitting(numbers, column, domain, sheet);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (depth < crowdedFrom || fits.length === numbers.length || !first || !last) return [write(fits, 'middle')];
  const half = column / 2;
  const reach = (number: BarNumber) => Math.ceil(textWidth(number.text, fontSize) / column);
  const above = (number: BarNumber, from: number, to: number) => ({
    ...number,
    top: Math.max(...numbers.filter(({ layer }) => layer >= from && layer <= to).map(({ top }) => top)),
  });
  return [
    write([above(first, first.layer, first.layer + reach(first))], 'start', -half),
    ...(last.layer - reach(last) > first.layer + reach(first)
      ? [write([above(last, last.layer - reach(last), last.layer)], 'end', half)]
      : []),
  ];
}

/** Numbers that meet neither one that was placed before nor a bar beside their own. */
function fitting(numbers: readonly BarNumber[], column: number, domain: Domain, sheet: Sheet): BarNumber[] {
  const { fontSize } = sheet;
  const boxes = numbers.map((number) => {
    const [middle, half] = [number.layer * column, textWidth(number.text, fontSize) / 2 + 3];
    return { number, left: middle - half, right: middle + half, bottom: pixels(number.top, domain, sheet) };
  });
  type Box = (typeof boxes)[number];
  const side = (a: Box, b: Box) => a.left < b.right && b.left < a.right;
  const placed: Box[] = [];
  for (const box of [boxes.at(-1), ...boxes.slice(0, -1)]) {
    if (!box) continue;
    const onNumber = placed.some((other) => side(box, other) && Math.abs(box.bottom - other.bottom) < fontSize);
    const onBar = boxes.some((other) => {
      const bar = { ...other, left: (other.number.layer - 0.4) * column, right: (other.number.layer + 0.4) * column };
      return other !== box && side(box, bar) && other.bottom > box.bottom;
    });
    if (!onNumber && !onBar) placed.push(box);
  }
  return numbers.filter((number) => placed.some((box) => box.number === number));
}

/** How far above the frame's lower edge a value stands, in pixels. */
const pixels = (value: number, [low, high]: Domain, sheet: Sheet): number => ((value - low) / (high - low)) * frameHeight(sheet);
