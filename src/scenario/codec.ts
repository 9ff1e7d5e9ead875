import * as v from 'valibot';
import { activations, crops, initializers, ranges } from './options.ts';
import { counts, limits, nearestFit, size, sizeLimit, textbook, textbookView, type NumericField, type Scenario, type View } from './scenario.ts';

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
  v.pipe(v.string(), v.regex(decimal, 'not-a-number' satisfies IssueKind), toNumber,
    v.integer('not-a-whole-number' satisfies IssueKind), ...within(limits[field]));
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
  range: name(ranges),
  crop: name(crops),
} as const;
const fields = Object.keys(schema) as Field[];
const defaults: Scenario & View = { ...textbook, ...textbookView };

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
 * be taken falls back to the book's value and is listed in `issues`; too large a whole falls back in its samples.
 */
export function decode(query: string): Decoded {
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
  const { range, crop, ...asked } = { ...defaults, ...read } as Scenario & View;
  return {
    scenario: fitted(asked, issues),
    view: { range, crop },
    issues,
    unknown: [...new Set(parameters.keys())].filter((key) => !(fields as string[]).includes(key)),
  };
}

function fitted(scenario: Scenario, issues: Issue[]): Scenario {
  if (size(scenario) <= sizeLimit) return scenario;
  const samples = nearestFit(scenario, 'samples')!; // the smallest allowed sample fits the largest network
  issues.push({ field: 'samples', kind: 'too-large', text: String(scenario.samples), fallback: samples });
  return { ...scenario, samples };
}

/**
 * The canonical query of a scenario, without `?`. Every field that counts is written, so that what an old link shows never
 * depends on later defaults. The view is written where it differs from the book's picture: a link without one means that
 * picture for good.
 */
export function encode(scenario: Scenario, view: View = textbookView): string {
  const query = new URLSearchParams();
  for (const field of fields) {
    const isView = field === 'range' || field === 'crop';
    if (isView ? view[field] !== textbookView[field] : counts(scenario, field)) {
      query.set(field, String(isView ? view[field] : scenario[field]));
    }
  }
  return query.toString();
}
