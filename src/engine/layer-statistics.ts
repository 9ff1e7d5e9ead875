import { weightConstant, weightStd } from '../network/initializers.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { float32 } from '../statistics/float32.ts';
import { measureLayer, type LayerStatistics } from '../statistics/layer.ts';
import type { Lost } from '../statistics/measures.ts';
import { isZero } from '../statistics/rms.ts';
import { activationFunctions } from '../theory/activations.ts';
import { withLayerValues, type Job } from './job.ts';
import type { Layer } from './layers.ts';

/**
 * Measures the histogram, mean and deviation of a layer's activations, and says why they are lost where float32 could not hold them.
 * @param previous of the layer before; `undefined` for the first.
 */
export function layerStatistics({ scenario, interval, timed }: Job, layer: Layer, previous: LayerStatistics | undefined): LayerStatistics {
  return timed('statistics', () => {
    const statistics = withLayerValues(layer.activations, (values) => measureLayer(values, interval));
    const lost = previous?.lost ?? lostOf(statistics, () => isExactlyZero(scenario, layer, previous));
    return lost ? { ...statistics, lost } : statistics;
  });
}

/** The root mean square of all activations of a layer; ∞ or NaN where they hold such. */
export const sizeOf = ({ mean, std }: LayerStatistics): number => Math.hypot(mean, std);

/** Why float32 does not hold activations of such a size, if it does not. Zeros are held where they are `exact`. */
function lostOf(statistics: LayerStatistics, exact: () => boolean): Lost | undefined {
  const size = sizeOf(statistics);
  if (!Number.isFinite(size)) return 'overflow';
  return size >= float32.smallest || (size === 0 && exact()) ? undefined : 'below-resolution';
}

/** Whether zeros are what the mathematics gives, rather than what float32 makes of smaller numbers. */
function isExactlyZero(scenario: Scenario, layer: Layer, previous: LayerStatistics | undefined): boolean {
  const zeroWeights = weightStd(scenario) === undefined && weightConstant(scenario) === 0;
  const zeroInput = previous?.mean === 0 && previous.std === 0;
  if (zeroWeights || zeroInput) return true;
  return activationFunctions[scenario.activation].zeros !== 'fading-below' && !withLayerValues(layer.preActivations, isZero);
}
