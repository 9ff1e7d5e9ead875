import { elastic, maker, side, stretched, strokeOf } from '../../drawing/elastic.ts';
import { markGrid } from '../../drawing/grid.ts';
import { elements, sumRows } from '../../drawing/sum-table.ts';
import { hundredths } from '../../drawing/svg.ts';
import { largestOf, shownProducts, type Product, type Sum } from '../../readings/products.ts';
import { precise, shown } from '../../sentences/products.ts';
import type { Words } from '../../sentences/words.ts';
import type { OneInput, Opening } from './reading.ts';
import { openSum } from './sentences.ts';

const barsSize = { width: 600, height: 72 } as const;

/** The neuron that is opened: its products as bars, and the sum and what comes of it as numbers that can be checked. */
export function panelOf(document: Document, reading: OneInput, opened: Opening, words: Words): HTMLElement {
  const html = elements(document);
  const { row, result, headRow } = sumRows(document);
  const isBack = reading.view === 'back';
  const sum = openSum(reading);
  const heads = [words.say(isBack ? 'one-input.sum.gradient' : 'one-input.sum.input'), words.say('one-input.sum.weight')];

  const factors = ({ n, factor, weight, product }: Product, of: Sum): [string, ...string[]] => [
    words.exact(n),
    precise(factor, words),
    `×\u00a0${precise(weight, words)}`,
    `=\u00a0${shown(product, of)}`,
  ];

  const few = (of: Sum) => {
    const { largest, others, rest } = largestOf(of);
    const total = words.say(isBack ? 'one-input.sum.arrives' : 'one-input.sum.total');
    return [
      ...largest.map((product) => row(...factors(product, of))),
      ...(others > 0 ? [result('others', words.sayCount('one-input.sum.others', others), shown(rest, of))] : []),
      result('total', total, shown(of.total, of)),
    ];
  };
  const outcome = isBack
    ? [
        ...(opened.back === null ? [result('total', words.say('one-input.sum.outside'), precise(opened.arriving, words))] : []),
        result('', words.say('one-input.sum.slope'), precise(opened.slope, words)),
        result(
          'total gradient',
          words.say('one-input.sum.handed'),
          typeof opened.gradient === 'string' ? words.measure(opened.gradient) : words.value(opened.gradient),
        ),
      ]
    : [
        result(
          'total activation',
          words.say('one-input.sum.output', { function: words.say(`activation.${reading.activation}`) }),
          words.value(opened.output),
        ),
        result('', words.say('one-input.sum.slope'), words.value(opened.slope)),
      ];

  const table = html(
    'table',
    'sum',
    ...(sum ? [headRow(words.say('one-input.sum.number'), ...heads, productHead(sum, words))] : []),
    html('tbody', '', ...(sum ? few(sum) : []), ...outcome),
  );
  const all = (of: Sum) => {
    const list = of.products.slice(0, shownProducts);
    const title =
      of.products.length > list.length
        ? words.say('one-input.sum.first', { shown: words.exact(list.length), all: words.exact(of.products.length) })
        : words.sayCount('one-input.sum.all', list.length);
    const body = html('tbody', '', ...list.map((product) => row(...factors(product, of), shown(product.sum, of))));
    const names = [words.say('one-input.sum.number'), ...heads, productHead(of, words), words.say('one-input.sum.so-far')];
    return html('details', '', html('summary', '', title), html('table', 'sum', headRow(...names), body));
  };
  const where = { neuron: words.exact(opened.neuron), layer: words.exact(reading.layer) };
  const isLost = !sum && !(isBack && opened.back === null);
  const lost = isBack && typeof opened.gradient === 'string' ? words.measure(opened.gradient) : words.value(opened.output);
  return html(
    'div',
    'unfolded',
    html('p', 'title', words.say('one-input.sum.title', where)),
    ...(sum ? [bars(document, sum, isBack, words.say('one-input.sum.bars', where))] : []),
    ...(isLost ? [html('p', 'note', words.say('one-input.sum.lost', { output: lost }))] : []),
    table,
    ...(sum ? [html('p', 'note', notes(sum, words)), all(sum)] : []),
  );
}

/** Products and sums are written in one unit, which stands over their column. */
const productHead = ({ exponent }: Sum, words: Words): string =>
  exponent === 0 ? words.say('one-input.sum.product') : `${words.say('one-input.sum.product')} (${words.value(10 ** exponent)})`;

const notes = (sum: Sum, words: Words): string =>
  [
    words.say('one-input.sum.rounded'),
    ...(sum.exponent === 0 ? [] : [words.say('one-input.sum.unit', { unit: words.value(10 ** sum.exponent) })]),
  ].join(' · ');

/** The products in their order, those below 0 downwards and hollow. */
function bars(document: Document, sum: Sum, isBack: boolean, label: string): SVGSVGElement {
  const make = maker(document);
  const list = sum.products.slice(0, shownProducts);
  const largest = list.reduce((most, { product }) => Math.max(most, Math.abs(product)), 1);
  const wide = side / list.length;
  const [above, below] = [true, false].map((isAbove) =>
    list
      .flatMap(({ product }, i) => {
        if (product === 0 || product > 0 !== isAbove) return [];
        const height = hundredths((-product / largest) * (side / 2));
        return `M${String(hundredths((i + 0.1) * wide))},${String(side / 2)}v${String(height)}h${String(hundredths(0.8 * wide))}v${String(-height)}z`;
      })
      .join(''),
  );
  const colour = isBack ? 'var(--c-gradient)' : 'var(--c-activation)';
  const svg = elastic(
    { make, label, ...barsSize, room: { top: 4, right: 4, bottom: 4, left: 4 } },
    stretched(
      make,
      make('path', { class: 'products', d: above, fill: colour }),
      make('path', { class: 'products', d: below, ...strokeOf(colour) }),
      make('path', { d: `M0,${String(side / 2)}H${String(side)}`, ...strokeOf('currentColor') }),
    ),
  );
  markGrid(svg, { left: 0, right: barsSize.width, top: 0, bottom: barsSize.height, columns: list.length, rows: 1 });
  return svg;
}
