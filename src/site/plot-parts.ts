import { pathToFileURL } from 'node:url';
import type { ViteUserConfig } from 'astro';

/**
 * What Observable Plot brings along and no figure asks for, a fifth of what a browser fetches of it: maps, and its colour schemes. Besides,
 * what stays: what Plot calls when it is loaded, and the colours of the map of neurons.
 */
const leftOut: Readonly<Record<string, readonly string[]>> = { 'd3-geo': ['geoTransform'], 'd3-scale-chromatic': ['interpolateCividis'] };

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { readonly name: string }>;

const mark = '\0left-out:';

/**
 * Leaves them out of the scripts of the pages: in their place stands a function that throws, so that a figure that comes to ask for one
 * fails in the first browser that draws it. The figures that are drawn while the site is built have all of Plot.
 */
export function plotParts(): Plugin {
  /** Where the packages are, by their names. */
  const files = new Map<string, string>();
  return {
    name: 'plot-parts',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    async resolveId(source, importer) {
      if (!Object.hasOwn(leftOut, source) || importer?.startsWith(mark)) return undefined;
      const file = await this.resolve(source, importer, { skipSelf: true });
      if (!file) return undefined;
      files.set(source, file.id);
      return mark + source;
    },
    async load(id) {
      const name = id.startsWith(mark) ? id.slice(mark.length) : '';
      const file = files.get(name);
      if (file === undefined) return undefined;
      const kept = leftOut[name]!;
      const exported = Object.keys((await import(pathToFileURL(file).href)) as object).filter((each) => !kept.includes(each));
      return `export { ${kept.join(', ')} } from ${JSON.stringify(file)};
        function absent() { throw new Error(${JSON.stringify(`${name} is left out of the scripts of the pages: see src/site/plot-parts.ts`)}); }
        export { ${exported.map((each) => `absent as ${each}`).join(', ')} };`;
    },
  };
}
