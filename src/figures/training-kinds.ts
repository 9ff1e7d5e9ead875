import type { TrainingFigureName } from '../scenario/options.ts';
import { anyTrainingKind, type AnyTrainingKind } from './kind.ts';
import { plateau } from './plateau/kind.ts';
import { race } from './race/kind.ts';

/** Every kind of figure of trainings, by the name that links give it. */
export const trainingKinds: Partial<Readonly<Record<TrainingFigureName, AnyTrainingKind>>> = {
  race: anyTrainingKind(race),
  plateau: anyTrainingKind(plateau),
import { inside } from './inside/kind.ts';
import { anyTrainingKind, type AnyTrainingKind } from './kind.ts';

/** Every kind of figure of trainings, by the name that links give it. */
export const trainingKinds: Partial<Readonly<Record<TrainingFigureName, AnyTrainingKind>>> = {
  inside: anyTrainingKind(inside),
};
