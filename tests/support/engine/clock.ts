import { vi } from 'vitest';

/** Lets each pause come at the first occasion: the clock says that every step took long. Ends with `vi.restoreAllMocks`. */
export function everyStepTakesLong(): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 31));
}
