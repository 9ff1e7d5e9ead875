import type { Factor } from '../../readings/theory.ts';
import type { EdgePoint } from '../../theory/edge.ts';

/** The words of the chart in the reader's language. */
export interface EdgeWords {
  /** What the picture shows, as a sentence. */
  readonly label: string;
  /** What the axes measure. */
  readonly across: string;
  readonly up: string;
  /** Names the curve. */
  readonly predicted: string;
  /** Name the rule at 1, where there is room, and what lies on either side of it. */
  readonly holds: string;
  readonly explodes: string;
  readonly vanishes: string;
  /** What is predicted and what was measured of the scenario, or why there is no number. */
  readonly here: string;
  readonly measured: string;
  readonly value: (value: number) => string;
}

/** What theory predicts for every √n·σ_w, and what it predicts and what was measured for one. */
export interface EdgeData {
  /** Pieces of the curve of predicted factors, together from one end of `range` to the other. */
  readonly curve: readonly (readonly EdgePoint[])[];
  /** Ends of the axis of √n·σ_w, both > 0. */
  readonly range: readonly [from: number, to: number];
  /** The scenario's place on the curve; `undefined` where its weights are not random. */
  readonly scenario: EdgePoint | undefined;
  /** `undefined` where there is one layer only. */
  readonly measured: Factor | undefined;
}
