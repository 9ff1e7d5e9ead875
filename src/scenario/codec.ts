import { fieldNames, fields, isNumeric, isOfView, rowOf, scenarioFieldNames, type Field, type Scenario, type View } from './fields.ts';
import { allViews, type FigureView } from './options.ts';
import { isOfThePage } from './page-keys.ts';
import { nearestAllowed, parseName, parseNumber, parseText, type NameIssue, type NumberIssue, type Parsed } from './parsers.ts';
import {
  isWritten,
  nearestFit,
  openingView,
  pointingInside,
  size,
  sizeLimit,
  textbook,
  textbookView,
  written,
  writtenValue,
} from './scenario.ts';

export type { Field } from './fields.ts';
export type IssueKind = NameIssue | NumberIssue | 'repeated' | 'too-large' | 'beyond';

/** Why a field of a link was not taken as written, and what stands in its place. */
export interface Issue {
  readonly field: Field;
  readonly kind: IssueKind;
  /** What the link says, as text. */
  readonly text: string;
  readonly fallback: string | number;
}

export interface Decoded {
  readonly scenario: Scenario;
  readonly view: View;
  readonly issues: readonly Issue[];
  /** Keys that name no field and are not the page's own, in their order. */
  readonly unknown: readonly string[];
}

/**
 * Reads one field from its text.
 * @returns the value, or the kind of issue; never throws.
 */
export function parseField(field: Field, text: string): Parsed<string | number, NameIssue | NumberIssue> {
  const row = rowOf(field);
  return 'names' in row ? parseName(row, text) : 'parse' in row ? parseText(row, text, asWritten) : parseNumber(row, text);
}

/** A value of a field, given as a text that may stand within another field's. */
function asWritten(field: string, text: string): string | undefined {
  const parsed = parseField(field as Field, text);
  return 'value' in parsed ? written(field as Field, parsed.value) : undefined;
}

/**
 * Reads a query string, with or without its `?`, in any order, fields left out allowed. Never throws: a number outside its limits falls to
 * the nearest of them, another field that cannot be taken falls back to the book's value, or to that of the view, and each is listed in
 * `issues`; too large a whole falls back in its samples, and what points beyond them to the last.
 * @param usual the view of a link that says nothing of it: that of the figure it leads to.
 */
export function decode(query: string, usual: View = textbookView): Decoded {
  const defaults: Scenario & View = { ...textbook, ...usual };
  const parameters = new URLSearchParams(query);
  const issues: Issue[] = [];
  const read: Partial<Record<Field, string | number>> = {};
  for (const field of fieldNames) {
    const texts = parameters.getAll(field);
    if (texts.length === 0) continue;
    const result = texts.length > 1 ? { kind: 'repeated' as const } : parseField(field, texts[0]!);
    if ('value' in result) {
      read[field] = result.value;
      continue;
    }
    if (result.kind === 'out-of-range' && isNumeric(field)) read[field] = nearestAllowed(fields[field], texts[0]!);
    issues.push({ field, kind: result.kind, text: texts.join(', '), fallback: read[field] ?? defaults[field] });
  }
  const { range, crop, figure, view, ...asked } = { ...defaults, ...read } as Scenario & View;
  const look = { range, crop, figure };
  const shown = 'view' in read ? viewOf(look, view, usual, issues) : openingView(figure, usual);
  return {
    scenario: inside(fitted(asked, issues), issues),
    view: { ...look, view: shown },
    issues: issues.map((issue) => (issue.field === 'view' ? { ...issue, fallback: shown } : issue)), // which depends on the figure
    unknown: [...new Set(parameters.keys())].filter((key) => !Object.hasOwn(fields, key) && !isOfThePage(key)),
  };
}

/** The view that is asked, if the figure has it. */
function viewOf(look: Pick<View, 'figure'>, view: FigureView, usual: View, issues: Issue[]): FigureView {
  if ((allViews[look.figure] as readonly FigureView[]).includes(view)) return view;
  const fallback = openingView(look.figure, usual);
  issues.push({ field: 'view', kind: 'unknown-name', text: view, fallback });
  return fallback;
}

function fitted(scenario: Scenario, issues: Issue[]): Scenario {
  if (size(scenario) <= sizeLimit) return scenario;
  const samples = nearestFit(scenario, 'samples')!; // the smallest allowed sample fits the largest network
  issues.push({ field: 'samples', kind: 'too-large', text: String(scenario.samples), fallback: samples });
  return { ...scenario, samples };
}

/** What points at a sample, a layer or a neuron that there is, and is no less than the others need; of each field one issue at most. */
function inside(scenario: Scenario, issues: Issue[]): Scenario {
  const fits = pointingInside(scenario);
  for (const field of scenarioFieldNames.filter((name) => fits[name] !== scenario[name])) {
    const kind = fits[field] < scenario[field] ? 'beyond' : 'out-of-range';
    // What was outside all limits already is said as it was written.
    const said = issues.findIndex((issue) => issue.field === field && issue.kind === 'out-of-range');
    const issue = { field, kind, text: issues[said]?.text ?? String(scenario[field]), fallback: fits[field] } as const;
    issues.splice(said < 0 ? issues.length : said, said < 0 ? 0 : 1, issue);
  }
  return fits;
}

/**
 * The canonical query of a scenario and how it is looked at, without `?`. Whatever a page or the book could show otherwise one day is
 * written, so that what an old link shows never hangs on what is usual where it leads.
 */
export function encode(scenario: Scenario, view: View = textbookView): string {
  const query = new URLSearchParams();
  for (const field of fieldNames) {
    if (isOfView(field)) query.set(field, view[field]);
    else if (isWritten(scenario, field)) query.set(field, writtenValue(scenario, field));
  }
  return query.toString();
}
