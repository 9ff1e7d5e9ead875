import { posix } from 'node:path';
import ts from 'typescript';
import { scriptOf, type Source } from './sources.ts';

/** One import: what it names, and whether its code comes along (`value`), only its types, or only its address (a worker). */
export interface Import {
  readonly target: string;
  readonly kind: 'value' | 'type' | 'address';
  /** Loaded later, by `import()`. */
  readonly lazy: boolean;
}

/**
 * Every import of a file. A path inside the project is given from its root; a package keeps its name.
 *
 * `import { type A }` counts as a value, since without the type the import itself remains.
 */
export function importsOf(source: Source): readonly Import[] {
  const imports = known.get(source) ?? readImports(source);
  known.set(source, imports);
  return imports;
}

/** Every rule asks for the imports of the same files. */
const known = new WeakMap<Source, readonly Import[]>();

function readImports(source: Source): Import[] {
  const found: Import[] = [];
  const add = (name: ts.Node | undefined, kind: Import['kind'], lazy = false): void => {
    const specifier = name && ts.isStringLiteralLike(name) ? name.text : `computed: ${name?.getText() ?? ''}`;
    const [path = '', query] = specifier.split('?');
    const target = path.startsWith('.') ? posix.join(posix.dirname(source.path), path) : path;
    found.push({ target, kind: query !== undefined && /\b(worker|url)\b/.test(query) ? 'address' : kind, lazy });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'type' : 'value');
    }
    if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'value');
    if (ts.isImportTypeNode(node)) add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, 'type');
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], 'value', true);
    if (ts.isCallExpression(node) && node.expression.getText() === 'import.meta.glob') {
      const [patterns] = node.arguments;
      for (const pattern of patterns && ts.isArrayLiteralExpression(patterns) ? patterns.elements : [patterns]) add(pattern, 'value');
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'URL' && node.arguments?.[1]?.getText() === 'import.meta.url') {
      // Nothing is bundled for an address that is only known later.
      if (node.arguments[0] && ts.isStringLiteralLike(node.arguments[0])) add(node.arguments[0], 'address');
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(source));
  return found;
}

/** Whether a file uses a name outside comments and strings. */
export function uses(source: Source, name: string): boolean {
  const visit = (node: ts.Node): boolean => (ts.isIdentifier(node) && node.text === name) || ts.forEachChild(node, visit) === true;
  return visit(parse(source));
}

function parse(source: Source): ts.SourceFile {
  return ts.createSourceFile('script.ts', scriptOf(source), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}
