import { describe, expect, test } from 'vitest';
import { trainingKinds } from '../../../src/figures/training-kinds.ts';
import { scenariosOf } from '../../../src/figures/kind.ts';
import { trainingViews } from '../../../src/scenario/options.ts';
import { textbook } from '../../../src/scenario/scenario.ts';
import type { TrainedLayer } from '../../../src/statistics/training-measures.ts';
import { insideSpoken, layerWith, plateauTraining, trainingWith } from '../../support/measured-trainings.ts';

const guess = Math.log(10);
const flat = (steps: number, loss = guess) => new Array<number>(steps).fill(loss);
const place = (drawing: number, column: number) => ({ drawing, column, row: 0 });

test('each view tells of its measure at the step that is shown, beside the first', () => {
  const of = (view: (typeof trainingViews.inside)[number]) => insideSpoken(plateauTraining, view, 4000).summary();
  expect(of('gradients')).toBe(
    'Step 4,000: the gradient (rms) is 0.024 in layer 1 and 0.0257 in layer 5. At step 1 it was 6.3\u00a0×\u00a010⁻⁵ and 0.0227. The loss is 0.435; guessing costs 2.3.',
  );
  expect(of('updates')).toMatch(
    /^Step 4,000 changes the weights by 0\.0\d+ times their size in layer 1 and by 0\.0\d+ in layer 5\. At step 1 /,
  );
  expect(of('saturation')).toMatch(/^Step 4,000: 53% of the outputs are saturated in layer 1 and 25% in layer 5\. At step 1 /);
  expect(of('signal')).toMatch(
    /^Step 4,000: the signal’s share is 0\.747 in layer 1 and 0\.691 in layer 5\. At step 1 it was 0\.622 and 1\.89\u00a0×\u00a010⁻⁵\./,
  );
  expect(of('samples')).toMatch(/similarity of 0\.447 in layer 1 and 0\.558 in layer 5\. At step 1 it was 0\.908 and above 0\.999\./);
});

test('a step that was not measured shows the measured one before it; 0 shows the newest', () => {
  expect(insideSpoken(plateauTraining, 'gradients', 2500).summary()).toMatch(/^Step 2,436: /);
  expect(insideSpoken(plateauTraining, 'gradients', 1).summary()).not.toMatch(/At step 1 it was/);
  expect(insideSpoken(plateauTraining, 'gradients').summary()).toMatch(/^Step 4,000: /);
});

test('the end of a plateau is told with its numbers, in both languages', () => {
  expect(insideSpoken(plateauTraining, 'ending').summary()).toBe(
    'Up to step 2,436 the loss is that of guessing, while the signal’s share in layer 5 grows ×\u00a0235. ' +
      'Then the gradient at layer 1 grows ×\u00a0322 within 633 steps, and at step 2,895 the loss leaves guessing behind.',
  );
  expect(insideSpoken(plateauTraining, 'ending').axes()).toMatch(
    /^By step 4,000, 25% of layer 5’s outputs are saturated \(0% at first\)\. /,
  );
  expect(insideSpoken(plateauTraining, 'ending', 0, 'ko').summary()).toMatch(
    /^2,436번째 스텝까지 .*235배로 늘어납니다\. .*633스텝 만에 322배로 되살아나고, .*2,895번째 스텝에서 .*벗어납니다\.$/,
  );
  expect(insideSpoken(plateauTraining, 'ending', 0, 'ko').axes()).toMatch(/^4,000번째 스텝에서 5층의 .*25%입니다\(처음에는 0%\)\. /);
});

describe('every end has its sentence, and none is written as never', () => {
  const layers = (own: Partial<TrainedLayer>) => [layerWith(own), layerWith(own)];
  test.each([
    ['nothing yet', trainingWith([], {}), /press Start/, /‘시작’/],
    ['not finite', trainingWith([9, NaN], { 1: layers({}) }, { diverged: 2 }), /^At step 2 the loss is no longer finite/, /발산했습니다/],
    [
      'dead',
      trainingWith(flat(200), { 1: layers({ gradientRms: 0, saturatedShare: 1 }) }),
      /^From step 1 on, every neuron of layer 1 is off .* exactly 0, and the loss stays at 2\.3/,
      /신경망이 죽었습니다/,
    ],
    ['unreached', trainingWith(flat(200), { 1: layers({ gradientRms: 0 }) }), /nothing reaches it/, /아무것도 도착하지 않아/],
    ['far above', trainingWith(flat(200, 40), { 1: layers({ saturatedShare: 1 }) }), /the loss is 40, far above .* 100% of/, /훨씬 큽니다/],
    [
      'not yet',
      trainingWith(flat(200), { 1: layers({ signalShare: null }), 200: layers({}) }),
      /^Not within 200 steps: .* from undefined to 0\.5\./,
      /^200스텝 안에는/,
    ],
    ['at once', trainingWith(flat(200, 1), { 1: layers({}) }, { starts: 20 }), /^There is no plateau here: by step 20/, /고원이 없습니다/],
  ])('%s', (_, training, english, korean) => {
    const said = insideSpoken(training, 'ending').summary();
    expect(said).toMatch(english);
    expect(said).not.toMatch(/never|NaN|undefined\b.*undefined/);
    expect(insideSpoken(training, 'ending', 0, 'ko').summary()).toMatch(korean);
  });
});

