import { expect, test } from 'vitest';
import { learnersIn } from '../../src/lesson/prediction-learners.ts';

const of = (...starts: (number | null)[]) => starts.map((step) => ({ starts: step }));

test('names those of four starts that learn, and refuses a race of which no answer speaks', () => {
  expect(learnersIn(of(20, 20, 45, null))).toBe('piled-sigmoid');
  expect(learnersIn(of(20, 20, null, 45))).toBe('spread-sigmoid');
  expect(learnersIn(of(20, 20, null, null))).toBe('neither-sigmoid');
  expect(learnersIn(of(20, 20, 45, 300))).toBe('all');
  expect(() => learnersIn(of(null, 20, 45, null))).toThrow(RangeError);
  expect(() => learnersIn(of(20, 20))).toThrow(RangeError);
});
