import { bookActivations } from '../../scenario/options.ts';
import { presetNames, startingWeights } from '../../scenario/presets.ts';
import { textbook } from '../../scenario/scenario.ts';
import type { Kind } from '../kind.ts';
import { read, type AllAtOnce } from './reading.ts';
import { axes, networkName, readout, summary } from './sentences.ts';

/** Every activation function of the book's script with each of its starting weights: row by row, a preset a row. */
export const allAtOnce: Kind<'all-at-once', AllAtOnce> = {
  name: 'all-at-once',
  scenarios: (asked) =>
    presetNames.flatMap((preset) =>
      bookActivations.map((activation) => ({
        ...asked,
        std: textbook.std,
        value: textbook.value,
        ...startingWeights[preset],
        activation,
      })),
    ),
  settled: ['activation', 'init', 'std', 'value'],
  label: networkName,
  looks: ['range'],
  leads: true,
  measures: true,
  read,
  summary,
  axes,
  readout,
  load: async () => (await import('./picture.ts')).picture,
};
