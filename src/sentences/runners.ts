import { differingFields } from '../scenario/races.ts';
import { rivalFields, type RivalField } from '../scenario/rivals.ts';
import { counts, textbook, type Scenario } from '../scenario/scenario.ts';
import type { Words } from './words.ts';

/** What the starting weights are called in a name: their rule, or the number that it reads. */
function startName({ init, std, value }: Scenario, words: Words): string {
  if (init === 'normal') return words.say('runner.std', { std: words.exact(std) });
  if (init === 'truncated_normal') return words.say('runner.truncated', { std: words.exact(std) });
  if (init === 'constant') return words.say('runner.value', { value: words.exact(value) });
  return words.say(`runner.${init}`);
}

/** What a network is called by one of its fields; nothing where the field says that something is not done. */
function piece(scenario: Scenario, field: RivalField, words: Words): string | undefined {
  switch (field) {
    case 'activation':
      return words.say(`activation.${scenario.activation}`);
    case 'init':
      return startName(scenario, words);
    case 'std':
    case 'value':
      return undefined; // the starting weights say it
    case 'layers':
      return words.sayCount('runner.layers', scenario.layers);
    case 'width':
      return words.sayCount('runner.width', scenario.width);
    case 'seed':
      return words.say('runner.seed', { seed: words.exact(scenario.seed) });
    case 'optimizer':
      return words.say(`optimizer.${scenario.optimizer}`);
    case 'rate':
      return words.say('runner.rate', { rate: words.exact(scenario.rate) });
    case 'norm':
      return scenario.norm === 'batch' ? words.say('runner.norm') : undefined;
    case 'residual':
      return scenario.residual === 'true' ? words.say('runner.residual') : undefined;
    case 'lsuv':
      return scenario.lsuv === 'true' ? words.say('runner.lsuv') : undefined;
    case 'clip':
      return scenario.clip > 0 ? words.say('runner.clip', { clip: words.exact(scenario.clip) }) : undefined;
  }
}

/** A name made of some fields: activation and starting weights are said in one breath, the others one after the other. */
function named(scenario: Scenario, fields: readonly RivalField[], words: Words): string {
  const isSaid = (field: RivalField) =>
    fields.includes(field) || (field === 'init' && (fields.includes('std') || fields.includes('value')));
  const pieces = (of: readonly RivalField[]) => of.filter(isSaid).flatMap((field) => piece(scenario, field, words) ?? []);
  const network = pieces(['activation', 'init']).join(' ');
  const others = pieces(rivalFields.filter((field) => field !== 'activation' && field !== 'init'));
  const all = [...(network === '' ? [] : [network]), ...others];
  return all.length === 0 ? '' : all.reduce((name, more) => words.say('runner.more', { name, more }));
}

/** What a network is called by itself: its activation function, its starting weights, and whatever else is unusual about its training. */
export function runnerName(scenario: Scenario, words: Words): string {
  const unusual = rivalFields.filter((field) => counts(scenario, field) && scenario[field] !== textbook[field]);
  return named(scenario, ['activation', 'init', ...unusual], words);
}

/** Whether more than half of them have the same in a field, the one among them; that goes without saying beside another name. */
const isUsual = (runners: readonly Scenario[], one: Scenario, field: RivalField): boolean =>
  field !== 'activation' && field !== 'init' && runners.filter((runner) => runner[field] === one[field]).length > runners.length / 2;

/** What networks are called among themselves: what they differ in, or each by itself where that is nothing. */
export function runnerNames(runners: readonly Scenario[], words: Words): readonly string[] {
  const fields = differingFields(runners);
  if (fields.length === 0) return runners.map((runner) => runnerName(runner, words));
  return runners.map((runner) => {
    const own = fields.filter((field) => field === 'std' || field === 'value' || !isUsual(runners, runner, field));
    return named(runner, own, words) || named(runner, fields, words) || words.say('runner.plain');
  });
}

/** Several names in a row; names that have a comma in them are parted by semicolons. */
export function listed(names: readonly string[], words: Words): string {
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? '';
  return words.say('runner.list', { names: names.slice(0, -1).join(names.some((name) => name.includes(',')) ? '; ' : ', '), last });
}
