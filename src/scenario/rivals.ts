import type { WrittenValue } from './row.ts';

/**
 * Networks that are trained beside the one that is asked, in a text that links carry unescaped: `init*he**init*xavier*rate*1` are two of
 * them, the second with a rate of its own. Each says only what it has otherwise.
 */

/** Fields in which a network can differ from the one that it is trained beside. */
export const rivalFields = [
  'activation',
  'init',
  'std',
  'value',
  'layers',
  'width',
  'seed',
  'optimizer',
  'rate',
  'norm',
  'residual',
  'lsuv',
  'clip',
] as const;
export type RivalField = (typeof rivalFields)[number];
/** What one of them has otherwise, each value as links write it. */
export type Rival = Readonly<Partial<Record<RivalField, string>>>;

/** Networks that can be trained side by side. */
export const mostRunners = 8;

const [between, within] = ['**', '*'] as const;

/**
 * Reads them as pairs of fields and texts, each field once; `undefined` where a text is none of them, or of more than can be trained. What each
 * text means is the row's to say.
 */
export function readRivals(text: string): Rival[] | undefined {
  if (text === '') return [];
  const rivals = text.split(between).map((one) => {
    const parts = one.split(within);
    const pairs = Array.from({ length: Math.ceil(parts.length / 2) }, (_, i) => [parts[2 * i]!, parts[2 * i + 1] ?? ''] as const);
    const known = pairs.every(([field, value]) => (rivalFields as readonly string[]).includes(field) && value !== '');
    return known && new Set(pairs.map(([field]) => field)).size === pairs.length ? Object.fromEntries(pairs) : undefined;
  });
  return rivals.length < mostRunners && rivals.every((rival) => rival !== undefined) ? rivals : undefined;
}

/** The same as links write it: fields in one order. */
export const writeRivals = (rivals: readonly Rival[]): string =>
  rivals
    .map((rival) => rivalFields.flatMap((field) => (rival[field] === undefined ? [] : [`${field}${within}${rival[field]}`])).join(within))
    .join(between);

/** A text of rivals as links write it; `undefined` for what is none, or has a value in it that is none of its field's. */
export function parseRivals(text: string, written: WrittenValue): string | undefined {
  const rivals = readRivals(text)?.map((rival) => Object.entries(rival).map(([field, value]) => [field, written(field, value)] as const));
  if (!rivals || rivals.flat().some(([, value]) => value === undefined)) return undefined;
  return writeRivals(rivals.map((rival) => Object.fromEntries(rival)));
}
