import { dataOnDisk } from '../../src/engine/training/digits-file.ts';
import type { TrainingState } from '../../src/engine/training/state.ts';
import { train } from '../../src/engine/training/train.ts';
import type { RecordedTraining } from '../../src/readings/recorded.ts';
import type { Evaluation, Moment } from '../../src/statistics/training-measures.ts';
import type { Planned } from './lists.ts';
import { recordOf, stopsOf } from './record.ts';
import type { Kept } from './unfinished.ts';

/** Steps after which a long training is kept. */
const keptEvery = 2500;

/**
 * Trains what is planned to its end, from where it was left, and from stop to stop: a stop changes nothing, and is measured.
 * @param kept where it is kept on its way.
 * @param onStop is told how far it has come.
 */
export async function trained(planned: Planned, kept: Kept, onStop: (step: number) => void = () => undefined): Promise<RecordedTraining> {
  const { scenario, frozen } = planned;
  const data = dataOnDisk(scenario);
  const before = kept.get();
  const losses: number[] = [...(before?.losses ?? [])];
  const moments: Moment[] = [...(before?.moments ?? [])];
  let keptAt = losses.length;
  let from: TrainingState | undefined = before?.state;
  let evaluation: Evaluation | undefined;
  for (const until of stopsOf(scenario.steps).filter((stop) => stop > losses.length)) {
    const run = await train(scenario, data, { until, reads: [], ...(from && { from }), ...(frozen && { frozen }) });
    for (const loss of run.losses) losses.push(loss);
    moments.push(...run.moments);
    [from, evaluation] = [run.state, run.evaluation];
    if (run.diverged !== null) break;
    if (until - keptAt >= keptEvery && until < scenario.steps) {
      kept.set({ losses, moments, state: from });
      keptAt = until;
    }
    onStop(until);
  }
  const record = recordOf(planned, { losses, moments, evaluation });
  kept.remove();
  return record;
}
