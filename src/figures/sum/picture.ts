import { sheets, type Sheet } from '../../drawing/layer-chart.ts';
import { chartPicture } from '../../drawing/pictures.ts';
import type { Draw } from '../kind.ts';
import { sumChart, type SumWords } from './chart.ts';
import type { SumReading } from './reading.ts';
import { summary } from './sentences.ts';

/** At the right the many sums have their place; on a phone the key takes a line of its own. */
const sumSheets = {
  wide: { ...sheets.wide, height: 340, marginLeft: 48, marginRight: 208, marginTop: 40 },
  narrow: { ...sheets.narrow, height: 320, marginTop: 54, marginLeft: 40, marginRight: 112 },
} as const satisfies Record<string, Sheet>;

/** Draws the walk of one sum among others, and at their end the spread of many. */
export const picture: Draw<SumReading> = (document, reading, words, around) => {
  const { sums } = reading;
  const said: SumWords = {
    label: words.say('sum.label', { summary: summary(reading, words) }),
    across: words.say('sum.axis-across'),
    up: words.say('sum.axis-up', { top: words.value(reading.top) }),
    product: words.say('sum.key-product'),
    walk: words.say('sum.key-walk'),
    curve: words.say('sum.key-curve'),
    many: words.say('sum.key-many', { count: words.exact(sums.count) }),
    expected: words.say('sum.expected', { expected: words.value(sums.expected) }),
    measured: words.say('sum.measured', { std: words.value(sums.std) }),
    value: words.value,
  };
  return chartPicture(document, (size) => sumChart(reading, { document, words: said, sheet: sumSheets[size] }), around?.seen);
};
