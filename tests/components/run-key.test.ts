import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { hashed, keyOf, programKey } from '../../src/components/run-key.ts';
import { importsOf } from '../support/house/imports.ts';
import { sourcesIn } from '../support/house/sources.ts';

it('a run that is kept has another key as soon as any text behind it is another, has another name, or is gone', () => {
  const texts = { 'a.ts': 'x', 'b.ts': 'y' };
  expect(keyOf({ 'b.ts': 'y', 'a.ts': 'x' })).toBe(keyOf(texts));
  const others = [
    { ...texts, 'a.ts': 'x ' },
    { 'a.ts': 'y', 'b.ts': 'x' },
    { 'c.ts': 'x', 'b.ts': 'y' },
    { 'b.ts': 'y' },
    { ...texts, 'c.ts': '' },
    { 'a.ts': 'xb.tsy' },
  ];
  expect(new Set([...others, texts].map(keyOf)).size).toBe(others.length + 1);
  expect(programKey).toMatch(/^[\w+/]{43}=$/);
});

it('every file that computing a run imports has a say in its key', () => {
  const sources = new Map(sourcesIn('src').map((source) => [source.path, source]));
  const behind = new Set<string>();
  const walk = (path: string): void => {
    const source = sources.get(path);
    if (!source || behind.has(path)) return;
    behind.add(path);
    for (const { target, kind } of importsOf(source)) if (kind === 'value') walk(target);
  };
  // What `builtRun` calls.
  for (const path of ['src/engine/run.ts', 'src/engine/backend.ts', 'src/scenario/codec.ts', 'src/scenario/scenario.ts']) walk(path);
  expect(behind).toContain('src/network/random.ts');
  const known = new Set(hashed.map((path) => posix.join('src/components', path)));
  expect([...behind].filter((path) => !known.has(path))).toEqual([]);
});
