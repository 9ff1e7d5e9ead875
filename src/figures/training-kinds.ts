import type { AnyFigureName, TrainingFigureName } from '../scenario/options.ts';
import type { AnyTrainingKind } from './kind.ts';

/** Every kind of figure of trainings, by the name that links give it. */
export const trainingKinds: Partial<Readonly<Record<TrainingFigureName, AnyTrainingKind>>> = {};

/**
 * The kind of figure of trainings that a view names.
 * @throws {RangeError} for a figure of runs: no link brings one here
 */
export function trainingKindOf(figure: AnyFigureName): AnyTrainingKind {
  const kind = (trainingKinds as Readonly<Partial<Record<AnyFigureName, AnyTrainingKind>>>)[figure];
  if (!kind) throw new RangeError(`no figure of trainings: ${figure}`);
  return kind;
}
