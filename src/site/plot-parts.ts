import { pathToFileURL } from 'node:url';
import type { ViteUserConfig } from 'astro';

/** What is kept of a package. */
interface Kept {
  /** What Plot calls when it is loaded: exported as it is, with all that it needs. */
  readonly called?: readonly string[];
  /** Functions that need nothing else: copied, since the others would come along. */
  readonly copied?: readonly string[];
}

/**
 * What Observable Plot brings along and no figure asks for, a fifth of what a browser fetches of it: maps, and its colour schemes but
 * that of the map of neurons.
 */
const leftOut: Readonly<Record<string, Kept>> = {
  'd3-geo': { called: ['geoTransform'] },
  'd3-scale-chromatic': { copied: ['interpolateCividis'] },
};

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { readonly name: string }>;

const mark = '?left-out';

/**
 * Leaves them out of the scripts of the pages: in their place stands a function that throws, so that a figure that comes to ask for one
 * fails in the first browser that draws it. The figures that are drawn while the site is built have all of Plot.
 */
export function plotParts(): Plugin {
  /** The names of the packages, by the files that they are in. */
  const names = new Map<string, string>();
  return {
    name: 'plot-parts',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    async resolveId(source, importer) {
      if (!Object.hasOwn(leftOut, source) || importer?.endsWith(mark)) return undefined;
      const file = await this.resolve(source, importer, { skipSelf: true });
      if (!file) return undefined;
      names.set(file.id, source);
      return `\0${file.id}${mark}`; // a path, by which the list of licences knows whose it is
    },
    async load(id) {
      const file = id.endsWith(mark) ? id.slice(1, -mark.length) : '';
      const name = names.get(file);
      if (name === undefined) return undefined;
      const { called = [], copied = [] } = leftOut[name]!;
      const whole = (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
      const absent = Object.keys(whole).filter((each) => !called.includes(each) && !copied.includes(each));
      return `export { ${called.join(', ')} } from ${JSON.stringify(file)};
        ${copied.map((each) => `export const ${each} = ${String(whole[each])};`).join('\n')}
        function absent() { throw new Error(${JSON.stringify(`${name} is left out of the scripts of the pages: see src/site/plot-parts.ts`)}); }
        export { ${absent.map((each) => `absent as ${each}`).join(', ')} };`;
    },
  };
}
