import { parseField } from './codec.ts';
import { scenarioFieldNames, type Field } from './fields.ts';
import { readRivals } from './rivals.ts';
import { counts, pointingInside, textbook, type Scenario } from './scenario.ts';

/** The value that a link means by a text. @throws where it means none, which no scenario that was decoded can hold */
function meant(field: string, text: string): string | number {
  const parsed = parseField(field as Field, text);
  if ('value' in parsed) return parsed.value;
  throw new Error(`No ${field} of a rival: “${text}” (${parsed.kind})`);
}

/**
 * The networks that are trained side by side for a scenario: its own first, then each of its rivals, which is the same but for the fields that the
 * rival names. None has rivals itself, so that the same training is the same scenario whoever is trained beside it.
 * @throws where the scenario's rivals are not as links write them
 */
export function rivalScenarios(asked: Scenario): readonly Scenario[] {
  // A link does not have what has no say in its scenario, so no rival may take it over: a constant of which nobody knows, say.
  const unsaid = scenarioFieldNames.filter((field) => !counts(asked, field));
  const alone: Scenario = { ...asked, ...Object.fromEntries(unsaid.map((field) => [field, textbook[field]])), rivals: '' };
  const rivals = readRivals(asked.rivals);
  if (!rivals) throw new Error(`No rivals: “${asked.rivals}”`);
  const others = rivals.map((rival) => Object.fromEntries(Object.entries(rival).map(([field, text]) => [field, meant(field, text)])));
  return [alone, ...others.map((own) => pointingInside({ ...alone, ...own }))];
}
