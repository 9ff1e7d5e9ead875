import fc from 'fast-check';
import { scenarioFields, viewFields, type Scenario, type View } from '../../src/scenario/fields.ts';
import { figures, figureViews } from '../../src/scenario/options.ts';
import type { Row } from '../../src/scenario/row.ts';
import { pointingInside, size, sizeLimit } from '../../src/scenario/scenario.ts';

/** Any value that a field takes, the book's more often than chance would have it; −0 is a plain 0, as links write it. */
function valueOf(row: Row): fc.Arbitrary<string | number> {
  if ('names' in row) return fc.constantFrom(...row.names);
  if ('parse' in row) return fc.constantFrom(row.usual, 'init*he', 'activation*relu*init*xavier**rate*1');
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

/** Any way of looking at a run: any figure, and one of its own views. */
export const anyView = fc
  .constantFrom(...figures)
  .chain((figure) =>
    fc
      .tuple(valuesOf(viewFields), fc.constantFrom(...figureViews[figure]))
      .map(([look, view]) => ({ ...(look as unknown as View), figure, view })),
  );
