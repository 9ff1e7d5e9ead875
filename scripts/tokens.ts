/** Writes src/styles/tokens.css, the tokens as custom properties, from their table in src/styles/tokens.ts. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokensCss } from '../src/styles/tokens-css.ts';
import { root } from './tool.ts';

writeFileSync(join(root, 'src/styles/tokens.css'), tokensCss());
