import { expect, test, vi } from 'vitest';
import { FakeAddress } from '../support/fake-address.ts';
import { liveTraining, partOf, stateAt } from '../support/island/live-training.ts';

test('“Start” trains what is asked from its start to its last step, and the counter and the picture follow', async () => {
  const figure = await liveTraining();
  expect(figure.counter.textContent).toContain('step 0 of 400');
  await figure.key('train.start').click();
  expect(figure.request).toMatchObject({ who: 'figure', until: 400, reads: [], pace: 0 });
  expect(figure.request.trainings).toEqual([{ scenario: expect.objectContaining({ steps: 400, activation: 'sigmoid' }) as unknown }]);
  await expect.element(figure.key('train.pause')).toBeVisible();
  figure.tell(0, 120);
  await expect.poll(() => figure.steps).toEqual([120]);
  await expect.element(figure.counter).toHaveTextContent('step 120 of 400 · loss 0.693');
  figure.finish(120);
  await figure.settled();
  expect(figure.steps).toEqual([400]);
  await expect.element(figure.key('train.again')).toBeVisible();
});

test('a pause keeps what was trained, and “Go on” goes on from its state', async () => {
  const figure = await liveTraining();
  await figure.key('train.start').click();
  figure.tell(0, 70, { state: stateAt(70) });
  await figure.key('train.pause').click();
  expect(figure.engine.halted).toEqual(['figure']);
  figure.tell(70, 75);
  figure.halted(75);
  await figure.settled();
  expect(figure.steps).toEqual([75]);
  expect(figure.engine.trains).toHaveLength(1);

  await figure.key('train.go-on').click();
  expect(figure.request.trainings[0]!.from).toEqual(stateAt(75));
  figure.finish(75);
  await figure.settled();
  const [training] = figure.trial.drawn.shown.trainings;
  const { losses } = figure.trial.course.trained[0]!;
  expect(training!.steps).toBe(400);
  expect([...losses]).toEqual([...partOf(0, 0, 400).losses]);
});

test('single steps, and back to the start', async () => {
  const figure = await liveTraining();
  for (const step of [1, 2]) {
    await figure.key('train.step').click();
    expect(figure.request.until).toBe(step);
    figure.finish(step - 1);
    await figure.settled();
    expect(figure.steps).toEqual([step]);
  }
  await figure.key('train.rewind').click();
  await expect.poll(() => figure.steps).toEqual([0]);
  await figure.key('train.step').click();
  expect(figure.request).toMatchObject({ until: 1 });
  expect(figure.request.trainings[0]).not.toHaveProperty('from');
});

test('what the page was built with is trained from its start, and stays where nothing is pressed', async () => {
  const figure = await liveTraining({ trained: true, built: { rivals: 'init*he**init*xavier' } });
  expect(figure.steps).toEqual([400, 400, 400]);
  await figure.key('train.start').click();
  expect(figure.request.trainings).toHaveLength(3);
  expect(figure.request.trainings.filter(({ from }) => from)).toEqual([]);
  figure.tell(0, 10, {}, 1);
  await expect.poll(() => figure.steps).toEqual([0, 10, 0]);
});

test('a later last step goes on from where it ended; an earlier one shows as much of it', async () => {
  const figure = await liveTraining();
  await figure.key('train.start').click();
  figure.finish();
  await figure.settled();
  await figure.field('train.to').fill('150');
  await expect.poll(() => figure.steps).toEqual([150]);
  expect(figure.engine.trains).toHaveLength(1);
  await figure.field('train.to').fill('1000');
  await expect.poll(() => figure.steps).toEqual([400]);
  await figure.key('train.go-on').click();
  expect(figure.request).toMatchObject({ until: 1000, trainings: [{ from: stateAt(400) }] });
});

test('another speed goes on at once where it is, at its pace', async () => {
  const figure = await liveTraining();
  await figure.key('train.start').click();
  figure.tell(0, 20);
  await figure.choice('train.speed.slow').click();
  figure.halted(20);
  await expect.poll(() => figure.engine.trains.length).toBe(2);
  expect(figure.request).toMatchObject({ trainings: [{ from: stateAt(20) }] });
  expect(figure.request.pace).toBeGreaterThan(100);
  await expect.element(figure.key('train.pause')).toBeVisible();
});

