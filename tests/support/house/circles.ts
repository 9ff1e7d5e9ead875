import { importsOf } from './imports.ts';
import type { Source } from './sources.ts';

/**
 * Every circle of files: those of which each can be reached from each by imports, types and lazy ones included.
 * @returns each circle as the paths of its files, sorted; none where the house has no circles
 */
export function circlesIn(sources: readonly Source[]): string[][] {
  const paths = new Set(sources.map(({ path }) => path));
  const targets = new Map(
    sources.map((source) => [
      source.path,
      [...new Set(importsOf(source).map(({ target }) => target))].filter((target) => paths.has(target)),
    ]),
  );
  // Tarjan's algorithm for strongly connected components (1972, doi:10.1137/0201010).
  const circles: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const visit = (path: string): void => {
    index.set(path, index.size);
    low.set(path, index.get(path)!);
    stack.push(path);
    for (const target of targets.get(path) ?? []) {
      if (!index.has(target)) visit(target);
      if (stack.includes(target)) low.set(path, Math.min(low.get(path)!, low.get(target)!));
    }
    if (low.get(path) !== index.get(path)) return;
    const component = stack.splice(stack.indexOf(path));
    if (component.length > 1 || targets.get(path)?.includes(path)) circles.push(component.sort());
  };
  for (const path of paths) if (!index.has(path)) visit(path);
  return circles.sort();
}
