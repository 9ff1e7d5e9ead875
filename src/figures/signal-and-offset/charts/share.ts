import { shareWords } from '../../../sentences/measure-words.ts';
import type { ChartOptions } from '../frame.ts';
import { drawnParts } from '../parts.ts';
import type { ShareReading } from '../views/share.ts';
import { signal as colour } from './colours.ts';
import { stackedChart } from './stacked.ts';

/** Each layer's variance as a bar of 100 % in two parts, with the signal's share over it where that is known. */
export function shareChart({ layers }: ShareReading, options: ChartOptions): SVGSVGElement {
  const { words } = options;
  const bars = drawnParts(layers).flatMap(({ layer, signal, offset, isKnown }) => {
    const total = signal + offset;
    if (total === 0) return [];
    return [{ layer, signal: signal / total, top: 1, number: isKnown ? shareWords(signal / total, words) : undefined }];
  });
  return stackedChart(
    bars,
    { title: words.say('signal-and-offset.axis.share'), value: words.percent, domain: [0, 1] },
    colour.text,
    options,
  );
}
