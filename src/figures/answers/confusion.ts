import { elastic, fontSize, maker, share, side, stretched, strokeOf } from '../../drawing/elastic.ts';
import { markGrid } from '../../drawing/grid.ts';
import { hundredths } from '../../drawing/svg.ts';
import type { Words } from '../../sentences/words.ts';
import type { AnswersReading, Known } from './reading.ts';
import { className } from './sentences.ts';

const size = { width: 420, height: 320 } as const;
/** How dark a cell is that has all samples of its row: its number must still be read on it. */
const darkest = 0.5;
/** Darknesses that are told apart; one path holds all cells of one. */
const shades = 10;

/** Classes × classes cells with their numbers, shaded by the share of their row: blue and framed where the answer is right, ink where it is not. */
export function confusionTable(
  document: Document,
  reading: AnswersReading,
  { answers, tally }: Known,
  label: string,
  words: Words,
): SVGSVGElement {
  const make = maker(document);
  const { classes } = reading;
  const unit = side / classes;
  const pixels = (length: number) => String(hundredths(length));
  const place = (i: number) => [i % classes, Math.floor(i / classes)] as const;
  const isRight = (i: number) => i % (classes + 1) === 0;
  const cell = (i: number) => {
    const [column, row] = place(i);
    return `M${pixels(column * unit)},${pixels(row * unit)}h${pixels(unit)}v${pixels(unit)}h${pixels(-unit)}z`;
  };
  const paths = new Map<string, string>();
  for (const [i, count] of answers.confusion.entries()) {
    const shade = Math.ceil((shades * count) / Math.max(1, tally.ofClass[place(i)[1]]!));
    if (shade === 0) continue;
    const key = `${isRight(i) ? 'var(--c-activation)' : 'var(--ink)'} ${String(hundredths((darkest * shade) / shades))}`;
    paths.set(key, (paths.get(key) ?? '') + cell(i));
  }
  const lines = Array.from(
    { length: classes + 1 },
    (_, i) => `M0,${pixels(i * unit)}H${String(side)}M${pixels(i * unit)},0V${String(side)}`,
  );
  const middle = (i: number) => share((i + 0.5) / classes);
  const text = (said: string, more: Readonly<Record<string, string | number>>) =>
    make('text', { 'text-anchor': 'middle', dy: fontSize / 3, ...more }, said);
  const svg = elastic(
    { make, label, ...size, room: { top: 34, right: 4, bottom: 4, left: 24 } },
    stretched(
      make,
      ...[...paths].map(([key, d]) => {
        const [fill, opacity] = key.split(' ');
        return make('path', { class: 'cells', d, fill, 'fill-opacity': opacity });
      }),
      make('path', { d: lines.join(''), ...strokeOf('var(--hairline)') }),
      make('path', {
        class: 'diagonal',
        d: Array.from({ length: classes }, (_, i) => cell(i * (classes + 1))).join(''),
        ...strokeOf('var(--c-activation)', 1.5),
      }),
    ),
    ...answers.confusion.map((count, i) => {
      const [column, row] = place(i);
      const looks = isRight(i) ? { 'font-weight': 700 } : count === 0 ? { fill: 'var(--ink-faint)' } : {};
      return text(words.exact(count), { x: middle(column), y: middle(row), ...looks });
    }),
    ...Array.from({ length: classes }, (_, i) => text(className(i, reading, words), { x: middle(i), y: 0, dy: -6 })),
    ...Array.from({ length: classes }, (_, i) => text(className(i, reading, words), { x: 0, y: middle(i), dx: -12 })),
    text(words.say('answers.says'), { x: 0, y: 0, dy: -fontSize - 10, 'text-anchor': 'start', fill: 'var(--ink-soft)' }),
    text(words.say('answers.is'), { x: 0, y: 0, dx: -6, dy: -6, 'text-anchor': 'end', fill: 'var(--ink-soft)' }),
  );
  markGrid(svg, { left: 0, top: 0, right: size.width, bottom: size.height, columns: classes, rows: classes });
  return svg;
}
