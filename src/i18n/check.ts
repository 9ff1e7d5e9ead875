import { placeholders } from './format.ts';

type Table = Readonly<Record<string, string>>;

/**
 * Holds every table of texts against the first one: same keys, same placeholders, no empty text.
 * @param tables by locale
 * @throws {Error} that lists everything that is wrong, so that one look mends it all
 */
export function checkTables(tables: Readonly<Record<string, Table>>): void {
  const [[reference, wanted] = ['', {}], ...others] = Object.entries(tables);
  const problems = others.flatMap(([locale, table]) => [
    ...Object.keys(wanted)
      .filter((key) => !(key in table))
      .map((key) => `${locale} lacks ${key}`),
    ...Object.keys(table)
      .filter((key) => !(key in wanted))
      .map((key) => `${reference} lacks ${key}`),
    ...Object.entries(table).flatMap(([key, text]) => differences(key, wanted[key], text, reference, locale)),
  ]);
  for (const [locale, table] of Object.entries(tables)) {
    for (const [key, text] of Object.entries(table)) if (text.trim() === '') problems.push(`${locale} leaves ${key} empty`);
  }
  if (problems.length > 0) throw new Error(`texts do not match:\n  ${problems.join('\n  ')}`);
}

/** Says which placeholders a text and its translation do not share. */
function differences(key: string, wanted: string | undefined, text: string, reference: string, locale: string): string[] {
  if (wanted === undefined) return [];
  const expected = placeholders(wanted);
  const found = placeholders(text);
  return [
    ...expected.filter((name) => !found.includes(name)).map((name) => `${locale} lacks {${name}} in ${key}`),
    ...found.filter((name) => !expected.includes(name)).map((name) => `${reference} lacks {${name}} in ${key}`),
  ];
}
