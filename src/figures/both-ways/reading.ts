import { cropOf } from '../../readings/crop.ts';
import { sharesOf, type Shares } from '../../readings/shares.ts';
import { verdictOf, type Verdict } from '../../readings/verdict.ts';
import type { Shown } from '../kind.ts';

/** The histograms of a run, and below them what of its signal and of its gradient there is in each layer. */
export interface BothWays extends Shares, Verdict {}

/** Reads a run both ways: its outputs on the way forward, its gradient on the way back. */
export const read = ({ runs: [run], view }: Shown<'both-ways'>): BothWays => ({
  ...sharesOf(run.layers, run.scenario, view.range, cropOf(view.crop)),
  ...verdictOf(run),
});
