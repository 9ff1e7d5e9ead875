import { anyTrainingKind, type TrainingKind, type TrainingSettings } from '../../../src/figures/kind.ts';
import { trainingKinds } from '../../../src/figures/training-kinds.ts';
import type { ShownTrainings } from '../../../src/figures/kind.ts';
import type { TrainingFigureName } from '../../../src/scenario/options.ts';

/** A kind of figure of trainings that says no more than how far the first one is, in place of the one with that name. */
export function tinyKind<Name extends TrainingFigureName>(name: Name, settings: Partial<TrainingSettings>): void {
  const read = ({ trainings }: ShownTrainings<Name>) => trainings[0]!.steps;
  const kind: TrainingKind<Name, number> = {
    name,
    reads: [],
    trains: true,
    ...settings,
    read,
    summary: (steps) => `after ${String(steps)}`,
    axes: () => '',
    readout: () => '',
    load: () =>
      Promise.resolve(function* (document, steps) {
        const picture = document.createElement('div');
        picture.className = 'pictures';
        picture.textContent = String(steps);
        return picture;
      }),
  };
  (trainingKinds as Record<string, unknown>)[name] = anyTrainingKind(kind);
}
