import { maker, type Make } from '../../drawing/elastic.ts';
import { pictureList } from '../../drawing/pictures.ts';
import type { Words } from '../../sentences/words.ts';
import type { Draw } from '../kind.ts';
import { largeSample } from './large.ts';
import { planeOf } from './points.ts';
import { chosenOf, type DataSheet, type Digits } from './reading.ts';
import { className } from './sentences.ts';
import { sheetOfTiles } from './sheet.ts';
import { tilings } from './tiles.ts';

/** Draws the sheet of samples, and beside it the one that is chosen, with its numbers; points of a plane have no more numbers than their places. */
export const picture: Draw<Digits> = function* (document, sheet, words) {
  const list = pictureList(document, 'sheet');
  if (!sheet) return list;
  for (const svg of drawings(maker(document), sheet, words)) {
    const item = document.createElement('li');
    item.append(svg);
    list.append(item);
    yield;
  }
  return list;
};

function* drawings(make: Make, sheet: DataSheet, words: Words): Generator<SVGSVGElement> {
  const { data, samples } = sheet;
  const { values } = chosenOf(sheet);
  const said = { count: words.exact(samples.length), class: className(chosenOf(sheet), sheet, words), inputs: words.exact(values.length) };
  const over = { title: words.say(`digits.title.${data}`, said), label: words.say(`digits.label.${data}`, said) };
  if (data === 'spirals') {
    yield planeOf(make, sheet, { ...over, value: words.value });
    return;
  }
  yield sheetOfTiles(make, sheet, data, over);
  const { columns, rows } = tilings[data].large;
  yield largeSample(make, sheet, data, {
    title: words.say(`digits.large-title.${data}`, { ...said, columns: words.exact(columns), rows: words.exact(rows) }),
    label: words.say(`digits.large-label.${data}`, {
      ...said,
      none: words.exact(values.filter((value) => value === 0).length),
      low: words.value(Math.min(...values)),
      high: words.value(Math.max(...values)),
    }),
    value: data === 'digits' ? words.exact : words.tight,
  });
}
