import { isNumeric, scenarioFieldNames, type ScenarioField } from '../scenario/fields.ts';
import { allViews } from '../scenario/options.ts';
import { isWritten, textbookView, type Scenario, type View } from '../scenario/scenario.ts';

/** What a file is about: a scenario, how it is looked at, and the fields that its figure settles by itself, which say nothing of it. */
export interface About {
  readonly scenario: Scenario;
  readonly view: View;
  readonly settled?: readonly ScenarioField[];
}

/**
 * The name of a file: what was asked in the order of links, so that files of two scenarios never have the same name and sort side by side.
 * Of letters, digits, `-`, `_` and `.` alone, which every file system takes.
 */
export function fileName({ scenario, view, settled = [] }: About, extension: string): string {
  const asked = scenarioFieldNames.filter((field) => !settled.includes(field) && isWritten(scenario, field));
  const { range, crop, figure } = view;
  const parts = [
    'layer-by-layer',
    ...asked.map((field) => (isNumeric(field) ? `${field}${String(scenario[field])}` : scenario[field])),
    ...(range === textbookView.range ? [] : [range]),
    ...(crop === textbookView.crop ? [] : [`crop-${crop}`]),
    figure,
    ...(allViews[figure].length > 1 ? [view.view] : []),
  ];
  return `${parts.join('-')}.${extension}`;
}
