import { readsStd } from '../scenario/options.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { fieldValue } from './field-words.ts';
import type { Words } from './words.ts';

/** What a network was before it was changed, in as few words as say what has changed; nothing where nothing has. */
export function beforeWords(was: Scenario, now: Scenario, words: Words): string | undefined {
  const changed = (...fields: readonly (keyof Scenario)[]) => fields.some((field) => was[field] !== now[field]);
  const said = [
    ...(changed('activation') ? [fieldValue('activation', was.activation, words)] : []),
    ...(changed('init', 'std', 'value') ? [weightsOf(was, words)] : []),
    ...(changed('width') ? [words.sayCount('three-fates.neurons', was.width)] : []),
    ...(changed('samples') ? [words.sayCount('before.samples', was.samples)] : []),
    ...(changed('seed') ? [words.say('before.seed', { n: words.exact(was.seed) })] : []),
    ...(changed('correlation') ? [words.say('before.correlation', { n: words.exact(was.correlation) })] : []),
  ];
  return said.length === 0 ? undefined : words.say('before', { what: said.join(', ') });
}

/** The starting weights: their deviation or their value where these are chosen, else the name of their rule, without what explains it. */
function weightsOf({ init, std, value }: Scenario, words: Words): string {
  if (readsStd({ init })) return words.say('before.std', { n: words.exact(std) });
  if (init === 'constant') return words.say('before.value', { n: words.exact(value) });
  return fieldValue('init', init, words).split(',')[0]!;
}
