import { flowOf, type Flow } from '../../readings/gradient.ts';
import { alike } from '../../readings/alike.ts';
import { binEdges, bins, valueCount, type Histogram } from '../../statistics/histogram.ts';
import { layerSentence, rmsOf } from '../../sentences/gradient.ts';
import type { Kind, ShownRun } from '../kind.ts';
import type { Words } from '../../sentences/words.ts';

/** The numbers of neurons per layer that are set side by side. */
const widths = [10, 100, 400] as const;

/** The activations of a run's last layer. */
export const lastHistogram = ({ layers }: ShownRun): Histogram => layers.at(-1)!.histogram;

/** What becomes of a run's gradient, as a name: two gradients with the same name meet the same fate. */
const fateName = (flow: Flow): Exclude<Flow['kind'], 'gone'> | Extract<Flow, { kind: 'gone' }>['gone'] =>
  flow.kind === 'gone' ? flow.gone : flow.kind;

/** What becomes of a run's gradient, as a note beside its picture. */
export function fateNote(run: ShownRun, words: Words): string {
  const flow = flowOf(rmsOf(run));
  return words.say(`three-fates.note.${fateName(flow)}`, {
    factor: 'perLayer' in flow ? words.value(flow.perLayer) : '',
    layer: 'layer' in flow ? words.exact(flow.layer) : '',
  });
}

/** The same as a part of a sentence, which says only once what its numbers count. */
function fatePart(run: ShownRun, i: number, words: Words): string {
  const flow = flowOf(rmsOf(run));
  const { width } = run.scenario;
  return words.say(`three-fates.fate.${fateName(flow)}`, {
    neurons: i === 0 ? words.sayCount('three-fates.neurons', width) : words.say('three-fates.more', { n: words.exact(width) }),
    times: 'perLayer' in flow ? words.say(i === 0 ? 'three-fates.per-layer' : 'blame.times', { factor: words.value(flow.perLayer) }) : '',
    rms: 'rms' in flow ? words.value(flow.rms) : '',
    layer: 'layer' in flow ? words.exact(flow.layer) : '',
  });
}

/** Whether the histograms look alike, and whether the gradients meet the same fate. */
function comparison(runs: readonly ShownRun[], words: Words): string {
  const fates = runs.map((run, i) => fatePart(run, i, words)).join(', ');
  const names = runs.map((run) => fateName(flowOf(rmsOf(run))));
  if (names[0] === 'single') return words.say('three-fates.one-layer', { fates });
  const pairs = runs.flatMap((_, b) =>
    runs.slice(0, b).map((_, a) => ({ a, b, alike: alike(lastHistogram(runs[a]!), lastHistogram(runs[b]!)) })),
  );
  const same = new Set(names).size === 1 ? 'same' : 'apart';
  if (pairs.every((pair) => pair.alike)) return words.say(`three-fates.alike-${same}`, { fates });
  const pair = pairs.find(({ a, b, alike }) => alike && names[a] !== names[b]);
  if (!pair) return words.say(`three-fates.apart-${same}`, { fates });
  return words.say('three-fates.pair-apart', {
    fates,
    a: words.exact(runs[pair.a]!.scenario.width),
    b: words.exact(runs[pair.b]!.scenario.width),
  });
}

/** The same starting weights in layers of three widths: histograms that may look alike, and gradients that need not. */
export const threeFates: Kind = {
  name: 'three-fates',
  scenarios: (asked) => widths.map((width) => ({ ...asked, width })),
  settled: ['width'],
  label: ({ width }, words) => words.sayCount('three-fates.neurons', width),
  looks: ['range'],
  measures: true,
  summary: ({ runs }, words) => comparison(runs, words),
  axes: ({ runs }, words) => words.say('three-fates.axes', { last: words.exact(runs[0]!.layers.length), bins }),
  // Each run has two drawings: its histogram, then its gradient.
  readout: ({ runs }, { drawing, column }, words) => {
    const run = runs[Math.floor(drawing / 2)];
    if (!run) return '';
    const neurons = words.sayCount('three-fates.neurons', run.scenario.width);
    if (drawing % 2 === 1) return words.say('three-fates.readout-flow', { neurons, readout: layerSentence(run, column + 1, words) });
    const histogram = lastHistogram(run);
    const [left, right] = binEdges(histogram.interval, column);
    const count = histogram.counts[column]!;
    return words.sayCount('three-fates.readout-bin', count, {
      neurons,
      layer: words.exact(run.layers.length),
      left: words.value(left),
      right: words.value(right),
      share: words.percent(count / valueCount(histogram)),
    });
  },
  load: async () => (await import('./picture.ts')).threeFatesPicture,
};
