import type { AnyFigureName } from '../scenario/options.ts';
import type { AnyTrainingKind } from './kind.ts';
import { trainingKinds } from './training-kinds.ts';

/**
 * The kind of figure of trainings that a view names.
 * @throws {RangeError} for a figure of runs: no link brings one here
 */
export function trainingKindOf(figure: AnyFigureName): AnyTrainingKind {
  const kind = (trainingKinds as Readonly<Partial<Record<AnyFigureName, AnyTrainingKind>>>)[figure];
  if (!kind) throw new RangeError(`no figure of trainings: ${figure}`);
  return kind;
}
