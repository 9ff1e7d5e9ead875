import type { Run } from '../../../src/engine/run.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { mapSize, measureNames, type LayerMeasures } from '../../../src/statistics/measures.ts';
import { plainRun } from '../fake-engine.ts';

/** A run in which no two bars are alike: bar `i` of layer `n`, both counted from 0, holds 100 × (n + 1) + i values. */
export function variedRun(scenario: Scenario, range?: Run['range']): Run {
  const run = plainRun(scenario, range);
  const layers = run.layers.map((layer, n) => ({
    ...layer,
    histogram: { ...layer.histogram, counts: layer.histogram.counts.map((_, i) => 100 * (n + 1) + i) },
  }));
  return { ...run, layers };
}

/**
 * A run with all measures: each is 2⁻ⁿ in layer n, counted from 1, and neuron `c` has c ÷ 100 for input `r`, counted from 0, plus r.
 * Neuron `c` gives the sample c ÷ width, with as large a gradient; all weights of the neuron that is opened are 1.
 */
export function measuredRun(scenario: Scenario, range?: Run['range']): Run {
  const run = plainRun(scenario, range);
  const [rows, columns] = [Math.min(mapSize.rows, scenario.samples), Math.min(mapSize.columns, scenario.width)];
  const values = Float32Array.from({ length: rows * columns }, (_, i) => Math.floor(i / columns) + (i % columns) / 100);
  const measures = run.layers.map(({ histogram }, i): LayerMeasures => {
    const numbers = Object.fromEntries(measureNames.map((name) => [name, 2 ** -(i + 1)])) as Record<(typeof measureNames)[number], number>;
    const gradients = { ...histogram, interval: [-1, 1] as const };
    const outputs = Array.from({ length: scenario.width }, (_, c) => c / scenario.width);
    const sum = outputs.reduce((a, b) => a + b);
    const weights = outputs.map(() => 1);
    const isOpen = scenario.neuron > 0 && scenario.layer === i + 1;
    const isLast = i === scenario.layers - 1;
    const activation = outputs[scenario.neuron - 1]!;
    return {
      ...numbers,
      preActivations: histogram,
      gradients,
      gradientsOnSharedAxis: gradients,
      map: { rows, columns, values },
      path: { ...(i === 0 && { inputs: outputs }), activations: outputs },
      otherPath: { ...(i === 0 && { inputs: outputs }), activations: outputs },
      gradientPath: outputs,
      opened: isOpen ? { weights, preActivation: sum, activation, derivative: 0.5 } : null,
      openedGradient: isOpen ? { ahead: isLast ? null : weights, arriving: sum, gradient: activation } : null,
    };
  });
  return { ...run, measures };
}
