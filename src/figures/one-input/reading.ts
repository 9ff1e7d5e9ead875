import { sumOf, type Sum } from '../../readings/products.ts';
import { measuresOf } from '../../readings/run.ts';
import { shareTop } from '../../readings/shares.ts';
import type { Activation, ViewOf } from '../../scenario/options.ts';
import { histogram, type Histogram } from '../../statistics/histogram.ts';
import type { Lost, Measure } from '../../statistics/measures.ts';
import type { Shown } from '../kind.ts';
import { fullAt, isOpen } from './slope.ts';

/** Cells of a column at most: five across, twenty down. */
export const block = { columns: 5, rows: 20 } as const;
const cells = block.columns * block.rows;

/** A column of cells, each a number. */
export interface Column {
  /** The first of them. */
  readonly values: readonly number[];
  /** How many there are. */
  readonly all: number;
  /** The size of a number that fills its cell. */
  readonly full: number;
  /** Cells that hold ∞ or −∞, and cells that hold NaN. */
  readonly infinite: number;
  readonly nan: number;
}

/** What is seen of a layer. */
export interface Layer extends Column {
  /** Whether the sample has come to it. */
  readonly isReached: boolean;
  /** The outputs of the one sample, and those of all, in the same bins. */
  readonly own: Histogram;
  readonly others: Histogram;
  /** Whether the way back has come to it. */
  readonly isBack: boolean;
  /** The gradients of its first neurons; what they were lost to, where they are. */
  readonly gradients: readonly number[] | Lost;
  /** Root mean square of all gradients of the sample there. */
  readonly rms: Measure;
}

/** How open the neurons of a layer are to the gradient. */
export interface Carried {
  /** Neurons that let it through, or as few as carry half of it where the function has no such thing. */
  readonly neurons: number;
  /** Their share of the squares of the gradient; `null` where there is no gradient. */
  readonly share: number | null;
  /** What tells them from the others: two ends, a switch, or their gradients alone. */
  readonly by: 'ends' | 'switch' | 'half';
}

/** The neuron whose sum is opened. */
export interface Opening {
  readonly neuron: number;
  /** Inputs × weights; `undefined` where they do not add up to a number. */
  readonly sum: Sum | undefined;
  /** The weights of the first numbers that go in. */
  readonly weights: readonly number[];
  readonly preActivation: number;
  readonly output: number;
  readonly slope: number;
  /** The way back through it: gradients of the neurons ahead × weights. `null` in the last layer, `undefined` where nothing adds up. */
  readonly back: Sum | null | undefined;
  readonly arriving: number;
  readonly gradient: number | Lost;
}

/** One sample on its way through the network. */
export interface OneInput {
  readonly view: ViewOf<'one-input'>;
  readonly activation: Activation;
  readonly sample: number;
  readonly samples: number;
  /** The layer that it has come to, counted from 1, on the way forward or back. */
  readonly layer: number;
  readonly input: Column;
  /** The first layer first. */
  readonly layers: readonly Layer[];
  /** Top of the axis of shares, the same for all layers and steps. */
  readonly top: number;
  /** What is seen of the gradient in the layer that it has come to. */
  readonly carried: Carried;
  /** The layer whose outputs are no numbers any more, counted from 1. */
  readonly lostFrom: number | undefined;
  readonly opened: Opening | undefined;
}

/** Reads one sample's path, there and back, and the neuron that is opened. */
export function read({ runs: [run], view: { view } }: Shown<'one-input'>): OneInput {
  const { activation, sample, samples, layer, neuron } = run.scenario;
  const measures = measuresOf(run, 'path', 'opened');
  const inputs = measures[0]!.path.inputs ?? [];
  const layers = measures.map(({ path, gradientPath = [] }, i): Layer => {
    const others = run.layers[i]!.histogram;
    return {
      ...columnOf(path.activations, fullAt(activation)),
      isReached: view !== 'forward' || i < layer,
      isBack: view === 'back' && i >= layer - 1,
      own: histogram(Float32Array.from(path.activations), others.interval),
      others,
      gradients: typeof gradientPath === 'string' ? gradientPath : gradientPath.slice(0, cells),
      rms: typeof gradientPath === 'string' ? gradientPath : rmsOf(gradientPath),
    };
  });
  const { path, gradientPath = [], opened, openedGradient } = measures[layer - 1]!;
  const lost = measures.findIndex((one) => one.path.activations.some((value) => !Number.isFinite(value)));
  const into = layer === 1 ? inputs : measures[layer - 2]!.path.activations;
  const ahead = measures[layer]?.gradientPath;
  const back = openedGradient && typeof openedGradient !== 'string' ? openedGradient : undefined;
  return {
    view,
    activation,
    sample,
    samples,
    layer,
    input: columnOf(inputs, undefined),
    layers,
    top: shareTop(layers.flatMap(({ own, others }) => [own, others])),
    carried: carriedBy(activation, path.activations, gradientPath),
    lostFrom: lost < 0 ? undefined : lost + 1,
    opened: opened
      ? {
          neuron,
          sum: sumOf(into, opened.weights),
          weights: opened.weights.slice(0, cells),
          preActivation: opened.preActivation,
          output: opened.activation,
          slope: opened.derivative,
          back: back?.ahead === null ? null : back?.ahead && Array.isArray(ahead) ? sumOf(ahead as number[], back.ahead) : undefined,
          arriving: back?.arriving ?? NaN,
          gradient: back ? back.gradient : typeof openedGradient === 'string' ? openedGradient : NaN,
        }
      : undefined,
  };
}

function columnOf(all: readonly number[], full: number | undefined): Column {
  const values = all.slice(0, cells);
  const finite = values.filter(Number.isFinite);
  const nan = values.filter(Number.isNaN).length;
  return {
    values,
    all: all.length,
    full: full ?? finite.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
    infinite: values.length - finite.length - nan,
    nan,
  };
}

/** Root of the mean square, by the largest first: the square of a small gradient is less than float64 holds. */
function rmsOf(values: readonly number[]): Measure {
  const most = values.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
  if (!Number.isFinite(most)) return 'overflow';
  if (most === 0) return 0;
  return most * Math.sqrt(values.reduce((sum, value) => sum + (value / most) ** 2, 0) / values.length);
}

function carriedBy(activation: Activation, outputs: readonly number[], gradients: readonly number[] | Lost): Carried {
  const known = Array.isArray(gradients) ? (gradients as readonly number[]) : [];
  const most = known.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
  const squares = most > 0 && Number.isFinite(most) ? known.map((value) => (value / most) ** 2) : undefined;
  const whole = squares?.reduce((sum, square) => sum + square, 0) ?? 0;
  const open = outputs.map((output) => isOpen(activation, output));
  if (open[0] !== undefined) {
    const through = squares?.reduce((sum, square, i) => sum + (open[i] ? square : 0), 0);
    return {
      neurons: open.filter(Boolean).length,
      share: through === undefined ? null : through / whole,
      by: activation === 'relu' ? 'switch' : 'ends',
    };
  }
  let [sum, neurons] = [0, 0];
  for (const square of squares?.toSorted((a, b) => b - a) ?? []) {
    if (sum >= whole / 2) break;
    sum += square;
    neurons++;
  }
  return { neurons, share: squares ? sum / whole : null, by: 'half' };
}
