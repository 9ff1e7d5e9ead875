import { afterAll, beforeAll, expect, test } from 'vitest';
import { trainingKinds } from '../../src/figures/training-kinds.ts';
import type { Moment } from '../../src/statistics/training-measures.ts';
import { liveTraining, stateAt, type LiveTrial } from '../support/island/live-training.ts';
import { tinyKind } from '../support/island/tiny-training-kind.ts';

const real = { ...trainingKinds };
beforeAll(() => {
  tinyKind('answers', { reads: ['answers'], controls: ['digit'] });
  tinyKind('digits', { reads: ['sheet'], trains: false });
});
afterAll(() => void Object.assign(trainingKinds, { answers: undefined, digits: undefined }, real));

const answered = (step: number, sample: number): Moment => ({
  step,
  evaluation: { testLoss: 1, testAccuracy: 0.5 },
  answers: { sample, pixels: [], label: 3, probabilities: [], confusion: [], mistakes: [] },
});
/** Which sample it shows the answers to, and after which step. */
const shown = (figure: LiveTrial) => {
  const [training] = figure.trial.drawn.shown.trainings;
  const moment = training!.moments.findLast(({ answers }) => answers);
  return [training!.steps, moment?.step, moment?.answers?.sample];
};

test('another digit of what the page was built with is asked of the same training, made once more from its start', async () => {
  const figure = await liveTraining({ trained: true, built: { figure: 'answers', steps: 300 } });
  expect(figure.engine.trains).toEqual([]);
  await figure.field('digit').fill('7');
  expect(figure.request).toMatchObject({ until: 300, reads: ['answers'], trainings: [{ scenario: { digit: 7, steps: 300 } }] });
  expect(figure.request.trainings[0]).not.toHaveProperty('from');
  expect(figure.root.getAttribute('aria-busy')).toBe('true');
  figure.tell(0, 150);
  await expect.poll(() => figure.part<HTMLProgressElement>('progress').value).toBe(0.5);
  expect(figure.steps).toEqual([300]); // what stood there stays until the other is done
  figure.tell(150, 300, { moments: [answered(300, 7)], state: stateAt(300) });
  figure.engine.lastTrain.end({ kind: 'done' });
  await figure.settled();
  expect(shown(figure)).toEqual([300, 300, 7]);
});

test('of weights that are at hand, another digit is asked without a step', async () => {
  const figure = await liveTraining({ built: { figure: 'answers', steps: 300 } });
  await figure.key('train.start').click();
  figure.tell(0, 300, { moments: [answered(300, 1)], state: stateAt(300) });
  figure.engine.lastTrain.end({ kind: 'done' });
  await figure.settled();
  expect(figure.engine.trains).toHaveLength(1);
  await figure.field('digit').fill('9');
  expect(figure.request).toMatchObject({ until: 300, trainings: [{ from: stateAt(300), scenario: { digit: 9 } }] });
  figure.tell(300, 300, { moments: [answered(300, 9)], state: stateAt(300) });
  figure.engine.lastTrain.end({ kind: 'done' });
  await figure.settled();
  expect(shown(figure)).toEqual([300, 300, 9]);
  expect(figure.engine.trains).toHaveLength(2);
});

test('what cannot be measured is asked for once, and not again and again', async () => {
  const figure = await liveTraining({ trained: true, built: { figure: 'answers', steps: 10 } });
  await figure.field('digit').fill('7');
  figure.finish();
  await figure.settled();
  figure.trial.look({});
  await figure.settled();
  expect(figure.engine.trains).toHaveLength(1);
});

test('a measurement that fails is said, and tried again', async () => {
  const figure = await liveTraining({ trained: true, built: { figure: 'answers', steps: 10 } });
  await figure.field('digit').fill('7');
  figure.engine.lastTrain.end({ kind: 'failed', failure: 'crashed', detail: '' });
  await expect.poll(() => figure.part('.message')?.textContent).toContain(figure.words.say('failure.crashed'));
  expect(figure.steps).toEqual([10]);
  await figure.key('retry').click();
  expect(figure.engine.trains).toHaveLength(2);
  figure.finish();
  await figure.settled();
  expect(figure.parts('.message')).toEqual([]);
});

test('a figure of what is not trained has no keys, and looks at another start before its first step', async () => {
  const figure = await liveTraining({ trained: true, built: { figure: 'digits' } });
  expect(figure.parts('.play-bar')).toEqual([]);
  figure.trial.change({ dataseed: 5 });
  expect(figure.request).toMatchObject({ until: 0, reads: ['sheet'], trainings: [{ scenario: { dataseed: 5 } }] });
  const sheet = { inputs: 196, values: [], labels: [], mean: 0, std: 1 };
  figure.tell(0, 0, { moments: [{ step: 0, sheet }], state: stateAt(0) });
  figure.engine.lastTrain.end({ kind: 'done' });
  await figure.settled();
  expect(figure.trial.drawn.shown.trainings[0]!.moments).toEqual([{ step: 0, sheet }]);
  expect(figure.engine.trains).toHaveLength(1);
});

test('the digit goes one on, one back, and round', async () => {
  const figure = await liveTraining({ built: { figure: 'answers', digit: 1 } });
  const name = figure.words.say('digit');
  const press = (key: 'train.next' | 'train.previous') => figure.named(figure.words.say(key, { name })).click();
  await press('train.next');
  expect(figure.trial.scenario.digit).toBe(2);
  await press('train.previous');
  await press('train.previous');
  expect(figure.trial.scenario.digit).toBe(1000);
});
