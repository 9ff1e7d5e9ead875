import fc from 'fast-check';
import { scenarioFields, viewFields, type Scenario, type View } from '../../src/scenario/fields.ts';
import { allViews, type AnyFigureName } from '../../src/scenario/options.ts';
import type { Row } from '../../src/scenario/row.ts';
import { mostRunners, rivalFields, writeRivals, type Rival } from '../../src/scenario/rivals.ts';
import { pointingInside, size, sizeLimit, written } from '../../src/scenario/scenario.ts';

/** Any networks that are trained beside another one, as links write them. */
const anyRivals = fc
  .array(
    fc.record(
      Object.fromEntries(rivalFields.map((field) => [field, valueOf(scenarioFields[field]).map((value) => written(field, value))])),
      { requiredKeys: [] },
    ),
    { maxLength: mostRunners - 1, size: 'max' },
  )
  .map((rivals) => writeRivals((rivals as Rival[]).filter((rival) => Object.keys(rival).length > 0)));

/** Any value that a field takes, the book's more often than chance would have it; −0 is a plain 0, as links write it. */
function valueOf(row: Row): fc.Arbitrary<string | number> {
  if ('names' in row) return fc.constantFrom(...row.names);
  if ('parse' in row) return anyRivals;
  const [min, max] = row.limits;
  const any = row.whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((x) => x + 0);
  return row.written === 'where-unusual' ? fc.oneof(fc.constant(row.usual), any) : any;
}

const valuesOf = (table: Readonly<Record<string, Row>>) =>
  fc.record(Object.fromEntries(Object.entries(table).map(([name, row]) => [name, valueOf(row)])));

/** Any scenario that may be run. */
export const anyScenario = (valuesOf(scenarioFields) as unknown as fc.Arbitrary<Scenario>)
  .filter((scenario) => size(scenario) <= sizeLimit)
  .map(pointingInside);

/** Any way of looking at a run or a training: any figure, and one of its own views. */
export const anyView = fc
  .constantFrom(...(Object.keys(allViews) as AnyFigureName[]))
  .chain((figure) =>
    fc
      .tuple(valuesOf(viewFields), fc.constantFrom(...allViews[figure]))
      .map(([look, view]) => ({ ...(look as unknown as View), figure, view })),
  );
