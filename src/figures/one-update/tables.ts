import { elements, sumRows } from '../../drawing/sum-table.ts';
import { largestOf, type Product, type Sum } from '../../readings/products.ts';
import { inUnits, precise, shown } from '../../sentences/products.ts';
import type { Words } from '../../sentences/words.ts';
import type { Check } from './check.ts';
import type { Ledger } from './ledger.ts';
import type { OneUpdate, Opening } from './reading.ts';

/** From the products of a batch to the gradient, and from the weight before to the weight after: numbers that can be checked by hand. */
export function updateTables(document: Document, reading: OneUpdate, opened: Opening, words: Words): HTMLElement[] {
  const html = elements(document);
  const { sum, ledger } = opened;
  const notes = [
    words.say('one-update.rounded'),
    ...(sum && sum.exponent !== 0 ? [words.say('one-update.unit', { unit: words.value(10 ** sum.exponent) })] : []),
    ...(reading.optimizer === 'adam' ? [words.say('one-update.adam')] : []),
  ];
  return [
    ...(sum ? [productTable(document, reading, opened, sum, words)] : [html('p', 'note', words.say('one-update.no-sum'))]),
    ...(ledger ? [ledgerTable(document, reading, ledger, words)] : []),
    html('p', 'note', notes.join(' · ')),
  ];
}

function productTable(
  document: Document,
  { optimizer, rate }: OneUpdate,
  { update, gradient, clipped, own }: Opening,
  sum: Sum,
  words: Words,
): HTMLElement {
  const html = elements(document);
  const { row, result, headRow } = sumRows(document);
  const { largest, others, rest } = largestOf(sum);
  const digits = 5 + sum.further;
  const factors = ({ n, factor, weight, product }: Product) =>
    row(words.exact(n), precise(factor, words, digits), `×\u00a0${precise(weight, words, digits)}`, `=\u00a0${shown(product, sum)}`);
  const unit = sum.exponent === 0 ? '' : ` (${words.value(10 ** sum.exponent)})`;
  return html(
    'table',
    'sum',
    headRow(
      words.say('one-update.sample'),
      words.say('one-update.input'),
      words.say('one-update.gradient'),
      words.say('one-update.product') + unit,
    ),
    html(
      'tbody',
      '',
      ...largest.map(factors),
      ...(others > 0 ? [result('others', words.sayCount('one-update.others', others), shown(rest, sum))] : []),
      result('total', words.say('one-update.total'), shown(sum.total, sum)),
      result('total gradient', words.say('one-update.mean', { n: words.exact(update.inputs.length) }), precise(gradient, words)),
      ...(clipped === undefined ? [] : [result('', words.say('one-update.clip'), precise(clipped, words))]),
      ...(optimizer === 'adam' ? [] : [result('', words.say('one-update.own', { rate: words.exact(rate) }), precise(own, words))]),
    ),
  );
}

function ledgerTable(document: Document, { optimizer, rate }: OneUpdate, ledger: Ledger, words: Words): HTMLElement {
  const html = elements(document);
  const { result } = sumRows(document, 1);
  const written = (steps: number) => inUnits(steps, ledger, words);
  const signed = (steps: number) => (steps > 0 ? `+${written(steps)}` : written(steps));
  const { own, memory, rounding, change, before, after } = ledger;
  const changes = [
    ...(own === undefined ? [result('', words.say('one-update.change-adam'), signed(change))] : []),
    ...(own === undefined ? [] : [result('', ownName(), signed(own))]),
    ...(memory === undefined ? [] : [result('', words.say('one-update.change-memory'), signed(memory))]),
    ...(rounding === undefined ? [] : [result('', words.say('one-update.change-rounding'), signed(rounding))]),
  ];
  return html(
    'table',
    'sum account',
    html(
      'tbody',
      '',
      result('', words.say('one-update.before'), written(before)),
      ...changes,
      result('total weight', words.say('one-update.after'), written(after)),
    ),
  );

  function ownName(): string {
    return optimizer === 'momentum' || rounding !== undefined
      ? words.say('one-update.change-own', { rate: words.exact(rate) })
      : words.say('one-update.change');
  }
}

/** Two losses, their difference over two nudges, and the gradient below it. */
export function checkTables(document: Document, check: Check, words: Words): HTMLElement[] {
  const html = elements(document);
  const { result } = sumRows(document, 1);
  const { above, below, difference, quotient, gradient, alike } = check;
  const nudge = { nudge: words.exact(check.nudge) };
  /** Zeros that lead say nothing of agreement. */
  const led = /^−?[0.]*/.exec(quotient)![0].length;
  const digits = (text: string) =>
    alike > led ? html('span', '', text.slice(0, led), html('b', '', text.slice(led, alike)), text.slice(alike)) : text;
  return [
    html(
      'table',
      'sum check',
      html(
        'tbody',
        '',
        result('', words.say('one-update.up', nudge), above),
        result('', words.say('one-update.down', nudge), below),
        result('total', words.say('one-update.difference'), difference),
        result('quotient', words.say('one-update.quotient', nudge), digits(quotient)),
        result('gradient', words.say('one-update.computed'), digits(gradient)),
      ),
    ),
    html('p', 'note', [...(alike > led ? [words.say('one-update.alike')] : []), words.say('one-update.precision')].join(' · ')),
  ];
}
