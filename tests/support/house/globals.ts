import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { scriptOf, type Source } from './sources.ts';

const linter = new Linter();

/**
 * Uses of globals that a file should have been given instead, each as a sentence. A parameter of the same name is no such use.
 *
 * @param names - names of globals; a dot names a property, as in `Math.random`
 */
export function usedGlobals(source: Source, names: readonly string[]): string[] {
  const properties = names.filter((name) => name.includes('.')).map((name) => name.split('.'));
  const rules: Linter.RulesRecord = {
    'no-restricted-globals': ['error', { globals: names.filter((name) => !name.includes('.')), checkGlobalObject: true }],
    'no-restricted-properties': ['error', ...properties.map(([object, property]) => ({ object, property }))],
  };
  const languageOptions = { parser: tseslint.parser as Linter.Parser };
  const config = { files: ['**/*.ts'], languageOptions, rules };
  const messages = linter.verify(scriptOf(source), config, { allowInlineConfig: false, filename: 'script.ts' });
  return messages.map(({ message }) => `${source.path}: ${message}`);
}
