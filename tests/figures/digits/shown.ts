import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sheetOf } from '../../../src/engine/training/sheet.ts';
import type { ShownTrainings, Spoken } from '../../../src/figures/kind.ts';
import { anyTrainingKind } from '../../../src/figures/kind.ts';
import { digits } from '../../../src/figures/digits/kind.ts';
import type { Locale } from '../../../src/i18n/index.ts';
import { loadData, type Data } from '../../../src/network/data.ts';
import type { DataSet } from '../../../src/scenario/options.ts';
import { textbook, textbookView } from '../../../src/scenario/scenario.ts';
import { wordsIn } from '../../support/words.ts';

const loaded = new Map<DataSet, Data>();

/** A set of data, as the network is trained on it. */
export function dataOf(data: DataSet): Data {
  const known = loaded.get(data) ?? loadData(data, 0, readFileSync(resolve('src/network/digits.bin')));
  loaded.set(data, known);
  return known;
}

/** What the figure shows of a set of data before the first step, looking at the `digit`-th sample of its sheet. */
export function shownOf(data: DataSet, digit = 1): ShownTrainings<'digits'> {
  const scenario = { ...textbook, data, digit };
  const training = {
    scenario,
    classes: dataOf(data).classes,
    steps: 0,
    curve: { steps: [], losses: [], accuracies: [] },
    moments: [{ step: 0, sheet: sheetOf(dataOf(data)) }],
    starts: null,
    diverged: null,
  };
  return { scenario, trainings: [training], view: { ...textbookView, figure: 'digits', view: 'sheet' } };
}

/** What it says and draws of that. */
export const spokenOf = (data: DataSet, digit?: number, locale: Locale = 'en'): Spoken =>
  anyTrainingKind(digits).speak(shownOf(data, digit), wordsIn(locale));
