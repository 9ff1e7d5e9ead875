/** The words of the chart in the reader's language. */
export interface RaceWords {
  /** What the picture shows, as a sentence. */
  readonly label: string;
  readonly across: string;
  readonly up: string;
  readonly train: string;
  readonly test: string;
  /** The line of guessing, with its number. */
  readonly guessing: string;
  /** What each runner is called, and what else is said of it. */
  readonly names: readonly { readonly name: string; readonly remark?: string | undefined }[];
  readonly step: (step: number) => string;
  readonly value: (value: number) => string;
}
