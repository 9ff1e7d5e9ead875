import { sheets, type Sheet } from '../../drawing/layer-chart.ts';
import { chartPicture } from '../../drawing/pictures.ts';
import type { Draw } from '../kind.ts';
import { plateauChart } from './chart.ts';
import type { PlateauWords } from './places.ts';
import type { PlateauReading } from './reading.ts';
import { startName, summary } from './sentences.ts';

/** On a phone the key takes two lines of its own. */
const plateauSheets = {
  wide: { ...sheets.wide, height: 400, marginRight: 24, ticks: [20, 14] },
  narrow: { ...sheets.narrow, height: 400, marginRight: 12, marginTop: 68, ticks: [11, 7] },
} as const satisfies Record<string, Sheet>;

/** Draws the starts as marks, with the asked one ringed and the reader's own training among them. */
export const picture: Draw<PlateauReading> = (document, reading, words, around) => {
  const said: PlateauWords = {
    label: words.say('plateau.label', { summary: summary(reading, words) }),
    across: words.say('plateau.axis-across'),
    up: words.say('plateau.axis-up'),
    shapes: { sigmoid: words.say('activation.sigmoid'), relu: words.say('activation.relu'), tanh: words.say('activation.tanh') },
    notWithin: words.say('plateau.key-not'),
    diverged: words.say('plateau.key-diverged'),
    own: words.say('plateau.own'),
    ownAtEdge: (gradient) => words.say('plateau.own-edge', { gradient: words.measure(gradient) }),
    start: (plateau) => startName(plateau, words),
    value: words.value,
  };
  return chartPicture(document, (size) => plateauChart(reading, { document, words: said, sheet: plateauSheets[size] }), around?.seen);
};
