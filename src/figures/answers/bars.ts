import { elastic, fontSize, maker, onPaper, share, side, stretched, strokeOf } from '../../drawing/elastic.ts';
import { markGrid } from '../../drawing/grid.ts';
import { hundredths } from '../../drawing/svg.ts';
import type { Words } from '../../sentences/words.ts';
import type { AnswersReading, Known } from './reading.ts';
import { className } from './sentences.ts';

const size = { width: 420, height: 200 } as const;
/** Of the width that a class has, what its bar takes. */
const wide = 0.7;
/** Below this share, a bar's number is not written out: it has no room beside its neighbours. */
const least = 0.01;
/** As near below the line of guessing, in shares, a bar's number stands above the line. */
const near = 0.13;

/** The probabilities of the classes, with the line of guessing; the right class is framed and named so. */
export function answerBars(
  document: Document,
  reading: AnswersReading,
  { answers, answer }: Known,
  label: string,
  words: Words,
): SVGSVGElement {
  const make = maker(document);
  const { classes, guess } = reading;
  const { probabilities } = answers;
  const unit = side / classes;
  const middle = (i: number) => share((i + 0.5) / classes);
  const pixels = (length: number) => String(hundredths(length));
  const bars = probabilities.map((p, i) =>
    p > 0 ? `M${pixels((i + (1 - wide) / 2) * unit)},${String(side)}v${pixels(-p * side)}h${pixels(wide * unit)}v${pixels(p * side)}z` : '',
  );
  const said = (p: number) => (p > 0 && p < least ? words.say('answers.less') : Number.isNaN(p) ? words.value(p) : words.percent(p));
  const above = (p: number) => (p < guess && p > guess - near ? guess : p > 0 ? p : 0);
  const right = answers.label;
  const svg = elastic(
    { make, label, ...size, room: { top: 18, right: 4, bottom: 2 * (fontSize + 4), left: 4 } },
    stretched(
      make,
      make('path', {
        class: 'right',
        d: `M${pixels(right * unit)},${String(side)}v${String(-side)}h${pixels(unit)}v${String(side)}z`,
        ...strokeOf('var(--ink)', 1.5),
        fill: 'var(--surface)',
      }),
      make('path', { class: 'bars', d: bars.join(''), fill: 'var(--c-activation)' }),
      make('path', { class: 'guess', d: `M0,${pixels(side * (1 - guess))}H${String(side)}`, ...strokeOf('currentColor', 1.25, '5 4') }),
      make('path', { d: `M0,${String(side)}H${String(side)}`, ...strokeOf('currentColor') }),
    ),
    ...probabilities.flatMap((p, i) => [
      make(
        'text',
        {
          x: middle(i),
          y: share(1 - above(p)),
          dy: -4,
          'text-anchor': 'middle',
          ...(i === answer && { 'font-weight': 700 }),
          ...onPaper,
        },
        said(p),
      ),
      make(
        'text',
        { x: middle(i), y: '100%', dy: fontSize + 4, 'text-anchor': 'middle', ...(i === right && { 'font-weight': 700 }) },
        className(i, reading, words),
      ),
    ]),
    make(
      'text',
      { x: middle(right), y: '100%', dy: 2 * fontSize + 8, 'text-anchor': 'middle', 'font-weight': 700 },
      words.say('answers.right'),
    ),
    make('text', { x: '100%', y: 0, dy: -6, 'text-anchor': 'end' }, `- - ${words.say('answers.guess', { guess: words.percent(guess) })}`),
  );
  markGrid(svg, { left: 0, top: 0, right: size.width, bottom: size.height, columns: classes, rows: 1 });
  return svg;
}
