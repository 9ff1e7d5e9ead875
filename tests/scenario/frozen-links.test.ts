import { expect, test } from 'vitest';
import { decode, encode } from '../../src/scenario/codec.ts';
import frozen from './frozen-links.json' with { type: 'json' };

// Links that readers may have kept. Their meaning never changes: lines are added to the file, never edited.
test.each(frozen.map(([query, scenario, view]) => [query, scenario, view] as [string, object, object]))('%s means what it always meant', (query, scenario, view) => {
  const read = decode(query);
  expect(read.scenario).toMatchObject(scenario);
  expect(read.view).toEqual(view);
  expect(read.issues).toEqual([]);
  expect(encode(read.scenario, read.view)).toBe(query);
});