test('a signal that float32 has lost at both steps is not said to go from one to the other', () => {
  const lost = [layerWith({ signalShare: 'below-resolution' })];
  const training = trainingWith(flat(200), { 1: lost, 200: lost });
  expect(insideSpoken(training, 'ending').summary()).toContain('stays what it was (below float32’s resolution).');
  expect(insideSpoken(training, 'ending', 0, 'ko').summary()).toContain('처음 그대로입니다(');
});

test('what is lost, undefined or exactly 0 is said as that', () => {
  const training = trainingWith(flat(2), {
    1: [layerWith({ gradientRms: 0, signalShare: null }), layerWith({ gradientRms: 'overflow' })],
    2: [layerWith({ gradientRms: 'below-resolution' }), layerWith({ gradientRms: 0 })],
  });
  expect(insideSpoken(training, 'gradients').summary()).toMatch(
    /is below float32’s resolution in layer 1 and 0 in layer 2\. At step 1 it was 0 and overflow \(∞\)\./,
  );
  expect(insideSpoken(training, 'signal', 1).summary()).toMatch(/is undefined in layer 1 and 0\.5 in layer 2/);
});

test('a plateau is not looked for before there can be one', () => {
  const few = (steps: number) => insideSpoken(trainingWith(flat(steps), { 1: [layerWith()], [steps]: [layerWith()] }), 'ending').summary();
  expect(few(19)).toMatch(/^19 steps are too few to say whether there is a plateau: the loss is .*, and guessing costs 2\.3\.$/);
  expect(few(20)).toMatch(/^Not within 20 steps/);
});

test('what looks the same, or is so but for its last figures, is not said to be × 1', () => {
  const said = (from: number, to: number) =>
    insideSpoken(
      trainingWith(flat(30), { 1: [layerWith({ gradientRms: from })], 30: [layerWith({ gradientRms: to })] }),
      'ending',
    ).summary();
  expect(said(0.5, 0.5)).toContain('The gradient at layer 1 stays what it was (0.5).');
  expect(said(0.5, 0.501)).toContain('The gradient at layer 1 goes from 0.5 to 0.501.');
  expect(said(0.5, 0.6)).toMatch(/goes from 0\.5 to 0\.6, ×\s1\.2\./);
});

test('what has not changed since the first step is not said twice', () => {
  const same = [layerWith({ updateRatio: null })];
  const said = insideSpoken(trainingWith(flat(9), { 1: same, 9: same }), 'updates').summary();
  expect(said).toMatch(/^Step 9 changes the weights of the only hidden layer by undefined times their size\. So it was at step 1\./);
});

test('a loss that is no longer finite is said in every view, even where it leaves nothing measured', () => {
  const lost = trainingWith([9, NaN], { 1: [layerWith()] }, { diverged: 2 });
  expect(insideSpoken(lost, 'signal').summary()).toMatch(/At step 2 the loss is no longer finite, and the training ends\.$/);
  expect(insideSpoken({ ...lost, moments: [], diverged: 1 }, 'signal').summary()).toMatch(/^At step 1 the loss is not finite already/);
});

test('a step of a chart reads out all layers, a bin how many values it has', () => {
  const spoken = insideSpoken(plateauTraining, 'signal', 4000);
  expect(spoken.readout(place(0, 60))).toBe('Step 2,436: loss 2.31.');
  expect(spoken.readout(place(1, 60))).toMatch(/^Step 2,436: loss 2\.31\. signal’s share: layer 1 0\.\d+ · .* · layer 5 0\.00444$/);
  expect(spoken.readout(place(2, 29))).toMatch(/^Layer 1, 0\.967 to 1: [\d,]+ values, \d+%\.$/);
  expect(spoken.readout(place(11, 14))).toMatch(/^Layer 5, −[\d.]+ to 0: [\d,]+ gradients, /);
  expect(spoken.readout(place(12, 0))).toBe('');
  expect(spoken.readout(place(2, 30))).toBe('');
  expect(insideSpoken(plateauTraining, 'ending', 4000).readout(place(4, 0))).toMatch(/^Layer 5, 0 to 0\.0333: /);
});

test('of many layers, those are read out that have a name', () => {
  const all = Array.from({ length: 12 }, () => layerWith());
  const said = insideSpoken(trainingWith(flat(5), { 1: all }), 'gradients').readout(place(1, 0));
  expect([...said.matchAll(/layer (\d+)/g)].map(([, layer]) => layer)).toEqual(['1', '4', '7', '9', '12']);
});

test('a press on a chart shows its step, at the end the newest; one on a histogram nothing', () => {
  const spoken = insideSpoken(plateauTraining, 'ending');
  expect(spoken.press(place(0, 60))).toEqual({ step: 2436 });
  expect(spoken.press(place(3, 0))).toMatchObject({ step: expect.any(Number) as number });
  expect(spoken.press(place(2, 99))).toEqual({ step: 0 });
  expect(spoken.press(place(4, 10))).toBeUndefined();
  expect(insideSpoken(trainingWith([], {}), 'gradients').press(place(0, 3))).toBeUndefined();
});

test('it follows one training alone, whoever races with it', () => {
  expect(scenariosOf(trainingKinds.inside, { ...textbook, rivals: 'init*he' })).toEqual([{ ...textbook, rivals: '' }]);
});

test('axes are told of every view, in both languages', () => {
  for (const view of trainingViews.inside) {
    for (const locale of ['en', 'ko'] as const) {
      const said = insideSpoken(plateauTraining, view, 2000, locale).axes();
      expect(said).toContain('ln 10 = 2.3');
      expect(said).toMatch(locale === 'en' ? /The upright line is step / : /세로(실)?.*선/);
    }
  }
});
