import type { Decades } from '../../readings/decades.ts';
import { goneOf } from '../../readings/gradient.ts';
import { lossAt, measuredMoments, momentAt, type MeasuredMoment } from '../../readings/moments.ts';
import { plateauEnd, type PlateauEnd } from '../../readings/plateau-end.ts';
import { shareTop } from '../../readings/shares.ts';
import { guessingLoss } from '../../readings/guessing.ts';
import type { Training } from '../../readings/training.ts';
import type { ViewOf } from '../../scenario/options.ts';
import type { Histogram } from '../../statistics/histogram.ts';
import type { Measure } from '../../statistics/measures.ts';
import type { TrainedLayer } from '../../statistics/training-measures.ts';
import type { ShownTrainings } from '../kind.ts';

/** The measures of a layer that are followed over the steps. */
export const insideMeasures = ['gradientRms', 'updateRatio', 'saturatedShare', 'signalShare', 'sampleSimilarity'] as const;
export type InsideMeasure = (typeof insideMeasures)[number];

/** An upright axis: powers of ten, as exponents, or numbers. */
export type Scale =
  { readonly kind: 'decades'; readonly ends: Decades } | { readonly kind: 'linear'; readonly ends: readonly [low: number, high: number] };

/** One layer's measure at each measured step. */
export interface Line {
  /** Counted from 1. */
  readonly layer: number;
  readonly points: readonly (readonly [step: number, value: Measure])[];
}

/** A chart of one measure over the steps. */
export interface Panel {
  readonly measure: InsideMeasure;
  readonly lines: readonly Line[];
  readonly scale: Scale;
}

/** Histograms of some layers side by side, with the layers that they are of. */
export interface Row {
  readonly of: 'activations' | 'gradients';
  readonly frames: readonly { readonly layer: number; readonly trained: TrainedLayer; readonly histogram: Histogram }[];
  /** Top of the axis of shares. */
  readonly top: number;
}

/** What a training says of its layers, step by step. */
export interface InsideReading {
  readonly view: ViewOf<'inside'>;
  readonly training: Training;
  /** Hidden layers. */
  readonly depth: number;
  /** Layers that are named and have histograms: all of them, or five where they are more. */
  readonly named: readonly number[];
  /** The axis of steps goes from 0 to here. */
  readonly end: number;
  /** The loss of guessing. */
  readonly guess: number;
  readonly lossScale: Scale;
  readonly moments: readonly MeasuredMoment[];
  /** The measured step that is looked at, the loss there, and whether it is the newest; `undefined` before the first. */
  readonly shown: MeasuredMoment | undefined;
  readonly loss: number | undefined;
  readonly first: MeasuredMoment | undefined;
  readonly panels: readonly Panel[];
  readonly rows: readonly Row[];
  /** How the plateau ends; in that view only. */
  readonly ending: PlateauEnd | undefined;
}

/** Layers that stand side by side in a picture. */
export const mostFrames = 5;

/** What each view follows, in which layers; all of them, or the first and the last. */
const followed: Readonly<Record<ViewOf<'inside'>, readonly (readonly [InsideMeasure, 'all' | 'ends' | 'last'])[]>> = {
  gradients: [['gradientRms', 'all']],
  updates: [['updateRatio', 'all']],
  saturation: [['saturatedShare', 'all']],
  signal: [['signalShare', 'all']],
  samples: [['sampleSimilarity', 'all']],
  ending: [
    ['gradientRms', 'ends'],
    ['signalShare', 'last'],
    ['saturatedShare', 'last'],
  ],
};

/** Reads one training as a view shows it, at the step of the scenario that is asked. */
export function read({ scenario, trainings, view: { view } }: ShownTrainings<'inside'>): InsideReading {
  const training = trainings[0]!;
  const depth = training.scenario.layers;
  const moments = measuredMoments(training);
  const shown = momentAt(moments, scenario.step);
  const named = namedOf(depth);
  const guess = guessingLoss(training.classes);
  return {
    view,
    training,
    depth,
    named,
    end: Math.max(2, training.diverged ?? Math.max(training.scenario.steps, training.steps)),
    guess,
    lossScale: lossScale(training.curve.losses, guess),
    moments,
    shown,
    first: moments[0],
    loss: shown && lossAt(training.curve, shown.step),
    panels: followed[view].map(([measure, which]) => panelOf(measure, moments, layersOf(which, depth))),
    rows: shown ? rowsOf(shown, view === 'ending' ? [depth] : named, view) : [],
    ending: view === 'ending' ? plateauEnd(training) : undefined,
  };
}

