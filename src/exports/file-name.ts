import { isNumeric, isOfTraining, rowOf, scenarioFieldNames, type ScenarioField } from '../scenario/fields.ts';
import { allViews, trainingViews, type AnyFigureName } from '../scenario/options.ts';
import { isWritten, textbookView, type Scenario, type View } from '../scenario/scenario.ts';

/** What a file is about: a scenario, how it is looked at, and the fields that its figure settles by itself, which say nothing of it. */
export interface About {
  readonly scenario: Scenario;
  readonly view: View;
  readonly settled?: readonly ScenarioField[];
}

/** More characters than a name has but where numbers are very long, or many networks race; file systems take 255 bytes. */
const longest = 240;

/**
 * The name of a file: what was asked in the order of links, so that files of two scenarios never have the same name and sort side by side.
 * Of letters, digits, `-`, `_` and `.` alone, which every file system takes. A name too long for that ends in a number that stands for the rest.
 */
export function fileName({ scenario, view, settled = [] }: About, extension: string): string {
  const asked = scenarioFieldNames.filter((field) => !settled.includes(field) && isWritten(scenario, field) && hasSay(view.figure, field));
  const { range, crop, figure } = view;
  const parts = [
    'layer-by-layer',
    ...asked.map((field) => named(scenario, field)),
    ...(range === textbookView.range ? [] : [range]),
    ...(crop === textbookView.crop ? [] : [`crop-${crop}`]),
    figure,
    ...(allViews[figure].length > 1 ? [view.view] : []),
  ];
  const name = parts.join('-');
  const end = `.${extension}`;
  return (name.length + end.length <= longest ? name : shortened(name, longest - end.length)) + end;
}

/** Whether a field says anything of what such a figure shows: a figure of runs is not trained, and a training has no input of its own. */
const hasSay = (figure: AnyFigureName, field: ScenarioField): boolean =>
  Object.hasOwn(trainingViews, figure) ? !ofInput.includes(field) : !isOfTraining(field);
const ofInput: readonly ScenarioField[] = ['samples', 'correlation', 'sample', 'other'];

function named(scenario: Scenario, field: ScenarioField): string {
  const value = String(scenario[field]);
  if (isNumeric(field)) return field + value;
  if ('parse' in rowOf(field)) return `${field}-${value.replaceAll('**', '_').replaceAll('*', '.')}`;
  return value === 'true' ? field : value; // a switch is written where it is on
}

/** The beginning of a name and what tells the rest of it from others: two sums over its characters, each modulo 2³² (FNV-1a, and with another factor). */
function shortened(name: string, length: number): string {
  const sum = (prime: number) => {
    let hash = 0x811c9dc5;
    for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), prime);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  const mark = `-${sum(0x01000193)}${sum(0x85ebca6b)}`;
  return name.slice(0, length - mark.length) + mark;
}
