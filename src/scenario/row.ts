/** Where the control of a field stands: beside the starting weights, under the sizes, under the histogram's axes, or above the picture. */
export type Group = 'weights' | 'sizes' | 'axes' | 'picture' | 'training' | 'remedies';

/** What sets a field by hand. What a group has no general control for (`own`) is drawn by a component made for that field. */
export type Control =
  /** A slider beside a number; it stops every `step`, or twenty times a decade. It goes from limit to limit, or only as far as `drawn`. */
  | { readonly as: 'slider'; readonly group: Group; readonly step: number | 'logarithmic'; readonly drawn?: readonly [number, number] }
  /** A number with a button that takes the next one; `button` names the button's text. */
  | { readonly as: 'number'; readonly group: Group; readonly button: string }
  /** One of the field's names. */
  | { readonly as: 'choice'; readonly group: Group }
  | { readonly as: 'own'; readonly group: Group };

/** What all fields say of themselves. Their texts are `experiment.{field}` and, for names, `experiment.{field}.{name}`. */
interface AnyRow {
  readonly control: Control;
  /**
   * When links and files have it: always where it counts, or only where it differs from the usual value. The second kind is for what came
   * after the first links and has no other usual value anywhere: a link that says nothing of it means the usual value for good.
   */
  readonly written: 'always' | 'where-unusual';
  /** Whether it has a say in what the scenario computes; it always has unless this says otherwise. */
  counts?(scenario: Readonly<Record<string, string | number>>): boolean;
  /** Heading of its column in CSV, where that is not the field's own name. */
  readonly column?: string;
}

/** A field whose value is a number. */
export interface NumberRow extends AnyRow {
  /** The book's value. */
  readonly usual: number;
  /** Smallest and largest value, both allowed. */
  readonly limits: readonly [min: number, max: number];
  /** Whether only whole numbers are taken. */
  readonly whole?: boolean;
  /** A field of the same scenario whose value it cannot pass, or what it cannot: there is no hundredth sample of thirty. */
  readonly within?: string | ((scenario: Readonly<Record<string, string | number>>) => number);
  /** The smallest value in a scenario, where that is more than its limit. */
  readonly least?: (scenario: Readonly<Record<string, string | number>>) => number;
  /** The word that links have in place of 0, which lies outside of the limits and means that there is none. */
  readonly absent?: string;
}

/** A field whose value is one of a closed list of names. */
export interface NameRow extends AnyRow {
  /** The book's value, or the one that stands for its picture. */
  readonly usual: string;
  readonly names: readonly string[];
}

/** How links write a value of a field that they give as a text; `undefined` where that is none of the field's. */
export type WrittenValue = (field: string, text: string) => string | undefined;

/** A field whose value is a text of its own kind. */
export interface TextRow extends AnyRow {
  readonly usual: string;
  /**
   * The text as links write it; `undefined` for what is none.
   * @param written how links write a value of another field, which the text may hold; `undefined` for what is none.
   */
  readonly parse: (text: string, written: WrittenValue) => string | undefined;
}

export type Row = NumberRow | NameRow | TextRow;

/** The values that a row takes. */
export type ValueOf<Of> = Of extends { readonly names: readonly (infer Name)[] }
  ? Name
  : Of extends { readonly parse: unknown }
    ? string
    : number;

/** The values of a whole table of rows, under the names and the comments of its rows. */
export type ValuesOf<Table> = { readonly [Field in keyof Table]: ValueOf<Table[Field]> };

/** The names of those rows of a table that are of a kind. */
export type FieldsLike<Table, Kind> = { [Field in keyof Table]: Table[Field] extends Kind ? Field : never }[keyof Table];
