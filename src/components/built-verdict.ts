import { claims, type ClaimNumber } from '../lesson/claims.ts';
import type { Verdict } from '../lesson/verdicts.ts';
import { records } from './built-records.ts';
import { builtRun } from './built-run.ts';

/** What measuring says of a claim, judged anew in every build. */
export async function builtVerdict(number: ClaimNumber): Promise<Verdict> {
  const { scenarios, judge } = claims[number];
  return judge(await Promise.all(scenarios.map((scenario) => builtRun(scenario, { measures: true }))), records);
}
