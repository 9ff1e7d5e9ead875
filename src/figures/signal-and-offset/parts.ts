import { isNumber, type LayerMeasures, type Measure } from '../../statistics/measures.ts';
import { spreadLack, type Lack } from './lack.ts';

/** The two parts of a layer's variance: what depends on the input, and what is the same for every input. */
export interface Parts {
  /** signal² */
  readonly signal: Measure;
  /** offset² */
  readonly offset: Measure;
}

/** Squares the two standard deviations of a layer; what is lost stays lost. */
export const partsOf = ({ signalStd, offsetStd }: LayerMeasures): Parts => ({ signal: squared(signalStd), offset: squared(offsetStd) });

const squared = (measure: Measure): Measure => (isNumber(measure) ? measure ** 2 : measure);

/** What keeps a view from drawing both parts of a layer. */
export function partsLack(measures: LayerMeasures): Lack | undefined {
  const { signalStd } = measures;
  return spreadLack(measures) ?? (isNumber(signalStd) ? undefined : { what: 'signal', gone: signalStd ?? 'none' });
}

/** A layer, counted from 1, of which there is something to draw. */
export interface DrawnParts {
  readonly layer: number;
  readonly signal: number;
  readonly offset: number;
  /** Whether the signal is a number; one that float32 lost is drawn as none. */
  readonly isKnown: boolean;
}

/** The layers of which there is something to draw: those whose offset is a number, unless their signal overflows. */
export const drawnParts = (layers: readonly Parts[]): DrawnParts[] =>
  layers.flatMap(({ signal, offset }, i) =>
    isNumber(offset) && signal !== 'overflow'
      ? [{ layer: i + 1, signal: isNumber(signal) ? signal : 0, offset, isKnown: isNumber(signal) }]
      : [],
  );
