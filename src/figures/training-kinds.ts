import type { TrainingFigureName } from '../scenario/options.ts';
import type { AnyTrainingKind } from './kind.ts';

/** Every kind of figure of trainings, by the name that links give it. */
export const trainingKinds: Partial<Readonly<Record<TrainingFigureName, AnyTrainingKind>>> = {};
