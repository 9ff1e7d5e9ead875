import type { TrainingFigureName } from '../scenario/options.ts';
import { digits } from './digits/kind.ts';
import { anyTrainingKind, type AnyTrainingKind } from './kind.ts';

/** Every kind of figure of trainings, by the name that links give it. */
export const trainingKinds: Partial<Readonly<Record<TrainingFigureName, AnyTrainingKind>>> = {
  digits: anyTrainingKind(digits),
};
