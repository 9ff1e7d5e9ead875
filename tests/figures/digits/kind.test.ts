import { expect, test } from 'vitest';
import { anyTrainingKind } from '../../../src/figures/kind.ts';
import { digits } from '../../../src/figures/digits/kind.ts';
import { planeCells, reach } from '../../../src/figures/digits/plane.ts';
import { numbers } from '../../../src/i18n/numbers.ts';
import { wordsIn } from '../../support/words.ts';
import { dataOf, shownOf, spokenOf } from './shown.ts';

const { value } = numbers('en');
const at = (drawing: number, column: number, row: number) => ({ drawing, column, row });

test('the sentence says how many numbers go in, and by which mean and spread they are standardised', () => {
  const { mean, std } = dataOf('digits');
  expect(spokenOf('digits', 71).summary()).toBe(
    `The network does not see a picture of 7, but 196 numbers. The mean of all (${value(mean)}) is taken from each, and the rest divided by the standard deviation (${value(std)}).`,
  );
  expect(spokenOf('digits', 71, 'ko').summary()).toBe(
    `이 숫자는 7입니다. 신경망에는 그림이 아니라 수 196개로 들어갑니다. 수마다 훈련 데이터 전체의 평균(${value(mean)})을 빼고 표준편차(${value(std)})로 나누어 넣습니다.`,
  );
  expect(spokenOf('gaussians', 11).summary()).toMatch(/^This sample is of class 2, and the network sees 64 numbers of it\./);
  expect(spokenOf('spirals', 201).summary()).toMatch(/^This point lies on spiral 2, and the network sees 2 numbers of it: /);
});

test('a sheet with fewer samples than the chosen one’s number is counted through again', () => {
  expect(spokenOf('digits', 171).summary()).toBe(spokenOf('digits', 71).summary());
});

test('a place of the sheet names the digit, and a press there chooses it', () => {
  const spoken = spokenOf('digits');
  expect(spoken.readout(at(0, 3, 9))).toBe('Digit 94 of 100: 9.');
  expect(spokenOf('digits', 1, 'ko').readout(at(0, 3, 9))).toBe('숫자 100개 중 94번째: 9.');
  expect(spoken.press(at(0, 3, 9))).toEqual({ digit: 94 });
  expect(spoken.press(at(0, 0, 0))).toBeUndefined(); // it is chosen already
  expect(spoken.press(at(1, 3, 9))).toBeUndefined();
});

test('a pixel says its grey level, and the number that goes in for it', () => {
  const { train, inputs } = dataOf('digits');
  // The first digit of the sheet is the first of the train set.
  for (const k of [0, 91, 195]) {
    const [row, column] = [Math.floor(k / 14), k % 14];
    expect(inputs).toBe(196);
    expect(spokenOf('digits').readout(at(1, column, row))).toBe(
      `Row ${String(row + 1)}, column ${String(column + 1)}: grey level ${String(train.raw[k])}; as ${value(train.x[k]!)} it goes into the network.`,
    );
  }
  expect(spokenOf('digits').readout(at(2, 0, 0))).toBe('');
});

test('a number of a Gaussian sample says its place among the 64', () => {
  const { train } = dataOf('gaussians');
  expect(spokenOf('gaussians').readout(at(1, 2, 1))).toBe(
    `Number 11: ${value(train.raw[10]!)}; as ${value(train.x[10]!)} it goes into the network.`,
  );
  expect(spokenOf('gaussians').readout(at(0, 0, 99))).toBe('Sample 100 of 100: class 10.');
});

test('a place of the plane reads out the point that is nearest, and nothing where there is none near', () => {
  const { samples } = digits.read(shownOf('spirals'))!;
  const [x = 0, y = 0] = samples[300]!.values;
  const cell = (2 * reach) / planeCells;
  const place = at(0, Math.floor((x + reach) / cell), Math.floor((reach - y) / cell));
  const chosen = spokenOf('spirals').press(place)!.digit!;
  const [a = 0, b = 0] = samples[chosen - 1]!.values;
  expect(Math.hypot(a - x, b - y)).toBeLessThan(2 * cell);
  expect(spokenOf('spirals').readout(place)).toContain(`Point ${String(chosen)} of 400, spiral `);
  expect(spokenOf('spirals').readout(at(0, 0, 0))).toBe('');
  expect(spokenOf('spirals').press(at(0, 0, 0))).toBeUndefined();
});

test('what the shades stand for is said with both ends', () => {
  expect(spokenOf('digits').axes()).toBe(
    'The sheet: 100 digits of the train set; press one to see it large. The large one: its grey levels, from 0 (paper) to 15 (ink).',
  );
  expect(spokenOf('gaussians').axes()).toMatch(/The darker a cell, the larger its number, from −\d\S* to \d\S*\.$/);
  expect(spokenOf('spirals').axes()).toContain('filled on the first spiral and hollow on the second');
});

test('as long as there is no data, that is said, and nothing can be read or pressed', () => {
  const shown = shownOf('digits');
  const without = { ...shown, trainings: [{ ...shown.trainings[0]!, moments: [] }] };
  const spoken = anyTrainingKind(digits).speak(without, wordsIn('en'));
  expect(spoken.summary()).toBe('The data is not there yet.');
  expect([spoken.axes(), spoken.readout(at(0, 0, 0)), spoken.press(at(0, 0, 0))]).toEqual(['', '', undefined]);
});
