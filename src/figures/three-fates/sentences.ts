import { stepSentence, withRounding } from '../../sentences/gradient.ts';
import type { Words } from '../../sentences/words.ts';
import { binEdges, bins, valueCount } from '../../statistics/histogram.ts';
import type { Place } from '../kind.ts';
import type { Network, ThreeFates } from './reading.ts';

/** What becomes of a network's gradient, as a note beside its picture. */
export function fateNote({ gradient: { flow } }: Network, words: Words): string {
  switch (flow.kind) {
    case 'single':
      return words.say('three-fates.note.single');
    case 'gone':
      return words.say(`three-fates.note.${flow.gone}`, { layer: words.exact(flow.layer) });
    default:
      return words.say('three-fates.note', { factor: words.value(flow.perLayer), fate: words.say(`fate.${flow.kind}`) });
  }
}

/** The same as a part of a sentence, which says only once what its numbers count. */
function fatePart({ width, gradient: { flow } }: Network, i: number, words: Words): string {
  const neurons = i === 0 ? words.sayCount('three-fates.neurons', width) : words.say('three-fates.more', { n: words.exact(width) });
  switch (flow.kind) {
    case 'single':
      return words.say('three-fates.fate.single', { neurons, rms: words.value(flow.rms) });
    case 'gone':
      return words.say(`three-fates.fate.${flow.gone}`, { neurons, layer: words.exact(flow.layer) });
    default:
      return words.say('three-fates.fate', {
        neurons,
        fate: words.say(`fate.${flow.kind}`),
        times: words.say(i === 0 ? 'three-fates.in-all' : 'three-fates.times', { factor: words.value(flow.inAll) }),
      });
  }
}

/** Whether the histograms look alike, and whether the gradients meet the same fate. */
export function summary({ networks, pairs }: ThreeFates, words: Words): string {
  const fates = networks.map((network, i) => fatePart(network, i, words)).join(', ');
  const names = networks.map(({ fate }) => fate);
  if (names[0] === 'single') return words.say('three-fates.one-layer', { fates });
  const same = new Set(names).size === 1 ? 'same' : 'apart';
  if (pairs.every((pair) => pair.alike)) return words.say(`three-fates.alike-${same}`, { fates });
  const pair = pairs.find(({ a, b, alike }) => alike && names[a] !== names[b]);
  if (!pair) return words.say(`three-fates.apart-${same}`, { fates });
  const [a, b] = [pair.a, pair.b].map((place) => words.exact(networks[place]!.width)) as [string, string];
  return words.say('three-fates.pair-apart', { fates, a, b });
}

/** How to read both rows of pictures. */
export function axes({ networks }: ThreeFates, words: Words): string {
  const rounded = networks.flatMap(({ gradient: { roundedFrom } }) => roundedFrom ?? []);
  const said = words.say('three-fates.axes', { last: words.exact(networks[0]!.depth), bins });
  return withRounding(said, rounded.length > 0 ? Math.min(...rounded) : undefined, words);
}

/** The numbers of a bin, or of a layer's gradient: each network has two drawings, its histogram, then its gradient. */
export function readout({ networks }: ThreeFates, { drawing, column }: Place, words: Words): string {
  const network = networks[Math.floor(drawing / 2)];
  if (!network) return '';
  const neurons = words.sayCount('three-fates.neurons', network.width);
  if (drawing % 2 === 1) {
    return words.say('three-fates.readout-flow', { neurons, readout: stepSentence(network.gradient.steps[column], words) });
  }
  const { histogram } = network.last;
  const [left, right] = binEdges(histogram.interval, column);
  const count = histogram.counts[column]!;
  return words.sayCount('three-fates.readout-bin', count, {
    neurons,
    layer: words.exact(network.depth),
    left: words.value(left),
    right: words.value(right),
    share: words.percent(count / valueCount(histogram)),
  });
}

/** What one histogram shows, for those who do not see it. */
export function histogramLabel({ width, depth, last: { histogram, lost } }: Network, words: Words): string {
  const place = { neurons: words.sayCount('three-fates.neurons', width), layer: words.exact(depth) };
  if (lost) return words.say('three-fates.label-lost', { ...place, lost: words.say(`lost.${lost}`) });
  const most = Math.max(...histogram.counts);
  if (most === 0) return words.say('three-fates.label-empty', place);
  const [left, right] = binEdges(histogram.interval, histogram.counts.indexOf(most));
  const share = words.percent(most / valueCount(histogram));
  return words.say('three-fates.label-histogram', { ...place, left: words.value(left), right: words.value(right), share });
}
