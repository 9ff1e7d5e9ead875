import type { TrainingTexts } from '../texts.ts';
import trainings from './trainings.json' with { type: 'json' };

/** What trainings say in Korean. */
export const texts = trainings as unknown as TrainingTexts;
