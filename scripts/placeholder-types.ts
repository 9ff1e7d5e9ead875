import { resolve } from 'node:path';
import * as prettier from 'prettier';
import { placeholders } from '../src/i18n/format.ts';
import { root } from './tool.ts';

/** Where the types are kept, which the tables of texts cannot give. */
export const placeholderFile = resolve(root, 'src/i18n/placeholders.ts');

/**
 * TypeScript that says what each text leaves to be filled in: of a JSON file the types know the keys, but not what stands under them.
 * @param texts by key; those without placeholders are left out
 */
export async function placeholderTypes(texts: Readonly<Record<string, string>>): Promise<string> {
  const lines = Object.entries(texts).flatMap(([key, text]) => {
    const names = placeholders(text).map((name) => `'${name}'`);
    return names.length > 0 ? [`readonly '${key}': ${names.join(' | ')};`] : [];
  });
  const source = `// Written by \`npm run texts\` from the English tables.

/** The names that each text leaves to be filled in. */
export interface Placeholders {
${lines.join('\n')}
}
`;
  return prettier.format(source, { ...(await prettier.resolveConfig(placeholderFile)), filepath: placeholderFile });
}
