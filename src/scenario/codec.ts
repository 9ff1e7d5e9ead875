import * as v from 'valibot';
import { activations, crops, figures, figureViews, initializers, ranges, type FigureView } from './options.ts';
import {
  counts,
  limits,
  nearestFit,
  size,
  sizeLimit,
  textbook,
  textbookView,
  type NumericField,
  type Scenario,
  type View,
} from './scenario.ts';

export type Field = keyof Scenario | keyof View;
export type IssueKind = 'unknown-name' | 'not-a-number' | 'not-a-whole-number' | 'out-of-range' | 'repeated' | 'too-large';

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
  /** Keys that name no field, in their order. */
  readonly unknown: readonly string[];
}

// `Number` alone takes '' for 0 and '0x10' for 16, so the text is held against a pattern first.
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const within = ([min, max]: readonly [number, number]) =>
  [v.minValue<number, number, IssueKind>(min, 'out-of-range'), v.maxValue<number, number, IssueKind>(max, 'out-of-range')] as const;
const toNumber = v.transform((text: string) => Number(text) + 0); // + 0 makes −0 a plain 0
const number = (field: NumericField) =>
  v.pipe(v.string(), v.regex(decimal, 'not-a-number' satisfies IssueKind), toNumber, ...within(limits[field]));
const whole = (field: NumericField) =>
  v.pipe(
    v.string(),
    v.regex(decimal, 'not-a-number' satisfies IssueKind),
    toNumber,
    v.integer('not-a-whole-number' satisfies IssueKind),
    ...within(limits[field]),
  );
const name = <const T extends readonly string[]>(names: T) => v.picklist(names, 'unknown-name' satisfies IssueKind);

// The order is the order in which links are written.
const schema = {
  activation: name(activations),
  init: name(initializers),
  std: number('std'),
  value: number('value'),
  layers: whole('layers'),
  width: whole('width'),
  samples: whole('samples'),
  seed: whole('seed'),
  correlation: number('correlation'),
  range: name(ranges),
  crop: name(crops),
  figure: name(figures),
  view: name([...new Set(Object.values(figureViews).flat())] as FigureView[]),
} as const;
const fields = Object.keys(schema) as Field[];

/**
 * Reads one field from its text.
 * @returns the value, or the kind of issue; never throws.
 */
export function parseField(field: Field, text: string): { readonly value: string | number } | { readonly kind: IssueKind } {
  const result = v.safeParse(schema[field], text, { abortEarly: true, abortPipeEarly: true });
  return result.success ? { value: result.output } : { kind: result.issues[0].message as IssueKind };
}

/**
 * Reads a query string, with or without its `?`, in any order, fields left out allowed. Never throws: a field that cannot
 * be taken falls back to the book's value, or to that of the view, and is listed in `issues`; too large a whole falls back in its samples.
 * @param usual the view of a link that says nothing of it: that of the figure it leads to.
 */
export function decode(query: string, usual: View = textbookView): Decoded {
  const defaults: Scenario & View = { ...textbook, ...usual };
  const parameters = new URLSearchParams(query);
  const issues: Issue[] = [];
  const read: Partial<Record<Field, string | number>> = {};
  for (const field of fields) {
    const texts = parameters.getAll(field);
    if (texts.length === 0) continue;
    const result = texts.length > 1 ? { kind: 'repeated' as const } : parseField(field, texts[0]!);
    if ('value' in result) read[field] = result.value;
    else issues.push({ field, kind: result.kind, text: texts.join(', '), fallback: defaults[field] });
  }
  const { range, crop, figure, view, ...asked } = { ...defaults, ...read } as Scenario & View;
  const look = { range, crop, figure };
  const shown = 'view' in read ? viewOf(look, view, usual, issues) : usualView(look, usual);
  return {
    scenario: fitted(asked, issues),
    view: { ...look, view: shown },
    issues: issues.map((issue) => (issue.field === 'view' ? { ...issue, fallback: shown } : issue)), // which depends on the figure
    unknown: [...new Set(parameters.keys())].filter((key) => !(fields as string[]).includes(key)),
  };
}

/** The view that a figure opens with. */
const usualView = ({ figure }: Pick<View, 'figure'>, usual: View): FigureView =>
  figure === usual.figure ? usual.view : figureViews[figure][0];

/** The view that is asked, if the figure has it. */
function viewOf(look: Pick<View, 'figure'>, view: FigureView, usual: View, issues: Issue[]): FigureView {
  if ((figureViews[look.figure] as readonly FigureView[]).includes(view)) return view;
  const fallback = usualView(look, usual);
  issues.push({ field: 'view', kind: 'unknown-name', text: view, fallback });
  return fallback;
}

function fitted(scenario: Scenario, issues: Issue[]): Scenario {
  if (size(scenario) <= sizeLimit) return scenario;
  const samples = nearestFit(scenario, 'samples')!; // the smallest allowed sample fits the largest network
  issues.push({ field: 'samples', kind: 'too-large', text: String(scenario.samples), fallback: samples });
  return { ...scenario, samples };
}

/**
 * The canonical query of a scenario, without `?`. Every field of the book's script that counts is written, so that what an old
 * link shows never depends on later defaults. What goes beyond the script (the correlation, the view) is written where it differs
 * from the book's: a link that says nothing of it means that for good.
 * @param usual the view of a link that says nothing of it: that of the figure it leads to.
 */
export function encode(scenario: Scenario, view: View = textbookView, usual: View = textbookView): string {
  const query = new URLSearchParams();
  for (const field of fields) {
    if (field === 'view') {
      if (view.view !== usualView(view, usual)) query.set(field, view.view);
    } else if (isOfView(field)) {
      if (view[field] !== usual[field]) query.set(field, view[field]);
    } else if (field === 'correlation' ? scenario.correlation !== textbook.correlation : counts(scenario, field)) {
      query.set(field, String(scenario[field]));
    }
  }
  return query.toString();
}

const isOfView = (field: Field): field is keyof View => field in textbookView;
