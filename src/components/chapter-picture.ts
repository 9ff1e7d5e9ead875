import { tenths } from '../drawing/svg.ts';
import { scenariosOf } from '../figures/kind.ts';
import { trainingKindOf } from '../figures/training-kind-of.ts';
import { measuresOf } from '../readings/run.ts';
import { sharesOf } from '../readings/shares.ts';
import { guessingLoss } from '../readings/guessing.ts';
import { completed, type Scenario } from '../scenario/scenario.ts';
import { isNumber, type MeasureName } from '../statistics/measures.ts';
import { limitFactor } from '../theory/mean-field.ts';
import { builtRun } from './built-run.ts';
import { builtTraining } from './built-training.ts';

/** What a small picture shows of a run: its histograms, measures as bars in each layer, measures of two runs as lines, the curve of the theory, or the losses of a race. */
export type Sight =
  | { readonly of: 'histograms'; readonly run: Partial<Scenario>; readonly range?: 'unit' | 'symmetric' }
  | { readonly of: 'bars'; readonly run: Partial<Scenario>; readonly names: readonly Bars[]; readonly logarithmic?: boolean }
  | { readonly of: 'lines'; readonly runs: readonly Partial<Scenario>[] }
  | { readonly of: 'curve' }
  | { readonly of: 'losses'; readonly race: Partial<Scenario> };

type Bars = 'signalStd' | 'signalShare' | 'gradientRms' | 'activationFactor' | 'weightFactor';

/** The small picture of each chapter. */
export const sights: Readonly<Record<string, Sight>> = {
  experiment: { of: 'histograms', run: {} },
  'vanishing-gradients': { of: 'lines', runs: [{}, { std: 0.01 }] },
  squashing: { of: 'bars', run: {}, names: ['activationFactor', 'weightFactor'], logarithmic: true },
  collapse: { of: 'histograms', run: { std: 0.01 } },
  'hidden-collapse': { of: 'bars', run: { init: 'xavier' }, names: ['signalShare'] },
  'small-weights': { of: 'histograms', run: { activation: 'tanh', std: 0.01 }, range: 'symmetric' },
  'good-weights': { of: 'bars', run: { activation: 'relu', init: 'he' }, names: ['signalStd', 'gradientRms'] },
  edge: { of: 'curve' },
  'can-it-learn': {
    of: 'losses',
    race: {
      activation: 'relu',
      init: 'he',
      rivals: 'activation*tanh*init*xavier**activation*sigmoid*init*normal*std*1**activation*sigmoid*init*xavier',
    },
  },
  remedies: {
    of: 'losses',
    race: { activation: 'sigmoid', init: 'xavier', steps: 1000, rivals: 'norm*batch**optimizer*adam*rate*0.001**residual*true' },
  },
};

/** One path of a small picture, and the quantity that gives it its colour. */
export interface Shape {
  readonly d: string;
  readonly of: 'activation' | 'gradient' | 'function' | 'weight' | 'offset' | 'theory' | 'loss' | 'axis';
  /** Whether it is drawn as a line. */
  readonly line?: boolean;
}

/** The size of a small picture, in units of its own, and the columns of the five layers in it. */
const [width, height, pitch, column] = [190, 48, 39, 34];
const colourOf: Readonly<Record<Bars, Shape['of']>> = {
  signalStd: 'activation',
  signalShare: 'activation',
  gradientRms: 'gradient',
  activationFactor: 'function',
  weightFactor: 'weight',
};
const axisAt = (y: number): Shape => ({ d: `M0,${tenths(y)}H${String(width)}`, of: 'axis', line: true });

/** The shapes of a small picture, from runs of the build. */
export async function pictureOf(sight: Sight): Promise<Shape[]> {
  switch (sight.of) {
    case 'histograms':
      return histograms(sight.run, sight.range ?? 'unit');
    case 'bars':
      return bars(sight.run, sight.names, sight.logarithmic ?? false);
    case 'lines':
      return lines(sight.runs);
    case 'curve':
      return curve();
    case 'losses':
      return losses(sight.race);
  }
}

