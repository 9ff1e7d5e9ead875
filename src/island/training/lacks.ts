import type { Training } from '../../readings/training.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { BulkyTrainingMeasure, Moment } from '../../statistics/training-measures.ts';

/** Which moments have a bulky measure, and whether one has it of what is pointed at. */
interface Bearing {
  readonly bears: (moment: Moment) => boolean;
  readonly has: (moment: Moment, asked: Scenario) => boolean;
}

const isStep = ({ step }: Moment): boolean => step > 0;

const bearings: Readonly<Partial<Record<BulkyTrainingMeasure, Bearing>>> = {
  histograms: { bears: isStep, has: ({ layers }) => layers?.[0]?.activations !== undefined },
  update: {
    bears: isStep,
    has: ({ update }, { layer, neuron, input }) =>
      update?.layer === layer && update.neuron === Math.max(1, neuron) && update.input === input,
  },
  answers: { bears: () => true, has: ({ answers }, { digit }) => answers?.sample === digit },
  sheet: { bears: ({ step }) => step === 0, has: ({ sheet }) => sheet !== undefined },
};

/** The moment of which a figure reads a bulky measure: the last one that can have it, up to the step that is asked. */
function bearer(name: BulkyTrainingMeasure, { moments }: Training, { step }: Pick<Scenario, 'step'>): Moment | undefined {
  return moments.findLast((moment) => (step === 0 || moment.step <= step) && bearings[name]?.bears(moment));
}

/** Which of the bulky measures that a figure reads are missing of the moment that is looked at. */
export const lacking = (training: Training, asked: Scenario, reads: readonly BulkyTrainingMeasure[]): readonly BulkyTrainingMeasure[] =>
  reads.filter((name) => {
    const bearing = bearings[name];
    if (!bearing) return false;
    const moment = bearer(name, training, asked);
    return moment === undefined || !bearing.has(moment, asked);
  });

/** Which of the bulky measures that a figure reads it reads of this moment. */
export const readOf = (
  moment: Moment,
  training: Training,
  asked: Scenario,
  reads: readonly BulkyTrainingMeasure[],
): readonly BulkyTrainingMeasure[] => reads.filter((name) => bearer(name, training, asked) === moment);
