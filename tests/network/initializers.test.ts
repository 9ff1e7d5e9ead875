import { expect, test } from 'vitest';
import { weightConstant, weightDistribution, weightStd } from '../../src/network/initializers.ts';
import { initializers } from '../../src/scenario/options.ts';
import { readsStd, textbook } from '../../src/scenario/scenario.ts';

test('Xavier divides by the square root of the fan-in, and He is √2 times that', () => {
  expect(weightStd({ ...textbook, init: 'xavier', width: 64 })).toBe(1 / 8);
  expect(weightStd({ ...textbook, init: 'he', width: 50 })).toBe(1 / 5);
  expect(weightStd({ ...textbook, std: 0.01 })).toBe(0.01);
  expect(weightStd({ ...textbook, init: 'truncated_normal', std: 0.02 })).toBe(0.02);
});

test('for equal fans LeCun is Xavier, and so is the size of an orthogonal matrix’s elements', () => {
  const xavier = weightStd({ ...textbook, init: 'xavier' });
  for (const init of ['lecun', 'orthogonal', 'xavier_uniform'] as const) expect(weightStd({ ...textbook, init })).toBe(xavier);
  expect(weightStd({ ...textbook, init: 'he_uniform' })).toBe(weightStd({ ...textbook, init: 'he' }));
  // A uniform distribution reaches √3 standard deviations: √(6 / (fan-in + fan-out)) as Glorot & Bengio print it.
  expect(Math.sqrt(3) * weightStd({ ...textbook, init: 'xavier_uniform', width: 50 })!).toBeCloseTo(Math.sqrt(6 / (50 + 50)), 15);
});

test('zeros, ones and constants draw nothing', () => {
  for (const [init, constant] of [
    ['zeros', 0],
    ['ones', 1],
    ['constant', 5],
  ] as const) {
    expect(weightStd({ ...textbook, init })).toBeUndefined();
    expect(weightDistribution({ ...textbook, init })).toBeUndefined();
    expect(weightConstant({ ...textbook, init })).toBe(constant);
  }
});

test('every initializer is random with a standard deviation, or one constant', () => {
  for (const init of initializers) {
    const scenario = { ...textbook, init, std: 0.7 };
    const isConstant = ['zeros', 'ones', 'constant'].includes(init);
    expect([weightStd(scenario) === undefined, weightDistribution(scenario) === undefined]).toEqual([isConstant, isConstant]);
    expect(weightStd(scenario) !== weightStd({ ...scenario, std: 0.8 })).toBe(readsStd(scenario));
  }
});