async function histograms(asked: Partial<Scenario>, range: 'unit' | 'symmetric'): Promise<Shape[]> {
  const run = await builtRun(asked, { range });
  const { layers } = sharesOf(run.layers, run.scenario, range, { x: false, y: false });
  const most = Math.max(...layers.flatMap(({ bins }) => bins.map(({ share }) => share)));
  const paths = layers.map(({ bins }, layer) => {
    const step = column / bins.length;
    const steps = bins.map(({ share }) => `V${tenths(height - 1 - (share / most) * (height - 2))}h${step.toFixed(2)}`);
    return `M${String(layer * pitch)},${String(height - 1)}${steps.join('')}V${String(height - 1)}Z`;
  });
  return [{ d: paths.join(''), of: 'activation' }, axisAt(height - 0.5)];
}

async function bars(asked: Partial<Scenario>, names: readonly Bars[], logarithmic: boolean): Promise<Shape[]> {
  const measures = measuresOf(await builtRun(asked, { measures: true }));
  const value = (name: MeasureName, layer: number): number => {
    const measure = measures[layer]![name];
    return isNumber(measure) && (measure > 0 || !logarithmic) ? measure : logarithmic ? 1 : 0;
  };
  const heights = names.map((name) => measures.map((_, layer) => (logarithmic ? Math.log10(value(name, layer)) : value(name, layer))));
  const most = Math.max(...heights.flat().map(Math.abs));
  const base = logarithmic ? height / 2 : height - 1;
  const room = logarithmic ? height / 2 - 2 : height - 3;
  const wide = column / names.length - (names.length > 1 ? 2 : 0);
  return [
    ...names.map((name, i): Shape => {
      const rects = heights[i]!.map((up, layer) => {
        const x = layer * pitch + (i * column) / names.length;
        return `M${tenths(x)},${tenths(base)}v${tenths((-up / most) * room)}h${tenths(wide)}V${tenths(base)}Z`;
      });
      return { d: rects.join(''), of: colourOf[name] };
    }),
    axisAt(logarithmic ? base : height - 0.5),
  ];
}

/** Gradients on a logarithmic axis, all runs on the same. */
async function lines(runs: readonly Partial<Scenario>[]): Promise<Shape[]> {
  const sizes = await Promise.all(
    runs.map(async (asked) =>
      measuresOf(await builtRun(asked, { measures: true })).map(({ gradientRms }) =>
        Math.log10(isNumber(gradientRms) ? gradientRms : 1e-8),
      ),
    ),
  );
  const [low, high] = [Math.min(...sizes.flat()), Math.max(...sizes.flat())];
  const y = (exponent: number) => height - 5 - ((exponent - low) / (high - low)) * (height - 10);
  return [
    ...sizes.map((run): Shape => ({
      d: run.map((exponent, layer) => `${layer === 0 ? 'M' : 'L'}${String(layer * pitch + column / 2)},${tenths(y(exponent))}`).join(''),
      of: 'gradient',
      line: true,
    })),
    axisAt(height - 0.5),
  ];
}

/** The predicted factor per layer over √n·σ, for tanh, both on logarithmic axes; the line is a factor of 1. */
function curve(): Shape[] {
  const y = (factor: number) => height / 2 - Math.max(-1.1, Math.min(1.1, Math.log10(factor))) * (height / 2.4);
  const points = Array.from({ length: 41 }, (_, i) => {
    const sigma = 10 ** (-1 + i / 20);
    return `${i === 0 ? 'M' : 'L'}${tenths((i / 40) * width)},${tenths(y(limitFactor('tanh', sigma)))}`;
  });
  return [axisAt(height / 2), { d: points.join(''), of: 'theory', line: true }];
}

/** The losses of a race over its steps, on the line of guessing; what lies higher than that by more than a little is cut off. */
async function losses(race: Partial<Scenario>): Promise<Shape[]> {
  const { scenario } = completed({ figure: 'race', ...race });
  const kind = trainingKindOf('race');
  const trainings = await Promise.all(scenariosOf(kind, scenario).map((one) => builtTraining(one, one.steps, kind.reads)));
  const guess = guessingLoss(trainings[0]!.classes);
  const y = (loss: number) => height - 1 - (Math.min(loss, 1.15 * guess) / (1.2 * guess)) * (height - 2);
  const curves = trainings.map(({ curve: { steps, losses: values } }): Shape => {
    const points = steps.map((step, i) => `${tenths((step / scenario.steps) * width)},${tenths(y(values[i]!))}`);
    return { d: `M${points.join('L')}`, of: 'loss', line: true };
  });
  return [axisAt(y(guess)), ...curves, axisAt(height - 0.5)];
}
