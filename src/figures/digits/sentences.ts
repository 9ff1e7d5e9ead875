import type { Scenario } from '../../scenario/scenario.ts';
import type { Words } from '../../sentences/words.ts';
import type { Place } from '../kind.ts';
import { pointAt } from './plane.ts';
import { chosenOf, standardised, type DataSheet, type Digits, type Sample } from './reading.ts';
import { tilings } from './tiles.ts';

/** One sentence that says which sample is looked at, and what of it goes into the network. */
export function summary(sheet: Digits, words: Words): string {
  if (!sheet) return words.say('digits.none');
  const { data, mean, std } = sheet;
  const { values } = chosenOf(sheet);
  const sample = words.say(`digits.sample.${data}`, {
    class: className(chosenOf(sheet), sheet, words),
    inputs: words.exact(values.length),
  });
  return `${sample} ${words.say('digits.standardised', { mean: words.value(mean), std: words.value(std) })}`;
}

/** What the sheet shows, and what cells or shapes stand for. */
export function axes(sheet: Digits, words: Words): string {
  if (!sheet) return '';
  const { data, samples, ends } = sheet;
  return words.say(`digits.axes.${data}`, {
    count: words.exact(samples.length),
    low: words.value(ends[0]),
    high: words.value(ends[1]),
  });
}

/** A sample of the sheet, or a number of the one that is large. */
export function readout(sheet: Digits, place: Place, words: Words): string {
  if (!sheet) return '';
  if (place.drawing === 0) {
    const i = sampleAt(sheet, place);
    const sample = i === undefined ? undefined : sheet.samples[i];
    return sample && i !== undefined ? sampleWords(sample, i, sheet, words) : '';
  }
  const at = largeAt(sheet, place);
  const value = at === undefined ? undefined : chosenOf(sheet).values[at];
  if (at === undefined || value === undefined) return '';
  const said = { value: words.value(value), goes: words.value(standardised(value, sheet)) };
  return sheet.data === 'digits'
    ? words.say('digits.readout.pixel', { ...said, row: words.exact(place.row + 1), column: words.exact(place.column + 1) })
    : words.say('digits.readout.number', { ...said, n: words.exact(at + 1) });
}

/** A press on a sample of the sheet looks at it. */
export function press(sheet: Digits, place: Place): Partial<Scenario> | undefined {
  const i = sheet && place.drawing === 0 ? sampleAt(sheet, place) : undefined;
  return i === undefined || i === sheet?.chosen ? undefined : { digit: i + 1 };
}

/** What a sample is called: a digit by itself, a class or a spiral by its number, counted from 1. */
export const className = ({ label }: Sample, { data }: Pick<DataSheet, 'data'>, words: Words): string =>
  words.exact(data === 'digits' ? label : label + 1);

function sampleWords(sample: Sample, i: number, sheet: DataSheet, words: Words): string {
  const said = { n: words.exact(i + 1), count: words.exact(sheet.samples.length), class: className(sample, sheet, words) };
  if (sheet.data !== 'spirals') return words.say(`digits.readout.${sheet.data}`, said);
  const [x = 0, y = 0] = sample.values;
  return words.say('digits.readout.spirals', {
    ...said,
    x: words.value(x),
    y: words.value(y),
    goesX: words.value(standardised(x, sheet)),
    goesY: words.value(standardised(y, sheet)),
  });
}

/** The sample at a place of the sheet; `undefined` where there is none. */
function sampleAt({ data, samples }: DataSheet, place: Place): number | undefined {
  if (data === 'spirals') return pointAt(samples, place);
  const i = place.row * tilings[data].across + place.column;
  return i in samples ? i : undefined;
}

/** The number at a place of the large sample; `undefined` where there is none. */
function largeAt({ data }: DataSheet, { drawing, column, row }: Place): number | undefined {
  return data === 'spirals' || drawing > 1 ? undefined : row * tilings[data].large.columns + column;
}
