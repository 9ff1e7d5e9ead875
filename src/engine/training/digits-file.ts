import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadData, type Data } from '../../network/data.ts';
import type { Scenario } from '../../scenario/scenario.ts';

let file: Uint8Array | undefined;

/** The data of a scenario, for those who have the file of digits on their disk: scripts, tests and the build, all of which begin in the project's folder. */
export const dataOnDisk = ({ data, dataseed }: Pick<Scenario, 'data' | 'dataseed'>): Data =>
  loadData(data, dataseed, data === 'digits' ? (file ??= readFileSync(resolve('src/network/digits.bin'))) : undefined);
