/** `npm run texts`: writes down what each text leaves to be filled in, so that the types ask for it. */
import { writeFileSync } from 'node:fs';
import { texts } from '../src/i18n/index.ts';
import { placeholderFile, placeholderTypes } from './placeholder-types.ts';

writeFileSync(placeholderFile, await placeholderTypes(texts('en')));
