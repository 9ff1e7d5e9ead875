import { getBackend } from '@tensorflow/tfjs-core';
import { dataOnDisk } from '../../src/engine/training/digits-file.ts';
import { train } from '../../src/engine/training/train.ts';
import { asTraining, type Training } from '../../src/readings/training.ts';
import { encode } from '../../src/scenario/codec.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const trainings = new Map<string, Promise<Training>>();

/** A training to its end, on the backend that has been started; what was trained before on that backend is not trained again. */
export function trainOnce(scenario: Scenario): Promise<Training> {
  const key = `${getBackend()} ${encode(scenario)}`;
  const kept = trainings.get(key) ?? trained(scenario);
  trainings.set(key, kept);
  return kept;
}

async function trained(scenario: Scenario): Promise<Training> {
  return asTraining(await train(scenario, dataOnDisk(scenario)));
}
