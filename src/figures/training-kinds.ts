import type { TrainingFigureName } from '../scenario/options.ts';
import { answers } from './answers/kind.ts';
import { digits } from './digits/kind.ts';
import { inside } from './inside/kind.ts';
import { anyTrainingKind, type AnyTrainingKind } from './kind.ts';
import { oneUpdate } from './one-update/kind.ts';
import { plateau } from './plateau/kind.ts';
import { race } from './race/kind.ts';

/** Every kind of figure of trainings, by the name that links give it. */
export const trainingKinds: Readonly<Record<TrainingFigureName, AnyTrainingKind>> = {
  race: anyTrainingKind(race),
  plateau: anyTrainingKind(plateau),
  inside: anyTrainingKind(inside),
  'one-update': anyTrainingKind(oneUpdate),
  digits: anyTrainingKind(digits),
  answers: anyTrainingKind(answers),
};
