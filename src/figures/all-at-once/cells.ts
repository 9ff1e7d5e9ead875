import { uncropped } from '../../readings/crop.ts';
import { flowSentence } from '../../sentences/gradient.ts';
import { histogramLabel } from '../../sentences/histogram.ts';
import type { Words } from '../../sentences/words.ts';
import { valueCount } from '../../statistics/histogram.ts';
import { keepsBoth, type AllAtOnce, type Network } from './reading.ts';
import { networkName } from './sentences.ts';

/** What a cell shows, for those who do not see it. */
export function cellLabel(network: Network, { view, depth }: AllAtOnce, words: Words): string {
  const { gradient, last } = network;
  const sentence = view === 'gradients' ? flowSentence(gradient, words) : histogramLabel(last, depth, uncropped, words);
  const said = words.say('all-at-once.label', { network: networkName(network.scenario, words), sentence });
  return keepsBoth(network) ? `${said} ${words.say('all-at-once.keeps-both')}` : said;
}

/** The number or the words below a cell; ticked where the network keeps both its signal and its gradient. */
export function cellNote(network: Network, { view, depth }: AllAtOnce, words: Words): string {
  const note = view === 'gradients' ? gradientNote(network, depth, words) : activationNote(network, words);
  return keepsBoth(network) ? words.say('all-at-once.ticked', { note }) : note;
}

function activationNote({ last: { histogram, mean, std, lost }, signalShare }: Network, words: Words): string {
  if (lost) return words.say(`lost.${lost}`);
  if (signalShare === null) return words.say('all-at-once.all', { value: words.value(mean) });
  const outside = (histogram.below + histogram.above) / valueCount(histogram);
  return outside >= 0.01
    ? words.say('all-at-once.outside', { share: words.percent(outside) })
    : words.say('all-at-once.std', { std: words.value(std) });
}

function gradientNote({ gradient: { flow } }: Network, depth: number, words: Words): string {
  if (flow.kind === 'single') return words.say('all-at-once.rms', { rms: words.value(flow.rms) });
  if (flow.kind !== 'gone') return words.say('blame.times', { factor: words.value(flow.perLayer) });
  if (flow.layer < depth) return words.say(`all-at-once.gone.${flow.gone}`, { layer: words.exact(flow.layer + 1) });
  return flow.gone === 'zero' ? words.say('all-at-once.all', { value: words.value(0) }) : words.say(`lost.${flow.gone}`);
}
