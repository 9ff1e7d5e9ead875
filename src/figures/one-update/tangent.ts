import { elastic, fontSize, maker, onPaper, share, side, stretched, strokeOf } from '../../drawing/elastic.ts';
import { markGrid } from '../../drawing/grid.ts';
import { hundredths } from '../../drawing/svg.ts';
import type { Words } from '../../sentences/words.ts';
import type { Check } from './check.ts';
import type { Opening } from './reading.ts';
import { weightsOf } from './sentences.ts';

const size = { width: 600, height: 150 } as const;
/** Where the three weights stand, as shares of the width, and how far the outer losses are from the middle of the height. */
const places = [1 / 6, 1 / 2, 5 / 6] as const;
const reach = 0.32;

/** Three losses as dots, and the line through the middle one that has the gradient for its slope. */
export function tangent(
  document: Document,
  { update: { gradient, nudge, loss, lossAbove, lossBelow } }: Opening,
  check: Check,
  label: string,
  words: Words,
): SVGSVGElement {
  const make = maker(document);
  const away = [lossBelow - loss, 0, lossAbove - loss];
  const rise = gradient * nudge;
  const largest = Math.max(...away.map(Math.abs), Math.abs(rise));
  const height = (difference: number) => 0.5 - (largest > 0 ? (difference / largest) * reach : 0);
  const pixels = (part: number) => String(hundredths(side * part));
  const step = places[1] - places[0];
  const line = [0, 1].map((x) => `${pixels(x)},${pixels(height((rise * (x - places[1])) / step))}`);
  const svg = elastic(
    { make, label, ...size, room: { top: 8, right: 8, bottom: 22, left: 8 } },
    stretched(
      make,
      make('path', { d: places.map((x) => `M${pixels(x)},0V${pixels(1)}`).join(''), ...strokeOf('var(--hairline)') }),
      make('path', { d: `M0,${pixels(1)}H${pixels(1)}`, ...strokeOf('currentColor') }),
      make('path', { class: 'slope', d: `M${line.join('L')}`, ...strokeOf('var(--c-gradient)', 2, '7 4') }),
    ),
    ...places.flatMap((x, i) => {
      const isBelow = height(away[i]!) < 0.5;
      const at = { x: share(x), y: share(height(away[i]!)) };
      return [
        make('circle', { class: 'loss', cx: at.x, cy: at.y, r: 4.5, fill: 'var(--ink)', stroke: 'var(--paper)', 'stroke-width': 1.5 }),
        make('text', { ...at, dy: isBelow ? fontSize + 8 : -9, 'text-anchor': 'middle', ...onPaper }, differenceWords(away[i]!, i, words)),
        make(
          'text',
          { x: share(x), y: '100%', dy: fontSize + 4, 'text-anchor': 'middle', fill: 'var(--c-weight-text)' },
          weightsOf(check, words)[i]!,
        ),
      ];
    }),
  );
  markGrid(svg, { left: 0, right: size.width, top: 0, bottom: size.height, columns: places.length, rows: 1 });
  return svg;
}

/** How much more or less than the loss in the middle, whose own number stands there. */
const differenceWords = (difference: number, i: number, words: Words): string =>
  i === 1 ? words.say('one-update.loss') : `${difference > 0 ? '+' : ''}${words.tight(difference)}`;
