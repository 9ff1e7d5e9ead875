import { expect, test } from 'vitest';
import { weightConstant, weightStd } from '../../src/network/initializers.ts';
import { textbook } from '../../src/scenario/scenario.ts';

test('Xavier divides by the square root of the fan-in, and He is √2 times that', () => {
  expect(weightStd({ ...textbook, init: 'xavier', width: 64 })).toBe(1 / 8);
  expect(weightStd({ ...textbook, init: 'he', width: 50 })).toBe(1 / 5);
  expect(weightStd({ ...textbook, std: 0.01 })).toBe(0.01);
});

test('zeros, ones and constants draw nothing', () => {
  for (const [init, constant] of [['zeros', 0], ['ones', 1], ['constant', 5]] as const) {
    expect(weightStd({ ...textbook, init })).toBeUndefined();
    expect(weightConstant({ ...textbook, init })).toBe(constant);
  }
});
