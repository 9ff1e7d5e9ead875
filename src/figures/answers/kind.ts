import type { TrainingKind } from '../kind.ts';
import { read, type AnswersReading } from './reading.ts';
import { axes, press, readout, summary } from './sentences.ts';

/** What the network says of a digit as it learns, its worst mistakes, and what it confuses. */
export const answers: TrainingKind<'answers', AnswersReading> = {
  name: 'answers',
  reads: ['answers'],
  trains: true,
  controls: ['scrubber', 'digit'],
  read,
  summary,
  axes,
  readout,
  press,
  load: async () => (await import('./picture.ts')).picture,
};
