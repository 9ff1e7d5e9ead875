type Serialized = readonly [kind: number, value: unknown];

/** The properties that an island of a built page is given; Astro writes each as its kind, of which only plain values and lists are used here. */
export const propsOf = (island: Element): Record<string, unknown> =>
  record(JSON.parse(island.getAttribute('props')!) as Record<string, Serialized>);

const record = (written: Readonly<Record<string, Serialized>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(written).map(([name, value]) => [name, plain(value)]));

function plain([kind, value]: Serialized): unknown {
  if (kind === 1) return (value as Serialized[]).map(plain);
  if (kind !== 0) throw new RangeError(`a property of a kind that is not read: ${String(kind)}`);
  return typeof value === 'object' && value !== null ? record(value as Record<string, Serialized>) : value;
}
