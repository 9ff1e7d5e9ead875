import { parseHTML } from 'linkedom';
import { atOnce } from '../drawing/at-once.ts';
import { dataOnDisk } from '../engine/training/digits-file.ts';
import { train, type TrainingRun } from '../engine/training/train.ts';
import { scenariosOf, type ShownTrainings, type Spoken } from '../figures/kind.ts';
import { trainingKindOf } from '../figures/training-kind-of.ts';
import { texts, type Locale } from '../i18n/index.ts';
import { readOf } from '../island/training/lacks.ts';
import { asTraining, type Training } from '../readings/training.ts';
import { encode } from '../scenario/codec.ts';
import type { Scenario, View } from '../scenario/scenario.ts';
import { wordsOf } from '../sentences/words.ts';
import { buildStore } from '../site/build-store.ts';
import type { BulkyTrainingMeasure, Moment, TrainedLayer } from '../statistics/training-measures.ts';
import { inTurn } from './built-run.ts';
import { programKey } from './run-key.ts';

/** A figure of trainings as a page is built with it. */
export interface BuiltTrainings {
  /** What it shows, as light as it can be sent along to the page: with what its kind reads at first. */
  readonly shown: ShownTrainings;
  /** What it says: its summary, how to read its axes, its readouts. */
  readonly spoken: Spoken;
  /** Its picture as HTML, one element with the class `pictures`. */
  readonly picture: string;
}

const known = new Map<string, Promise<Training>>();

/**
 * Trains a network while the site is built, once for all pages that ask for it, and for all builds until something changes that has a say in
 * the result. One after the other: pages are built side by side, and tfjs has one state for all.
 * @param until the last step; none is taken with 0, and it is looked at as it starts.
 */
export function builtTraining(scenario: Scenario, until: number, reads: readonly BulkyTrainingMeasure[]): Promise<Training> {
  const key = `training ${encode(scenario)} ${String(until)} ${reads.join()}`;
  const next =
    known.get(key) ??
    buildStore
      .get<TrainingRun>(`${programKey} ${key}`, () => inTurn(() => train(scenario, dataOnDisk(scenario), { until, reads })))
      .then(asTraining);
  known.set(key, next);
  return next;
}

/**
 * Trains what a figure shows while the site is built, reads it once, and draws it with the figure's own code.
 * @throws what a training or its drawing throws: a page without its picture must not be built
 */
export async function builtTrainings(scenario: Scenario, view: View, locale: Locale): Promise<BuiltTrainings> {
  const kind = trainingKindOf(view.figure);
  const asked = scenariosOf(kind, scenario).map((one) => builtTraining(one, kind.trains ? one.steps : 0, kind.reads));
  const trainings = await Promise.all(asked);
  const spoken = kind.speak({ scenario, trainings, view }, wordsOf(locale, texts(locale)));
  const { document } = parseHTML('<html></html>');
  const picture = atOnce(await spoken.draw(document)).outerHTML;
  return { shown: { scenario, trainings: trainings.map((training) => lighter(training, scenario, kind.reads)), view }, spoken, picture };
}

/** Numbers that are drawn, and not computed with, have so many digits. */
const digits = 5;

/** A training with fewer digits, and without the bulky measures that its kind does not read at first. */
export function lighter(training: Training, asked: Scenario, reads: readonly BulkyTrainingMeasure[]): Training {
  const measured = training.moments.filter(({ layers }) => layers);
  const moments = training.moments.map((moment) => {
    const ofLayers = reads.includes('layers') || moment === measured[0] || moment === measured.at(-1);
    return withDigits(kept(moment, [...readOf(moment, training, asked, reads), ...(ofLayers ? (['layers'] as const) : [])]));
  });
  return { ...training, curve: withDigits(training.curve), moments };
}

/** What is sent along of a moment: its single numbers, and such bulky measures. */
function kept({ layers, update, answers, sheet, ...single }: Moment, reads: readonly BulkyTrainingMeasure[]): Moment {
  const bulky = { update, answers, sheet };
  return {
    ...single,
    ...(layers && reads.includes('histograms') && { layers }),
    ...(layers && reads.includes('layers') && !reads.includes('histograms') && { layers: layers.map(withoutHistograms) }),
    ...Object.fromEntries(Object.entries(bulky).filter(([name, measure]) => measure && reads.includes(name as keyof typeof bulky))),
  };
}

function withoutHistograms(layer: TrainedLayer): TrainedLayer {
  const single: Partial<Record<keyof TrainedLayer, unknown>> = { ...layer };
  delete single.activations;
  delete single.gradients;
  return single as unknown as TrainedLayer;
}

/** Nearest to 1 that is short of it: a share or a likeness that is not whole is never read as whole. */
const nearlyOne = 1 - 10 ** -digits;

function shortened(value: number): number {
  if (Number.isInteger(value)) return value;
  const short = Number(value.toPrecision(digits));
  return short === 1 && value < 1 ? nearlyOne : short;
}

/** The same with every number in few digits; numbers that count stay whole, as do those that are compared digit by digit. */
function withDigits<T>(value: T): T {
  if (typeof value === 'number') return shortened(value) as T;
  if (Array.isArray(value)) return value.map(withDigits) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, name === 'update' ? (part as unknown) : withDigits(part as unknown)]),
  ) as T;
}
