import type { LayerStatistics } from '../statistics/layer.ts';
import type { Job } from './job.ts';
import { layerMeasures, type MeasuredForward } from './layer-measures.ts';
import { layerStatistics } from './layer-statistics.ts';
import { layers } from './layers.ts';

/** What the forward pass leaves of one layer. */
export interface ForwardLayer extends MeasuredForward {
  readonly statistics: LayerStatistics;
}

/** Sends the input through all layers and measures each histogram, mean and deviation. */
export async function forwardPass(job: Job): Promise<LayerStatistics[]> {
  const all: LayerStatistics[] = [];
  for await (const layer of layers(job)) all.push(layerStatistics(job, layer, all.at(-1)));
  return all;
}

/** Sends the input through all layers, measures all that can be measured on the way, and keeps what the way back needs. */
export async function measuredForwardPass(job: Job): Promise<ForwardLayer[]> {
  const all: ForwardLayer[] = [];
  for await (const layer of layers(job)) {
    const statistics = layerStatistics(job, layer, all.at(-1)?.statistics);
    all.push({ statistics, ...(await layerMeasures(job, layer, statistics, all.length)) });
  }
  return all;
}