/** The measured step that a column of a chart over the steps stands for: the last one up to its right edge. */
export const momentOf = ({ moments, end }: InsideReading, column: number): MeasuredMoment | undefined =>
  momentAt(moments, Math.max(1, ((column + 1) / columnsOf(end)) * end));

/** Columns of a chart over the steps that can be pointed at. */
export const columnsOf = (end: number): number => Math.min(end, 100);

/** All layers of a few, or five of many: the first, the last, and those between at equal distances. */
function namedOf(depth: number): readonly number[] {
  const count = Math.min(depth, mostFrames);
  return Array.from({ length: count }, (_, i) => (count === 1 ? 1 : 1 + Math.round((i * (depth - 1)) / (count - 1))));
}

function layersOf(which: 'all' | 'ends' | 'last', depth: number): readonly number[] {
  if (which === 'last') return [depth];
  if (which === 'ends') return [...new Set([1, depth])];
  return Array.from({ length: depth }, (_, i) => i + 1);
}

function panelOf(measure: InsideMeasure, moments: readonly MeasuredMoment[], layers: readonly number[]): Panel {
  const lines = layers.map((layer): Line => ({ layer, points: moments.map(({ step, layers: all }) => [step, all[layer - 1]![measure]]) }));
  const numbers = lines.flatMap(({ points }) => points.flatMap(([, value]) => (typeof value === 'number' ? [value] : [])));
  return { measure, lines, scale: scaleOf(measure, numbers) };
}

/** Least height of an axis of powers of ten: a change by a tenth then looks as small as it is. */
const fewestDecades = 2;
/** So much of a power of ten is free at either end, so that no line lies on the frame's edge. */
const air = 0.15;

function scaleOf(measure: InsideMeasure, numbers: readonly number[]): Scale {
  if (measure === 'saturatedShare') return { kind: 'linear', ends: [0, 1] };
  if (measure === 'sampleSimilarity') return { kind: 'linear', ends: [Math.min(0, Math.floor(5 * Math.min(0, ...numbers)) / 5), 1] };
  const exponents = numbers.filter((value) => goneOf(value) === undefined && value > 0).map(Math.log10);
  if (exponents.length === 0) return { kind: 'decades', ends: [-fewestDecades, 0] };
  const high = measure === 'signalShare' ? 0 : Math.ceil(Math.max(...exponents));
  const low = Math.min(Math.floor(Math.min(...exponents)), high - fewestDecades);
  return { kind: 'decades', ends: [low - air, high + air] };
}

/** Up to this multiple of the loss of guessing, losses stand on an axis from 0. */
const tallest = 8;

function lossScale(losses: readonly number[], guess: number): Scale {
  const finite = losses.filter(Number.isFinite);
  const most = Math.max(1.2 * guess, ...finite);
  if (most <= tallest * guess) return { kind: 'linear', ends: [0, most] };
  const least = Math.min(guess, ...finite.filter((loss) => loss > 0));
  return { kind: 'decades', ends: [Math.floor(Math.log10(least)), Math.ceil(Math.log10(most))] };
}

function rowsOf({ layers }: MeasuredMoment, named: readonly number[], view: ViewOf<'inside'>): readonly Row[] {
  const kinds = view === 'ending' ? (['activations'] as const) : (['activations', 'gradients'] as const);
  return kinds.flatMap((of): Row[] => {
    const frames = named.flatMap((layer) => {
      const trained = layers[layer - 1]!;
      const histogram = trained[of];
      return histogram ? [{ layer, trained, histogram }] : [];
    });
    return frames.length < named.length ? [] : [{ of, frames, top: shareTop(frames.map(({ histogram }) => histogram)) }];
  });
}
