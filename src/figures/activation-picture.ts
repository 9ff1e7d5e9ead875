import { activationHistogram, type HistogramWords } from '../plots/activation-histograms.ts';
import { countTop } from '../plots/activation-crop.ts';
import { histogramLabel, leftOut } from './activation-sentences.ts';
import type { Shown } from './kind.ts';
import type { Words } from './words.ts';

/** From this depth on, histograms are small and many to a row. */
const denseFrom = 11;

/**
 * Draws the picture layer by layer: a list with one histogram and what it leaves out in each item. It is a generator so that
 * a page with a deep network can do something else between two layers. The same code draws while the site is built.
 * @returns the whole list, an element of `document` that is not attached to it.
 */
export function* activationPicture(
  document: Document, { runs, view }: Shown, words: Words,
): Generator<void, HTMLOListElement> {
  const { layers } = runs[0]!;
  const crop = { x: view.crop.includes('x'), y: view.crop.includes('y') };
  const dense = layers.length >= denseFrom;
  const top = countTop(layers.map(({ histogram }) => histogram), crop);
  const histogramWords: HistogramWords = {
    title: (layer) => words.say('title', { n: layer }),
    label: (layer) => histogramLabel(layers[layer - 1]!, layer, crop, words),
    countAxis: words.say('count-axis'),
    value: words.value,
    count: words.exact,
    nothingInside: ({ infinite, nan }) => words.say(infinite + nan > 0 ? 'nothing-finite' : 'nothing-inside'),
  };
  const list = document.createElement('ol');
  list.className = dense ? 'pictures dense' : 'pictures';
  list.setAttribute('role', 'list'); // Safari forgets that a list without markers is one
  for (const [i, { histogram }] of layers.entries()) {
    const item = document.createElement('li');
    item.append(activationHistogram(histogram, i + 1, { document, words: histogramWords, crop, top, dense }));
    const missing = document.createElement('p');
    missing.className = 'left-out';
    missing.textContent = leftOut(histogram, crop, dense, words).join(' · ');
    item.append(missing);
    list.append(item);
    yield;
  }
  return list;
}
