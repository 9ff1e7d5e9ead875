import { parseHTML } from 'linkedom';
import { atOnce } from '../drawing/at-once.ts';
import { scenariosOf, type Shown, type Spoken } from '../figures/kind.ts';
import { kindOf } from '../figures/kinds.ts';
import { texts, type Locale } from '../i18n/index.ts';
import { asRuns, type ShownRun } from '../readings/run.ts';
import type { Scenario, View } from '../scenario/scenario.ts';
import { wordsOf } from '../sentences/words.ts';
import { inNineDigits } from '../statistics/float32.ts';
import { bulkyMeasures, type LayerMeasures } from '../statistics/measures.ts';
import { builtRun } from './built-run.ts';

/** A figure as a page is built with it. */
export interface BuiltFigure {
  /** What it shows, as light as it can be sent along to the page: with what its kind reads at first. */
  readonly shown: Shown;
  /** What it says: its summary, how to read its axes, its readouts. */
  readonly spoken: Spoken;
  /** Its picture as HTML, one element with the class `pictures`. */
  readonly picture: string;
}

/**
 * Runs a figure's scenarios while the site is built, reads them once, and draws them with the figure's own code.
 * @throws what a run or its drawing throws: a page without its picture must not be built
 */
export async function builtFigure(scenario: Scenario, view: View, locale: Locale): Promise<BuiltFigure> {
  const kind = kindOf(view.figure);
  const asked = scenariosOf(kind, scenario).map((one) => builtRun(one, { range: view.range, measures: kind.measures }));
  const runs = asRuns(await Promise.all(asked));
  const spoken = kind.speak({ runs, view }, wordsOf(locale, texts(locale)));
  const { document } = parseHTML('<html></html>');
  const picture = atOnce(await spoken.draw(document)).outerHTML;
  // What this kind does not read stays behind, and what it can wait for.
  const later = kind.later?.(view) ?? [];
  const leftBehind = new Set<string>(bulkyMeasures.filter((name) => later.includes(name) || !kind.reads?.includes(name)));
  return { shown: { runs: asRuns(runs.map((run) => lighter(run, leftBehind))), view }, spoken, picture };
}

/** A run without its backend and its times, which were those of the build, without some of its measures, and without digits that say nothing. */
function lighter({ scenario, range, layers, measures }: ShownRun, leftBehind: ReadonlySet<string>): ShownRun {
  const kept = (layer: LayerMeasures) => Object.fromEntries(Object.entries(layer).filter(([name]) => !leftBehind.has(name)));
  return {
    scenario,
    range,
    layers: withNineDigits(layers),
    ...(measures && { measures: measures.map((layer) => withNineDigits(kept(layer)) as unknown as LayerMeasures) }),
  };
}

/** The same with every number in nine digits; numbers that count stay whole. */
function withNineDigits<T>(value: T): T {
  if (typeof value === 'number') return (Number.isInteger(value) ? value : inNineDigits(value)) as T;
  if (Array.isArray(value)) return value.map(withNineDigits) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withNineDigits(part as unknown)])) as T;
}
