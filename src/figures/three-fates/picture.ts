import { exponentsOf, gradientFlowChart } from '../../drawing/gradient-chart.ts';
import { decadesAround, type Sheet } from '../../drawing/layer-chart.ts';
import { shareHistogram, shareTop } from './histogram.ts';
import { binEdges, valueCount } from '../../statistics/histogram.ts';
import type { LayerStatistics } from '../../statistics/layer.ts';
import { leftOut } from '../../sentences/activations.ts';
import { flowWords } from '../gradient-flow/picture.ts';
import { flowSentence, rmsOf } from '../../sentences/gradient.ts';
import type { Draw } from '../kind.ts';
import { leftOutLine } from '../../drawing/pictures.ts';
import { fateNote, lastHistogram } from './kind.ts';
import type { Words } from '../../sentences/words.ts';

const sheet: Sheet = {
  width: 290,
  height: 190,
  marginLeft: 46,
  marginRight: 34,
  marginTop: 34,
  marginBottom: 34,
  fontSize: 11,
  ticks: [11, 5],
};

/** Draws for each run the histogram of its last layer and, beneath, how large its gradient is in each layer, on axes that all share. */
export const threeFatesPicture: Draw = function* (document, { runs }, words) {
  const top = shareTop(runs.map(lastHistogram));
  const decades = decadesAround(runs.flatMap((run) => exponentsOf(rmsOf(run))));
  const list = document.createElement('ol');
  list.className = 'pictures bare fates';
  list.setAttribute('role', 'list'); // Safari forgets that a list without markers is one
  for (const run of runs) {
    const last = run.layers.at(-1)!;
    const { histogram, lost } = last;
    const { width } = run.scenario;
    const neurons = words.sayCount('three-fates.neurons', width);
    const item = document.createElement('li');
    const above = document.createElement('div');
    const shareWords = {
      title: words.sayCount('three-fates.title', width),
      label: histogramLabel(last, neurons, run.layers.length, words),
      value: words.value,
      percent: words.percent,
      nothingInside: words.say(histogram.infinite + histogram.nan > 0 ? 'nothing-finite' : 'nothing-inside'),
    };
    above.append(shareHistogram(histogram, { document, words: shareWords, top, ...sheet }));
    above.append(
      leftOutLine(document, [
        ...leftOut(histogram, { x: false, y: false }, false, words),
        ...(lost === 'below-resolution' ? [words.say('lost.below-resolution')] : []),
      ]),
    );
    item.append(above);
    yield;
    const label = words.say('three-fates.label-flow', { neurons, summary: flowSentence(run, words) });
    item.append(gradientFlowChart(rmsOf(run), { document, words: flowWords(words, label, fateNote(run, words)), sheet, decades }));
    list.append(item);
    yield;
  }
  return list;
};

/** What one histogram shows, for those who do not see it. */
function histogramLabel({ histogram, lost }: LayerStatistics, neurons: string, layer: number, words: Words): string {
  const place = { neurons, layer: words.exact(layer) };
  if (lost) return words.say('three-fates.label-lost', { ...place, lost: words.say(`lost.${lost}`) });
  const most = Math.max(...histogram.counts);
  if (most === 0) return words.say('three-fates.label-empty', place);
  const [left, right] = binEdges(histogram.interval, histogram.counts.indexOf(most));
  return words.say('three-fates.label-histogram', {
    ...place,
    left: words.value(left),
    right: words.value(right),
    share: words.percent(most / valueCount(histogram)),
  });
}
