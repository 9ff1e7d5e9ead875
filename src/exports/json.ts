import type { Scenario } from '../scenario/scenario.ts';
import type { LayerStatistics } from '../statistics/layer.ts';

/** JSON has no ∞ and no NaN: they are written as Python's `str` writes them. Nine digits, as the reference script rounds. */
const written = (value: number): number | string =>
  Number.isFinite(value) ? Number(value.toPrecision(9)) : Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';

/** A run as JSON, with the keys and the number format of tests/golden/reference.py. */
export function toJson({ scenario, layers }: { readonly scenario: Scenario; readonly layers: readonly LayerStatistics[] }): string {
  return JSON.stringify({
    scenario,
    layers: layers.map(({ histogram, mean, std }) => ({
      histogram: histogram.counts,
      below: histogram.below,
      above: histogram.above,
      mean: written(mean),
      std: written(std),
    })),
  });
}
