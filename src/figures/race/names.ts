import type { Make } from '../../drawing/elastic.ts';
import type { Sheet } from '../../drawing/layer-chart.ts';
import { tenths } from '../../drawing/svg.ts';
import { apart, heightOfAll, wrapped } from './labels.ts';
import { lookOf } from './looks.ts';
import type { Placing } from './placing.ts';
import type { RaceReading } from './reading.ts';
import type { RaceWords } from './words.ts';

/** From the frame to the sample of the line, its length, and from there to the words, in pixels. */
const [slant, sample, blank] = [8, 14, 4];
/** How far names may reach below the axis, whose last number stands there too, in pixels. */
const namesBelow = 8;

/** A sheet that is as high as the names of all need. */
export function sheetFor(sheet: Sheet, words: RaceWords): Sheet {
  const all = labelsOf(words, sheet);
  const needed = sheet.marginTop + heightOfAll(all, lineHeight(sheet)) + sheet.marginBottom - namesBelow;
  return { ...sheet, height: Math.max(sheet.height, Math.ceil(needed)) };
}

const lineHeight = ({ fontSize }: Sheet): number => fontSize + 2;

/** The words at the right, each in lines that fit there: of the runners, and of guessing. */
function labelsOf(
  { names, guessing }: RaceWords,
  sheet: Sheet,
): { readonly name: readonly string[]; readonly remark: readonly string[]; readonly lines: readonly string[] }[] {
  const width = sheet.marginRight - slant - sample - blank;
  return [...names, { name: guessing, remark: undefined }].map(({ name, remark }) => {
    const said = { name: wrapped(name, width, sheet.fontSize), remark: remark === undefined ? [] : wrapped(remark, width, sheet.fontSize) };
    return { ...said, lines: [...said.name, ...said.remark] };
  });
}

/** The names at the right, moved apart, each with a sample of its line and a thin line from where its own ends. */
export function names(make: Make, reading: RaceReading, words: RaceWords, place: Placing, sheet: Sheet): SVGElement {
  const { runners, guessing, quantity, top } = reading;
  const high = place.y(top);
  const ends = runners.map((runner) => {
    if (quantity === 'loss' && runner.diverged !== null) return high;
    const last = runner.curve.at(-1) ?? runner.tests.at(-1);
    return last === undefined ? undefined : Math.max(high, place.y(last.value));
  });
  const labels = labelsOf(words, sheet)
    .map((said, i) => ({
      ...said,
      look: i < runners.length ? lookOf(i) : undefined,
      y: i < runners.length ? ends[i] : place.y(guessing),
    }))
    .filter((label): label is typeof label & { y: number } => label.y !== undefined); // before the first step none has an end
  const middles = apart(labels, [sheet.marginTop - 4, sheet.height - sheet.marginBottom + namesBelow], lineHeight(sheet));
  const left = sheet.width - sheet.marginRight;
  return make(
    'g',
    { class: 'names', 'font-size': sheet.fontSize, 'text-anchor': 'start' },
    ...labels.map(({ y, name, remark, look }, i) => {
      const middle = middles[i]!;
      const [first, x] = [middle - ((name.length + remark.length - 1) * lineHeight(sheet)) / 2, left + slant + sample + blank];
      const line = (said: string, k: number, fill: string) =>
        make('tspan', { x: tenths(x), y: tenths(first + k * lineHeight(sheet)), dy: '0.35em', fill }, said);
      const stroke = look?.stroke ?? 'var(--c-offset)';
      return make(
        'g',
        {},
        make('path', {
          d: `M${tenths(left + 1)} ${tenths(y)}L${tenths(left + slant)} ${tenths(first)}`,
          fill: 'none',
          stroke: 'var(--edge)',
          'stroke-width': 0.75,
        }),
        make('path', {
          d: `M${tenths(left + slant)} ${tenths(first)}h${String(sample)}`,
          fill: 'none',
          stroke,
          'stroke-width': look?.width ?? 1,
          'stroke-dasharray': look?.dash,
        }),
        make(
          'text',
          {},
          ...name.map((said, k) => line(said, k, look ? 'var(--ink)' : 'var(--c-offset-text)')),
          ...remark.map((said, k) => line(said, name.length + k, 'var(--ink-soft)')),
        ),
      );
    }),
  );
}
