import { sheets, type Sheet } from '../../drawing/layer-chart.ts';
import { chartPicture } from '../../drawing/pictures.ts';
import type { Draw } from '../kind.ts';
import { raceChart } from './chart.ts';
import { sheetFor } from './names.ts';
import type { RaceReading } from './reading.ts';
import { namesOf, quantityText, remark, summary } from './sentences.ts';
import type { RaceWords } from './words.ts';

/** At the right the names have their place; on a phone the key takes a line of its own. */
const raceSheets = {
  wide: { ...sheets.wide, height: 330, marginLeft: 44, marginRight: 170 },
  narrow: { ...sheets.narrow, height: 310, marginTop: 54, marginLeft: 38, marginRight: 118 },
} as const satisfies Record<string, Sheet>;

/** Draws loss or accuracy of all who race over steps. */
export const picture: Draw<RaceReading> = (document, reading, words, around) => {
  const { quantity, logarithmic, guessing, runners } = reading;
  const up = words.say(`race.${quantity}`);
  const names = namesOf(reading, words);
  const said: RaceWords = {
    label: words.say('race.label', { quantity: up, summary: summary(reading, words) }),
    across: words.say(logarithmic ? 'race.steps-log' : 'race.steps'),
    up,
    train: words.say('race.key-train'),
    test: words.say('race.key-test'),
    guessing: words.say('race.guessing', { guess: quantityText(reading, guessing, words) }),
    names: runners.map((runner, i) => ({ name: names[i]!, remark: remark(reading, runner, words) })),
    step: words.exact,
    value: quantity === 'loss' ? words.value : words.percent,
  };
  return chartPicture(
    document,
    (size) => raceChart(reading, { document, words: said, sheet: sheetFor(raceSheets[size], said) }),
    around?.seen,
  );
};
