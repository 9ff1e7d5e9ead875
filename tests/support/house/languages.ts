/** Texts by key, perhaps in groups. */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/** All texts of a dictionary under flat keys. */
export function flatten(texts: Texts, before = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string' ? [[before + key, text] as const] : [...flatten(text, `${before}${key}.`)],
    ),
  );
}

/** The names in braces that a text leaves to be filled in, each once, sorted. */
export function placeholders(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\{+\s*([\w.]+)[^{}]*\}/g), (match) => match[1] ?? ''))].sort();
}

/** What is in one of two collections only. */
export function inOneOnly(a: Iterable<string>, b: Iterable<string>): string[] {
  return [...new Set(a).symmetricDifference(new Set(b))].sort();
}

/** Keys whose two texts do not have the same placeholders. */
export function unlikePlaceholders(a: Texts, b: Texts): string[] {
  const others = flatten(b);
  return [...flatten(a)]
    .filter(([key, text]) => {
      const other = others.get(key);
      return other !== undefined && inOneOnly(placeholders(text), placeholders(other)).length > 0;
    })
    .map(([key]) => key);
}
