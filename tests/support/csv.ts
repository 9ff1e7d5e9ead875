import { expect } from 'vitest';

/** Reads CSV as RFC 4180 has it: one record a line, CRLF, quotes doubled within quotes. */
function parseCsv(text: string): string[][] {
  const fields = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy)];
  expect(fields.map(([all]) => all).join('')).toBe(text); // every character belongs to a field
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of fields) {
    records.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === '\r\n') records.push([]);
  }
  records.pop();
  return records;
}

/** The records of a CSV by the names of its first. */
export function recordsOf(text: string): Record<string, string>[] {
  const [head = [], ...lines] = parseCsv(text);
  expect(new Set(head).size).toBe(head.length);
  expect(lines.every((line) => line.length === head.length)).toBe(true);
  return lines.map((line) => Object.fromEntries(head.map((name, i) => [name, line[i]!])));
}
