import { weightStd } from '../network/initializers.ts';
import { float32 } from '../statistics/float32.ts';
import { isNumber, type Lost, type Measure } from '../statistics/measures.ts';
import { zoneLimits, zoneNames, type Zone } from '../theory/zones.ts';
import { measuresOf, type ShownRun } from './run.ts';

/** What becomes of something on its way through all layers: the zone of its factor, or why it has none. */
export type Way = Zone | 'zero' | 'none' | Lost;

/** How alike the last layer’s answers to all inputs are, where almost nothing of the signal has come through. */
export type Answer =
  /** One and the same number from every neuron, for every input. */
  | { readonly kind: 'same'; readonly value: number }
  /** Close to one number, which is rounded to tenths. */
  | { readonly kind: 'near'; readonly value: number }
  /** Each neuron has its own, the same for every input but for little. */
  | { readonly kind: 'alike' }
  /** They still differ, though by far less than the inputs. */
  | { readonly kind: 'apart' };

/** What a network does to the signal on its way forward and to the gradient on its way back. */
export interface Verdict {
  /** Standard deviation of the signal in each layer, the input’s being 1; the first layer first. */
  readonly signals: readonly Measure[];
  /** Root mean square of the gradient in each layer, what arrives being 1; the first layer first. */
  readonly gradients: readonly Measure[];
  readonly signal: Way;
  readonly gradient: Way;
  /** Whether the gradient is less than half of what arrives already where it sets out, in the last layer. */
  readonly setsOffSmall: boolean;
  /** Whether the weights are all equal, so that the neurons of a layer are copies of one. */
  readonly copies: boolean;
  readonly answer: Answer;
}

/** Values no further than this from their mean, as a standard deviation, are close to one number. */
const close = 0.05;
/** Share of the variance from which on answers differ by their inputs more than by a hair. */
const aHair = 0.1;

/** The zone of a factor from end to end, by the limits that divide the slider, too. */
const zoneOf = (factor: number): Zone => zoneNames[zoneLimits.filter((limit) => factor >= limit).length]!;

/** The way of something that is of size `from` at one end and `to` at the other. */
function wayOf(from: Measure, to: Measure): Way {
  if (!isNumber(to)) return to ?? 'none';
  if (to === 0) return 'zero';
  if (!isNumber(from)) return from ?? 'none';
  return from === 0 ? 'none' : zoneOf(to / from);
}

/**
 * Reads what becomes of the signal from the input to the last layer, and of the gradient from the last layer to the first, as the zones of the
 * slider have it; with one layer, from what arrives.
 * @throws {RangeError} if the run was not asked for its measures
 */
export function verdictOf(run: ShownRun): Verdict {
  const measures = measuresOf(run);
  // Correlated inputs differ from one another by less than 1.
  const sent = Math.sqrt(1 - run.scenario.correlation);
  const signals = measures.map(({ signalStd }): Measure => (!isNumber(signalStd) ? signalStd : sent === 0 ? null : signalStd / sent));
  const gradients = measures.map(({ gradientRms }) => gradientRms);
  const [back, first] = [gradients.at(-1)!, gradients[0]!];
  return {
    signals,
    gradients,
    signal: wayOf(1, signals.at(-1)!),
    gradient: wayOf(measures.length > 1 && back !== 0 ? back : 1, first),
    setsOffSmall: isNumber(back) && back < 0.5,
    copies: weightStd(run.scenario) === undefined,
    answer: answerOf(run),
  };
}

function answerOf(run: ShownRun): Answer {
  const { mean, std } = run.layers.at(-1)!;
  const { signalShare } = measuresOf(run).at(-1)!;
  if (std <= Math.abs(mean) * float32.sameness) return { kind: 'same', value: mean };
  if (std <= close) return { kind: 'near', value: Math.round(mean * 10) / 10 };
  return signalShare === 'below-resolution' || (isNumber(signalShare) && signalShare < aHair) ? { kind: 'alike' } : { kind: 'apart' };
}
