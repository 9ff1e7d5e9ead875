import { unusual, type RecordedTraining } from '../../src/readings/recorded.ts';
import type { Planned } from './lists.ts';

/** A training in a few words: its list, and what of it is not usual. */
export function nameOf({ group, scenario, frozen }: Planned): string {
  const { activation, init, std } = scenario;
  const start = `${activation} ${init}${init === 'normal' ? ` ${String(std)}` : ''}`;
  const others = Object.entries({ rate: scenario.rate, ...unusual(scenario) })
    .filter(([field]) => !['activation', 'init', 'std'].includes(field))
    .map(([field, value]) => `${field} ${String(value)}`);
  return [group, start, ...others, ...(frozen ? [`frozen ${frozen}`] : [])].join(', ');
}

/** What became of it. */
export function outcomeOf({ starts, diverged, steps, loss, evaluation }: RecordedTraining): string {
  const learns = starts === null ? `not within ${steps} steps` : `starts at ${starts}`;
  const end = evaluation ? `${(100 * evaluation.testAccuracy).toFixed(1)}%` : `not finite at step ${String(diverged)}`;
  return `${learns} · loss ${loss === null ? 'not finite' : loss.toPrecision(4)} · ${end}`;
}

/** Milliseconds as minutes and seconds. */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
