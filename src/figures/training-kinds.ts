import type { TrainingFigureName } from '../scenario/options.ts';
import { answers } from './answers/kind.ts';
import { anyTrainingKind, type AnyTrainingKind } from './kind.ts';
import { oneUpdate } from './one-update/kind.ts';

/** Every kind of figure of trainings, by the name that links give it. */
export const trainingKinds: Partial<Readonly<Record<TrainingFigureName, AnyTrainingKind>>> = {
  'one-update': anyTrainingKind(oneUpdate),
  answers: anyTrainingKind(answers),
};