test('another network is another training: what was trained is put away, and comes back with the one the page was built with', async () => {
  const figure = await liveTraining({ trained: true });
  await figure.key('train.start').click();
  figure.tell(0, 50);
  await figure.choice('activation.tanh').click();
  expect(figure.engine.halted).toEqual(['figure']);
  await expect.poll(() => figure.steps).toEqual([0]);
  await expect.element(figure.key('train.start')).toBeVisible();
  figure.tell(50, 60); // what still comes of the first is passed over
  await figure.choice('activation.sigmoid').click();
  await expect.poll(() => figure.steps).toEqual([400]);
  expect(figure.engine.trains).toHaveLength(1);
});

test('another view shows the same trainings, while they go on', async () => {
  const address = new FakeAddress();
  const figure = await liveTraining({ address });
  await figure.key('train.start').click();
  figure.tell(0, 50);
  await figure.choice('view.accuracy').click();
  await expect.poll(() => figure.trial.drawn.shown.view.view).toBe('accuracy');
  expect(figure.steps).toEqual([50]);
  expect(figure.engine.halted).toEqual([]);
  expect(address.written.at(-1)).toContain('view=accuracy');
});

test('a rival that joins trains from its start, and the others keep what they have', async () => {
  const figure = await liveTraining();
  await figure.key('train.start').click();
  figure.finish();
  await figure.settled();
  figure.trial.change({ rivals: 'init*he' });
  await expect.poll(() => figure.steps).toEqual([400, 0]);
  await figure.key('train.go-on').click();
  expect(figure.request.trainings).toEqual([{ scenario: expect.objectContaining({ init: 'he' }) as unknown }]);
});

test('one of several that becomes another while they run trains at once, from its start, and the others go on', async () => {
  const figure = await liveTraining({ built: { rivals: 'init*he*rate*1' } });
  await figure.key('train.start').click();
  for (const who of [0, 1]) figure.tell(0, 30, {}, who);
  figure.trial.change({ rate: 0.5 });
  await expect.poll(() => figure.engine.halted).toEqual(['figure']);
  figure.engine.lastTrain.listener.part?.(partOf(0, 30, 32, { state: stateAt(32) })); // of the one that nobody wants any more
  figure.engine.lastTrain.listener.part?.(partOf(1, 30, 31, { state: stateAt(31) }));
  figure.engine.lastTrain.end({ kind: 'halted' });
  await expect.poll(() => figure.engine.trains.length).toBe(2);
  expect(figure.request.trainings).toEqual([
    { scenario: expect.objectContaining({ rate: 0.5 }) as unknown },
    { scenario: expect.objectContaining({ init: 'he', rate: 1 }) as unknown, from: stateAt(31) },
  ]);
  await expect.poll(() => figure.steps).toEqual([0, 31]);
});

test('those that join what the page was built with start together with it', async () => {
  const figure = await liveTraining({ trained: true });
  figure.trial.change({ rivals: 'init*he' });
  await expect.poll(() => figure.steps).toEqual([400, 0]);
  await figure.key('train.start').click();
  expect(figure.request.trainings).toHaveLength(2);
  expect(figure.request.trainings.filter(({ from }) => from)).toEqual([]);
  await expect.poll(() => figure.steps).toEqual([0, 0]);
});

test('in a hidden tab nothing is trained; coming back goes on', async () => {
  const figure = await liveTraining();
  await figure.key('train.start').click();
  figure.tell(0, 30);
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(figure.engine.halted).toEqual(['figure']);
  figure.halted(30);
  await expect.poll(() => figure.trial.course.running).toBe(true);
  expect(figure.engine.trains).toHaveLength(1);
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(() => figure.engine.trains.length).toBe(2);
  expect(figure.request).toMatchObject({ until: 400, trainings: [{ from: stateAt(30) }] });
});

