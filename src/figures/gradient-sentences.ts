import { flowOf, goneOf, type Gone } from '../plots/gradient-reading.ts';
import type { BulkyMeasure, Measure, With } from '../statistics/measures.ts';
import type { ShownRun } from './kind.ts';
import type { Words } from './words.ts';

/**
 * What was measured of each layer, with the bulky measures that a kind of figure `reads`.
 * @throws {RangeError} if the run was not asked for it: a figure of gradients would have nothing to show
 */
export function measuresOf<Name extends BulkyMeasure = never>({ measures }: ShownRun, ...reads: readonly Name[]): readonly With<Name>[] {
  if (!measures || reads.some((name) => measures.some((layer) => layer[name] === undefined)))
    throw new RangeError('this run lacks measures');
  return measures as readonly With<Name>[];
}

/** The gradient's root mean square in each layer, the first layer first. */
export const rmsOf = (run: ShownRun): Measure[] => measuresOf(run).map(({ gradientRms }) => gradientRms);

/** Why a measure has no place on a logarithmic axis, in words. */
export const goneWords = (gone: Gone, words: Words): string => words.say(gone === 'zero' ? 'gradient-flow.zero' : `lost.${gone}`);

/** What becomes of the gradient on its way from the last layer to the first. */
export function flowSentence(run: ShownRun, words: Words): string {
  const rms = rmsOf(run);
  const last = rms.length;
  const flow = flowOf(rms);
  switch (flow.kind) {
    case 'gone': {
      // Where not even the last layer has one, the way forward is why.
      const key = flow.layer === last && flow.gone !== 'none' ? (`${flow.gone}-last` as const) : flow.gone;
      return words.say(`gradient-flow.gone.${key}`, { layer: words.exact(flow.layer), after: words.exact(flow.layer + 1) });
    }
    case 'single':
      return words.say('gradient-flow.single', { rms: words.value(flow.rms) });
    default:
      return words.say(`gradient-flow.${flow.kind}`, {
        last: words.exact(last),
        from: words.value(flow.from),
        to: words.value(flow.to),
        factor: words.value(flow.perLayer),
      });
  }
}

/**
 * The gradient's size in one layer, and how it came about; nothing where there is no such layer.
 * @param layer counted from 1.
 */
export function layerSentence(run: ShownRun, layer: number, words: Words): string {
  const measures = measuresOf(run);
  const own = measures[layer - 1];
  if (!own) return '';
  const { gradientRms, activationFactor } = own;
  const n = words.exact(layer);
  const gone = goneOf(gradientRms);
  if (gone) return words.say('gradient-flow.readout-gone', { n, gone: goneWords(gone, words) });
  const rms = gradientRms as number;
  const next = measures[layer]?.gradientRms;
  if (typeof next === 'number' && next > 0) {
    return words.say('gradient-flow.readout', { n, rms: words.value(rms), factor: words.value(rms / next), next: words.exact(layer + 1) });
  }
  if (next === undefined && typeof activationFactor === 'number') {
    return words.say('gradient-flow.readout-last', { n, rms: words.value(rms), factor: words.value(activationFactor) });
  }
  return words.say('gradient-flow.readout-alone', { n, rms: words.value(rms) });
}
