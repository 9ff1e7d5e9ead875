/**
 * Keeps something for the visit, in all pages of this tab and in either language; a browser may refuse, and then it lasts as long as the page does.
 * @param value what JSON can hold; `undefined` forgets it.
 */
export function keepForVisit(key: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or forbidden.
  }
}

/** What is kept for the visit; `undefined` where nothing is, where it cannot be read, and where it makes no sense. */
export function keptForVisit(key: string): unknown {
  try {
    return (JSON.parse(sessionStorage.getItem(key) ?? 'null') as unknown) ?? undefined;
  } catch {
    return undefined;
  }
}