test('a step that was done before a hidden tab could halt it stays one step', async () => {
  const figure = await liveTraining();
  await figure.key('train.step').click();
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  figure.finish(0);
  await figure.settled();
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(figure.engine.trains).toHaveLength(1);
  expect(figure.trial.course.running).toBe(false);
  expect(figure.steps).toEqual([1]);
});

test('a page that is left and comes back from the browser’s memory goes on, even if it was not halted yet', async () => {
  const figure = await liveTraining();
  await figure.key('train.start').click();
  figure.tell(0, 30);
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  figure.halted(30);
  await expect.poll(() => figure.engine.trains.length).toBe(2);
  expect(figure.request.trainings[0]!.from).toEqual(stateAt(30));
});

test('a figure that has been paused stays so, whatever the tab does', async () => {
  const figure = await liveTraining();
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(figure.engine.trains).toEqual([]);
});

test.each(['en', 'ko'] as const)('a failure is said, and “Try again” goes on from the last state: %s', async (locale) => {
  const figure = await liveTraining({ locale });
  await figure.key('train.start').click();
  figure.tell(0, 80, { state: stateAt(80) });
  figure.tell(80, 90);
  figure.engine.lastTrain.end({ kind: 'failed', failure: 'no-data', detail: '' });
  await expect.poll(() => figure.part('.message')?.textContent).toContain(figure.words.say('failure.no-data'));
  await expect.poll(() => figure.steps).toEqual([90]);
  await figure.key('retry').click();
  expect(figure.request.trainings[0]!.from).toEqual(stateAt(80));
  figure.tell(80, 100);
  await expect.poll(() => figure.steps).toEqual([100]);
  expect([...figure.trial.course.trained[0]!.losses]).toEqual([...partOf(0, 0, 100).losses]);
  expect(figure.parts('.message')).toEqual([]);
});

test('what has broken off is over', async () => {
  const figure = await liveTraining();
  await figure.key('train.start').click();
  const losses = Float64Array.of(3, 100, NaN);
  figure.tell(0, 3, { losses, accuracies: Float64Array.of(0.1, 0.1, 0.1), diverged: true });
  figure.engine.lastTrain.end({ kind: 'done' });
  await figure.settled();
  expect(figure.trial.drawn.shown.trainings[0]).toMatchObject({ steps: 3, diverged: 3 });
  await expect.element(figure.key('train.again')).toBeVisible();
  await expect.element(figure.key('train.step')).toHaveAttribute('aria-disabled', 'true');
});

test('what it says is read out when it rests, and at no step on the way', async () => {
  const figure = await liveTraining();
  const spoken = () => figure.part('.reading + .sr-only').textContent;
  await figure.key('train.start').click();
  figure.tell(0, 100);
  await expect.poll(() => figure.steps).toEqual([100]);
  expect(spoken()).toBe('');
  figure.finish(100);
  await expect.poll(spoken).not.toBe('');
  expect(spoken()).toBe(figure.trial.drawn.spoken.summary());
});

test('some ten pictures a second are drawn of it, and one a second where less motion is wanted', async () => {
  const figure = await liveTraining();
  let pictures = 0;
  const draw = vi.spyOn(figure.trial, 'hasDrawn').mockImplementation(function (this: void, drawn) {
    pictures++;
    figure.trial.drawn = drawn;
  });
  const during = async (milliseconds: number, from: number) => {
    pictures = 0;
    const end = performance.now() + milliseconds;
    for (let step = from; performance.now() < end; step++) {
      figure.tell(step, step + 1);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return pictures;
  };
  await figure.key('train.start').click();
  const often = await during(1000, 0);
  expect(often).toBeGreaterThan(3);
  expect(often).toBeLessThanOrEqual(11);
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
  expect(await during(1500, 500)).toBeLessThanOrEqual(3);
  draw.mockRestore();
});

test('a figure that leaves the page ends what the engine does for it', async () => {
  const figure = await liveTraining();
  await figure.key('train.start').click();
  figure.trial.leave();
  expect(figure.engine.left).toEqual(['figure']);
});
