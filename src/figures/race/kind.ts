import { runnersOf } from '../../scenario/races.ts';
import { runnerName } from '../../sentences/runners.ts';
import type { TrainingKind } from '../kind.ts';
import { read, type RaceReading } from './reading.ts';
import { axes, lead, readout, summary } from './sentences.ts';

/** Loss or accuracy of up to eight networks that are trained on the same batches, laid over each other. */
export const race: TrainingKind<'race', RaceReading> = {
  name: 'race',
  scenarios: runnersOf,
  label: runnerName,
  controls: ['rivals'],
  reads: [],
  trains: true,
  read,
  summary,
  lead,
  axes,
  readout,
  load: async () => (await import('./picture.ts')).picture,
};
