import type { TrainingPart } from '../../src/engine/engine.ts';
import { train } from '../../src/engine/training/train.ts';
import type { RecordedTraining } from '../../src/readings/recorded.ts';
import type { Moment } from '../../src/statistics/training-measures.ts';
import type { Planned } from './lists.ts';
import { measuredSteps, recordOf } from './record.ts';
import type { Kept } from './unfinished.ts';

/** Steps after which a long training is kept. */
const keptEvery = 2500;

/**
 * Trains what is planned to its end, from where it was left.
 * @param kept where it is kept on its way.
 * @param onStep is told how far it has come.
 */
export async function trained(planned: Planned, kept: Kept, onStep: (step: number) => void = () => undefined): Promise<RecordedTraining> {
  const { scenario, frozen } = planned;
  const before = kept.get();
  const losses: number[] = [...(before?.losses ?? [])];
  const moments: Moment[] = [...(before?.moments ?? [])];
  let keptAt = losses.length;
  const onPart = (part: TrainingPart) => {
    for (const loss of part.losses) losses.push(loss);
    moments.push(...part.moments);
    if (part.state && losses.length - keptAt >= keptEvery) {
      kept.set({ losses, moments, state: part.state });
      keptAt = losses.length;
    }
    onStep(losses.length);
  };
  const run = await train(scenario, {
    until: scenario.steps,
    moments: measuredSteps(scenario.steps),
    reads: [],
    onPart,
    ...(before && { from: before.state }),
    ...(frozen && { frozen }),
  });
  const record = recordOf(planned, { losses, moments, evaluation: run.evaluation });
  kept.remove();
  return record;
}
