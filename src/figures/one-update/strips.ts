import { elastic, fontSize, maker, onPaper, side, stretched, strokeOf, type Make } from '../../drawing/elastic.ts';
import { markGrid } from '../../drawing/grid.ts';
import { hundredths } from '../../drawing/svg.ts';
import type { Words } from '../../sentences/words.ts';
import { shownSamples, type Opening } from './reading.ts';

/** Size of the drawing in a file, in pixels, and what it shows of a row's height: words above bars. */
const size = { width: 600, height: 264, words: 0.26 } as const;
const rows = 3;

/** The batch, a column a sample: what comes in, what arrives, and their product with its mean. */
export function strips(
  document: Document,
  { update: { inputs, gradients, gradient }, gradient: shown }: Opening,
  label: string,
  words: Words,
): SVGSVGElement {
  const make = maker(document);
  const products = inputs.map((x, i) => x * gradients[i]!);
  const all = [
    { name: 'input', values: inputs, colour: 'activation' },
    { name: 'gradient', values: gradients, colour: 'gradient' },
    { name: 'product', values: products, colour: 'weight' },
  ] as const;
  const columns = Math.min(shownSamples, inputs.length);
  const bars = all.map(({ values, colour }, row) => barsOf(make, values.slice(0, columns), row, `var(--c-${colour})`));
  const most = products.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const mean = most > 0 && Number.isFinite(most) ? middleOf(2) - (gradient / most) * half : undefined;
  const text = (row: number, said: string, more: Readonly<Record<string, string | number>>) =>
    make('text', { y: `${String(hundredths((100 * row) / rows))}%`, dy: fontSize, ...more }, said);
  const svg = elastic(
    { make, label, width: size.width, height: size.height, room: { top: 4, right: 4, bottom: 4, left: 4 } },
    stretched(
      make,
      ...bars.flat(),
      ...(mean === undefined
        ? []
        : [make('path', { class: 'mean', d: `M0,${String(hundredths(mean))}H${String(side)}`, ...strokeOf('var(--ink)', 1.25, '5 4') })]),
    ),
    ...all.map(({ name, values, colour }, row) => {
      const largest = values.slice(0, columns).reduce((size, value) => Math.max(size, Math.abs(value)), 0);
      return text(row, words.say(`one-update.row.${name}`, { most: words.value(largest) }), {
        x: 0,
        fill: `var(--c-${colour}-text)`,
        'font-weight': 600,
        ...onPaper,
      });
    }),
    text(2, words.say('one-update.row.mean', { gradient: words.value(shown) }), { x: '100%', 'text-anchor': 'end', ...onPaper }),
  );
  markGrid(svg, { left: 0, right: size.width, top: 0, bottom: size.height, columns, rows: 1 });
  return svg;
}

/** Half of the height of a row's bars, in units of `side`, and where its 0 lies. */
const half = (side / rows) * ((1 - size.words) / 2) * 0.94;
const middleOf = (row: number): number => (side / rows) * (row + 1 - (1 - size.words) / 2);

/** The bars of a row: solid above 0, hollow below it; what is no number has none. */
function barsOf(make: Make, values: readonly number[], row: number, colour: string): SVGElement[] {
  const middle = hundredths(middleOf(row));
  const largest = values.reduce((most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), 0);
  const wide = side / values.length;
  const [above, below] = [true, false].map((isAbove) =>
    values
      .flatMap((value, i) => {
        if (!Number.isFinite(value) || value === 0 || value > 0 !== isAbove) return [];
        const height = hundredths((-value / largest) * half);
        return `M${String(hundredths((i + 0.1) * wide))},${String(middle)}v${String(height)}h${String(hundredths(0.8 * wide))}v${String(-height)}z`;
      })
      .join(''),
  );
  return [
    make('path', { class: 'bars', d: above!, fill: colour }),
    make('path', { class: 'bars', d: below!, ...strokeOf(colour) }),
    make('path', { d: `M0,${String(middle)}H${String(side)}`, ...strokeOf('currentColor') }),
  ];
}
