import { dot, type Markish } from '@observablehq/plot';
import type { Activation } from '../../scenario/options.ts';
import type { Box } from './labels.ts';
import { stroke, type Mark, type Pixels } from './places.ts';

/** Shapes of the activation functions, as marks and as letters: no colour has a say in who is who. */
export const shapes: Readonly<Partial<Record<Activation, { readonly symbol: 'circle' | 'diamond' | 'triangle'; readonly sign: string }>>> =
  {
    sigmoid: { symbol: 'circle', sign: '●' },
    relu: { symbol: 'diamond', sign: '◆' },
    tanh: { symbol: 'triangle', sign: '▲' },
  };

/** Length of an arrow, half the room that a mark takes up, and that of a ring, in pixels. */
const [arrow, half, ring] = [20, 7, 10];
/** From this width on a range is drawn, as a difference of exponents. */
const visible = 0.02;

/** Marks with their ranges and arrows; the reader's own training is a star, and the last one to be drawn. */
export function markMarks(marks: readonly Mark[], pixels: Pixels): Markish[] {
  const mine = marks.filter(({ start }) => start === undefined);
  const starts = marks.filter(({ start }) => start !== undefined);
  return [
    ...starts.flatMap(ranges),
    ...marks.filter(({ open }) => open).flatMap((mark) => arrowOf(mark, pixels)),
    ...[...starts, ...mine].map((mark) =>
      dot([0], {
        x: [mark.x],
        y: [mark.y],
        r: mark.start ? 5 : 4.5,
        symbol: mark.start ? (shapes[mark.start.activation]?.symbol ?? 'square') : 'star',
        fill: mark.open ? 'var(--paper)' : 'currentColor',
        stroke: mark.open ? 'currentColor' : 'var(--paper)',
        strokeWidth: mark.open ? 1.8 : 1,
      }),
    ),
    ...marks.filter(({ asked }) => asked).map(({ x, y }) => ringAt(x, y)),
  ];
}

/** The ring around what is asked. */
export const ringAt = (x: number, y: number, dx = 0): Markish =>
  dot([0], { x: [x], y: [y], dx, r: ring, fill: 'none', stroke: 'currentColor', strokeWidth: 1.8 });

/** The range over seeds, upwards as far as it is known, and across where it can be seen. */
function ranges({ x, y, start }: Mark): Markish[] {
  const { starts, gradient, within } = start!;
  const [left, right] = [Math.log10(gradient.least), Math.log10(gradient.most)];
  return [
    ...(starts.least !== null && starts.least !== starts.most
      ? [stroke([x, Math.log10(starts.least)], [x, Math.log10(starts.most ?? within)], 1.5)]
      : []),
    ...(right - left > visible ? [stroke([left, y], [right, y], 1.5)] : []),
  ];
}

/** An arrow from a mark upwards: what it stands for lies higher. */
function arrowOf({ x, y }: Mark, { across, up, exponentAcross, exponentUp }: Pixels): Markish[] {
  const top = up(y) - arrow;
  const wing = (side: number) => stroke([x, exponentUp(top)], [exponentAcross(across(x) + side), exponentUp(top + 5)], 1.5);
  return [stroke([x, y], [x, exponentUp(top)], 1.5), wing(-4), wing(4)];
}

/** What no name may cover: marks with their rings and arrows, and ranges. */
export function boxesOf({ x, y, open, asked, start }: Mark, { across, up }: Pixels): Box[] {
  const room = asked ? ring + 1 : half;
  const [left, right] = [across(x) - room, across(x) + room];
  const box = { left, right, top: up(y) - room - (open ? arrow : 0), bottom: up(y) + room };
  if (!start) return [box];
  const { starts, within } = start;
  const [high, low] = [starts.most ?? within, starts.least ?? starts.median ?? within].map((step) => up(Math.log10(step)));
  return [box, { left: across(x) - 2, right: across(x) + 2, top: high!, bottom: low! }];
}
