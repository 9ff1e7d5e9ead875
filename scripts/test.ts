/** `npm test`: what everyone runs, in minutes. The last line says how many passed and failed. */
import { browserTests, builds, check, unitTests } from './check.ts';
import type { Step } from './steps.ts';

const types: readonly Step[] = [
  // Astro's check sees pages only; it writes down the types of the contents, which the next two read.
  { name: 'types of pages', command: ['astro', 'check', '--tsconfig', 'scripts/pages.tsconfig.json'] },
  // Svelte's sees figures and every plain file, and would take an Astro file for anything.
  { name: 'types of figures', command: ['svelte-check', '--fail-on-warnings'], after: ['types of pages'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'], after: ['types of pages'] },
];
const form: Step = { name: 'form', command: ['prettier', '--check', '.'] };
const unit = unitTests('unit tests', '--exclude=**/*.long.test.ts');
// A build writes the types of the contents anew.
const built = builds.map((build) => ({ ...build, after: [...(build.after ?? []), ...types.map(({ name }) => name)] }));
const browser = browserTests('browser tests', '--grep-invert=@long');

await check([...types, form, unit, ...built, { ...browser, after: [unit.name, form.name] }]);
