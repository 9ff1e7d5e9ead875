import { fonts, forcedInkAndPaper, palette, sizes, widths, type Theme, type Size } from './tokens.ts';

/** What a rule declares: custom properties, by their names without the hyphens. */
type Declared = readonly (readonly [name: string, value: string])[];

/** One declaration a line, those of different kinds with a line between them. */
const block = (indent: string, ...kinds: readonly Declared[]): string =>
  kinds.map((kind) => kind.map(([name, value]) => `${indent}--${name}: ${value};`).join('\n')).join('\n\n');

/** The colours in a theme. */
const coloursIn = (theme: Theme) => palette.map((kind) => Object.entries(kind).map(([name, colour]) => [name, colour[theme]] as const));

/**
 * The style sheet that gives every token to the pages, as custom properties of the root.
 *
 * The server writes data-theme="dark" and a script corrects it, so without scripts the attribute says nothing: then the reader's system
 * decides. Paper is always light.
 */
export function tokensCss(): string {
  const usual = Object.entries(sizes).map(([name, { usual }]) => [name, usual] as const);
  const from = (width: 'wide' | 'widest') =>
    Object.entries<Size>(sizes).flatMap(([name, size]) => {
      const value = size[width];
      return value === undefined ? [] : [[name, value] as const];
    });
  return `/* Made of tokens.ts by "npm run tokens": change it there. */
:root {
  color-scheme: light;

${block('  ', ...coloursIn('light'), usual, Object.entries(fonts))}
}

@media (min-width: ${widths.wide}) {
  :root {
${block('    ', from('wide'))}
  }
}

@media (min-width: ${widths.widest}) {
  :root {
${block('    ', from('widest'))}
  }
}

/* Without scripts the attribute says nothing, so that the reader’s system decides; paper is always light. */
@media screen and (scripting: enabled), screen and (prefers-color-scheme: dark) {
  :root[data-theme='dark'] {
    color-scheme: dark;

${block('    ', ...coloursIn('dark'))}
  }
}

/* Where the system forces its colours, drawings keep theirs: their ink and paper become the system’s, in either theme. */
@media (forced-colors: active) {
  svg {
${block('    ', Object.entries(forcedInkAndPaper))}
  }
}
`;
}
