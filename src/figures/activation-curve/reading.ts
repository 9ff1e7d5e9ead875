import { curveReading, density, halfWidth, type CurveReading, type Density } from '../../readings/curve.ts';
import { measuresOf } from '../../readings/run.ts';
import type { Activation } from '../../scenario/options.ts';
import { binEdges, bins } from '../../statistics/histogram.ts';
import { activationFunctions } from '../../theory/activations.ts';
import type { Shown } from '../kind.ts';

/** Where the pre-activations of one layer lie on the curve. */
export interface LayerOnCurve {
  readonly place: CurveReading;
  readonly density: Density;
  /** Whether some of them are ∞ or NaN. */
  readonly overflows: boolean;
}

/** One column of the axis that all layers share, and φ and φ′ in its middle. */
export interface CurveColumn {
  readonly left: number;
  readonly right: number;
  readonly phi: number;
  readonly slope: number;
}

/** What a run says of its pre-activations, and of the curve that they lie on. */
export interface ActivationCurve {
  readonly activation: Activation;
  /** The largest φ′ there is. */
  readonly maxDerivative: number;
  /** Whether φ is steepest at 0; others are so on one side of it, or somewhere above. */
  readonly steepestAtZero: boolean;
  /** Half the width of the axis, which lies around 0. */
  readonly half: number;
  readonly columns: readonly CurveColumn[];
  /** The first layer first. */
  readonly layers: readonly LayerOnCurve[];
  /** What the run shows first, counted from 1: the layer in which an overflow begins, or the last one, where depth has done its work. */
  readonly telling: number;
}

/** Reads where each layer's pre-activations lie on the curve of the activation function. */
export function read({ runs: [run] }: Shown<'activation-curve'>): ActivationCurve {
  const { activation } = run.scenario;
  const { phi, derivative, maxDerivative, slope, steepest } = activationFunctions[activation];
  const measures = measuresOf(run, 'preActivations');
  const half = halfWidth(measures.map(({ preActivations }) => preActivations));
  const layers = measures.map((layer) => ({
    place: curveReading(layer, slope, maxDerivative),
    density: density(layer.preActivations, half),
    overflows: layer.preActivations.infinite + layer.preActivations.nan > 0,
  }));
  const columns = Array.from({ length: bins }, (_, i) => {
    const [left, right] = binEdges([-half, half], i);
    const middle = (left + right) / 2;
    return { left, right, phi: phi(middle), slope: derivative(middle) };
  });
  const overflow = layers.findIndex(({ overflows }) => overflows);
  return {
    activation,
    maxDerivative,
    steepestAtZero: steepest === 0,
    half,
    columns,
    layers,
    telling: overflow < 0 ? layers.length : overflow + 1,
  };
}
