import type { ShownRun } from '../../readings/run.ts';
import type { ViewOf } from '../../scenario/options.ts';
import type { Words } from '../../sentences/words.ts';
import type { Place, Shown } from '../kind.ts';
import type { SignalView } from './view.ts';
import { effectiveNeurons, type EffectiveReading } from './views/effective-neurons.ts';
import { share, type ShareReading } from './views/share.ts';
import { similarity, type SimilarityReading } from './views/similarity.ts';
import { variance, type VarianceReading } from './views/variance.ts';

/** What each view reads. */
export interface Readings extends Record<ViewOf<'signal-and-offset'>, unknown> {
  readonly variance: VarianceReading;
  readonly share: ShareReading;
  readonly similarity: SimilarityReading;
  readonly 'effective-neurons': EffectiveReading;
}
export type ViewName = keyof Readings;

const views: { readonly [View in ViewName]: SignalView<Readings[View]> } = {
  variance,
  share,
  similarity,
  'effective-neurons': effectiveNeurons,
};

/** What one of the views, or a certain one, reads of a run. */
export type SignalAndOffset<View extends ViewName = ViewName> = {
  readonly [V in View]: { readonly view: V; readonly seen: Readings[V] };
}[View];

/** Reads a run as one of the views shows it. */
export const read = ({ runs: [run], view: { view } }: Shown<'signal-and-offset'>): SignalAndOffset => readAs(view, run);

const readAs = <View extends ViewName>(view: View, run: ShownRun): SignalAndOffset<View> => ({ view, seen: views[view].read(run) });

/** What is to be seen in the view now. */
export const summary = <View extends ViewName>({ view, seen }: SignalAndOffset<View>, words: Words): string =>
  views[view].summary(seen, words);

/** How to read the view's axes. */
export const axes = ({ view }: SignalAndOffset, words: Words): string => words.say(`signal-and-offset.axes.${view}`);

/** The numbers of one layer. */
export const readout = <View extends ViewName>({ view, seen }: SignalAndOffset<View>, { column }: Place, words: Words): string =>
  views[view].readout(seen, column, words);

/** What a picture shows, for those who do not see it: the numbers of its first and its last layer. */
export function label<View extends ViewName>({ view, seen }: SignalAndOffset<View>, words: Words): string {
  const ends = new Set([0, seen.missing.length - 1]);
  return [...ends].map((i) => views[view].readout(seen, i, words)).join(' ');
}
