import { resolve } from 'node:path';
import * as prettier from 'prettier';
import { plateausOf } from '../../src/readings/plateau.ts';
import type { RecordedTraining } from '../../src/readings/recorded.ts';
import { root } from '../tool.ts';

/** Where the plateaus are kept that the figure draws: its page loads no records. */
export const plateauFile = resolve(root, 'src/readings/plateaus.ts');

/** TypeScript that has what the records say of each start's plateau. */
export async function plateauSource(records: readonly RecordedTraining[]): Promise<string> {
  const source = `// Written by \`npm run claims\` from results/trainings.jsonl.
import type { Plateau } from './plateau.ts';

/** How long each start's loss stays at that of guessing, at each rate. */
export const plateaus: readonly Plateau[] = ${JSON.stringify(plateausOf(records))};
`;
  return prettier.format(source, { ...(await prettier.resolveConfig(plateauFile)), filepath: plateauFile });
}
