import { expect, test, vi } from 'vitest';
import { FakeAddress } from '../support/fake-address.ts';
import { liveTraining } from '../support/island/live-training.ts';
import { liveFigure } from '../support/island/live.ts';
import { measuredRun } from '../support/island/runs.ts';
import { asking } from '../../src/island/asking.ts';

const notes = (root: Element) => [...root.querySelectorAll('.notes li')].map((note) => note.textContent);

test('a change is written into the address, and a link with it shows the same', async () => {
  const address = new FakeAddress();
  const figure = await liveTraining({ address });
  await figure.choice('activation.tanh').click();
  const query = address.written.at(-1)!;
  expect(query).toContain('activation=tanh');
  expect(query).toContain('steps=400');
  expect(query).toContain('figure=race&view=loss');
  const other = await liveTraining({ built: { figure: 'race' } });
  other.trial.read(query);
  expect(other.trial.scenario).toEqual(figure.trial.scenario);
  expect(other.trial.asked.query).toBe(query);
});

test('a phrase of the page asks for a training, and nothing starts by itself', async () => {
  const figure = await liveTraining({ trained: true, address: new FakeAddress() });
  const wish = new CustomEvent(asking, {
    detail: { query: 'activation=relu&init=he&rate=1&steps=200&figure=race' },
    bubbles: true,
    cancelable: true,
  });
  figure.root.dispatchEvent(wish);
  expect(wish.defaultPrevented).toBe(true);
  await expect.poll(() => figure.steps).toEqual([0]);
  expect(figure.trial.scenario).toMatchObject({ activation: 'relu', init: 'he', rate: 1, steps: 200 });
  expect(figure.engine.trains).toEqual([]);
  figure.trial.read(''); // back to where nothing was asked
  await expect.poll(() => figure.steps).toEqual([400]);
});

test.each(['en', 'ko'] as const)('a link to a figure of runs shows the one that was built, and says so: %s', async (locale) => {
  const figure = await liveTraining({ locale });
  figure.trial.read('activation=tanh&figure=gradient-flow&view=rms');
  expect(figure.trial.view).toMatchObject({ figure: 'race', view: 'loss' });
  expect(figure.trial.scenario.activation).toBe('tanh');
  await expect
    .poll(() => notes(figure.root))
    .toEqual([
      figure.words.say('issue.unknown-name', {
        field: figure.words.say('figure'),
        text: 'gradient-flow',
        fallback: figure.words.say('figure.race'),
      }),
    ]);
});

test.each(['en', 'ko'] as const)(
  'a link to a figure of trainings leaves a figure of runs as it was built, and says so: %s',
  async (locale) => {
    const figure = await liveFigure({ locale, built: { figure: 'neuron-map' }, run: measuredRun });
    figure.experiment.read('std=0.01&figure=race&view=accuracy');
    expect(figure.experiment.view).toMatchObject({ figure: 'neuron-map', view: 'own-scale' });
    expect(figure.experiment.scenario.std).toBe(0.01);
    await expect.poll(() => notes(figure.root)).toHaveLength(1);
    expect(notes(figure.root)[0]).toContain('race');
    expect(figure.experiment.asked.equals('std=0.01&figure=race&view=accuracy')).toBe(false);
  },
);

test('what a link asks wrongly is said, and the rest of it shown', async () => {
  const figure = await liveTraining();
  figure.trial.read('rate=1000&optimizer=rprop&figure=race&view=loss-log&pace=3');
  expect(figure.trial.scenario).toMatchObject({ rate: 10, optimizer: 'sgd' });
  expect(figure.trial.view.view).toBe('loss-log');
  await expect.poll(() => notes(figure.root)).toHaveLength(3);
});

test('“Copy link” copies the link of what the controls say, and the way back leads to what was built', async () => {
  const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const figure = await liveTraining({ trained: true, address: new FakeAddress() });
  await figure.choice('activation.relu').click();
  await figure.key('menu').click();
  await figure.key('copy-link').click();
  expect(copy.mock.calls[0]![0]).toContain('activation=relu');
  await figure.key('train.reset').click();
  await expect.poll(() => figure.steps).toEqual([400]);
  expect(figure.trial.scenario.activation).toBe('sigmoid');
});

test('the numbers stand in a table for those who do not see the picture', async () => {
  const figure = await liveTraining({ trained: true, built: { steps: 40 } });
  await figure.key('menu').click();
  await expect.poll(() => figure.parts('details.numbers')).toHaveLength(1);
  figure.part<HTMLDetailsElement>('details.numbers').open = true;
  await expect.poll(() => figure.parts('.numbers tbody tr')).toHaveLength(40);
  expect(figure.part('.numbers tbody tr:last-child').textContent).toContain('40');
});
