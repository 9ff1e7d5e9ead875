import { expect, test } from 'vitest';
import { drawMatrix } from '../../src/network/distributions.ts';
import { Draws } from '../../src/network/draws.ts';
import { weightDistribution } from '../../src/network/initializers.ts';
import { correlate } from '../../src/network/inputs.ts';
import { NormalStream } from '../../src/network/random.ts';
import { initializers } from '../../src/scenario/options.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';

const small: Scenario = { ...textbook, seed: 7, samples: 11, width: 3, layers: 2 };

test.each(initializers)('with %s, the input is drawn first, then each layer’s weights, then the gradient', (init) => {
  const scenario: Scenario = { ...small, init };
  const draws = new Draws(scenario);
  const stream = new NormalStream(7);
  expect(draws.input).toEqual(stream.fill(new Float32Array(33)));
  const distribution = weightDistribution(scenario);
  if (distribution) {
    const [first, second] = [drawMatrix(stream, 3, 3, distribution), drawMatrix(stream, 3, 3, distribution)];
    expect([draws.weights(0), draws.weights(1), draws.weights(0)]).toEqual([first, second, first]);
  } else {
    expect(() => draws.weights(0)).toThrow(RangeError);
  }
  const gradient = stream.fill(new Float32Array(33));
  expect(draws.gradient(2)).toEqual(gradient);
  expect(draws.gradient(2)).toEqual(gradient);
});

test('the gradient comes after the weights of as many layers as there are, also where more were drawn before', () => {
  const [deep, shallow] = [new Draws({ ...small, layers: 4 }), new Draws(small)];
  for (let layer = 0; layer < 4; layer++) deep.weights(layer);
  for (let layer = 0; layer < 2; layer++) shallow.weights(layer);
  expect(deep.gradient(2)).toEqual(shallow.gradient(2));
  expect(deep.gradient(4)).not.toEqual(shallow.gradient(2));
});

test('layers are asked for in order the first time, and the gradient after all weights', () => {
  const draws = new Draws(small);
  expect(() => draws.weights(1)).toThrow('invalid layer');
  expect(() => draws.gradient(1)).toThrow('invalid depth');
});

test('an input that correlates takes nothing from the draws that follow', () => {
  const [correlated, independent] = [new Draws({ ...small, correlation: 0.6 }), new Draws(small)];
  expect(correlated.input).toEqual(correlate(independent.input.slice(), 11, 0.6));
  expect(correlated.input).not.toEqual(independent.input);
  expect(correlated.weights(0)).toEqual(independent.weights(0));
});

test('draws serve an experiment that draws the same: another scale, activation or depth, but no other seed, size or correlation', () => {
  const draws = new Draws(small);
  draws.weights(0);
  for (const other of [{ std: 3 }, { activation: 'relu' }, { layers: 9 }, { init: 'xavier' }, { init: 'lecun' }] as const) {
    expect(draws.serves({ ...small, ...other })).toBe(true);
  }
  for (const other of [
    { seed: 8 },
    { samples: 12 },
    { width: 4 },
    { correlation: 0.1 },
    { init: 'he_uniform' },
    { init: 'zeros' },
    { init: 'orthogonal' },
  ] as const) {
    expect(draws.serves({ ...small, ...other })).toBe(false);
  }
});

test('what is too much to keep is drawn once more, and is the same', () => {
  // 16 million numbers are kept, less than 17 layers of a million weights.
  const large: Scenario = { ...textbook, init: 'he_uniform', width: 1000, samples: 10, layers: 17 };
  const draws = new Draws(large);
  let last: Float32Array = new Float32Array();
  for (let layer = 0; layer < 17; layer++) last = draws.weights(layer);
  expect(draws.weights(0)).toBe(draws.weights(0));
  const again = draws.weights(16);
  expect(again).not.toBe(last);
  expect(again.subarray(-1000)).toEqual(last.subarray(-1000));
  expect(draws.serves(large)).toBe(false);
  const gradient = draws.gradient(17);
  draws.weights(16);
  expect(draws.gradient(17)).toEqual(gradient);
});
