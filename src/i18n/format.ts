// Islands use this file in the browser, so it must not bring the tables of texts along.

/** What a placeholder can be filled with; round numbers before you pass them. */
export type Values = Readonly<Record<string, string | number>>;

declare const leaves: unique symbol;

/** A text of which the types know what it leaves to be filled in. While the site runs it is a string and no more. */
export type Template<Name extends string> = string & { readonly [leaves]: Name };

/**
 * What must be given along with a text: a value for each of its placeholders but those that are `Given` already, or nothing at all. One of
 * several texts asks for the values of all of them; a text that the types know nothing of is given what there is.
 */
export type Filling<Text extends string, Given extends string = never> = [Text] extends [{ readonly [leaves]: infer Name extends string }]
  ? [Exclude<Name, Given>] extends [never]
    ? []
    : [values: Readonly<Record<Exclude<Name, Given>, string | number>>]
  : [values?: Values];

/** Matches `{name}`; the name is captured. */
const placeholder = /\{([A-Za-z][\w-]*)\}/g;

/** The names of the placeholders in a template, sorted, each once. */
export function placeholders(template: string): string[] {
  return [...new Set(Array.from(template.matchAll(placeholder), ([, name]) => name!))].sort();
}

/**
 * Fills each `{name}` of a template.
 * @throws {RangeError} if a placeholder has no value: half a sentence must not reach a reader
 */
export function format<Text extends string>(template: Text, ...filling: Filling<Text>): string {
  const values: Values = filling[0] ?? {};
  return template.replace(placeholder, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new RangeError(`no value for {${name}} in: ${template}`);
    return String(value);
  });
}

/**
 * Fills the template `stem_one` where the count is 1, and `stem_other` for every other; `{n}` is the count. English asks for the two, and Korean,
 * which knows no plural, can say of the only neuron that it is one.
 * @throws {RangeError} if the form or a value is missing
 */
export function formatCount(texts: Readonly<Record<string, string>>, stem: string, count: number, values: Values = {}): string {
  const key = `${stem}_${count === 1 ? 'one' : 'other'}`;
  const template = texts[key];
  if (template === undefined) throw new RangeError(`no text for ${key}`);
  return format(template, { n: count, ...values });
}
