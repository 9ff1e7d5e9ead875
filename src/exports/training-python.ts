import type { Locale } from '../i18n/index.ts';
import { rowOf, type ScenarioField } from '../scenario/fields.ts';
import { switches } from '../scenario/options.ts';
import { counts, type Scenario } from '../scenario/scenario.ts';
import { trainedFields } from './training.ts';

/** The script that trains, with the comments of each language; each is loaded when it is asked for. */
export const trainingScripts: Readonly<Record<Locale, () => Promise<string>>> = {
  en: async () => (await import('../../content/en/train.py?raw')).default,
  ko: async () => (await import('../../content/ko/train.py?raw')).default,
};

/** Characters of a line of the script. */
const width = 66;

/**
 * A script of Python that trains the same networks from the same draws on the same batches, in float64. It needs NumPy alone, and the file of the
 * digits beside it.
 * @param scenarios at least one.
 * @param script what `trainingScripts` gives.
 * @param digits the address of the file of the digits, which a comment of the script names.
 */
export function toPython(scenarios: readonly Scenario[], script: string, digits: string): string {
  const list = `scenarios = [\n${scenarios.map(asDict).join('')}]\n`;
  return script.replace('ADDRESS', () => digits).replace(/^scenarios = \[\n.*?^\]\n/ms, () => list);
}

/** What counts for a scenario as a `dict`, in lines that are not too long. */
function asDict(scenario: Scenario): string {
  const items = trainedFields.filter((field) => counts(scenario, field)).map((field) => `${field}=${literal(scenario, field)}`);
  const lines = items.reduce<string[]>(
    (done, item) => {
      const last = done.at(-1)!;
      const longer = `${last}${last.endsWith('(') ? '' : ' '}${item},`;
      return longer.length <= width ? [...done.slice(0, -1), longer] : [...done, `         ${item},`];
    },
    ['    dict('],
  );
  return `${lines.join('\n').slice(0, -1)}),\n`;
}

/** A value as Python writes it. */
function literal(scenario: Scenario, field: ScenarioField): string {
  const row = rowOf(field);
  const value = scenario[field];
  if ('limits' in row) return row.absent !== undefined && value === 0 ? 'None' : String(value);
  if ('names' in row && row.names === switches) return value === 'true' ? 'True' : 'False';
  return `"${value}"`;
}
