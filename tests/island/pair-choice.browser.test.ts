import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { FakeAddress } from '../support/fake-address.ts';
import { liveFigure, type Make, type Options } from '../support/island/live.ts';
import { measuredRun } from '../support/island/runs.ts';

/** A run whose samples have outputs of their own: neuron `c`, counted from 0, gives the sample’s number plus c ÷ 100. */
const pairRun: Make = (scenario, range) => {
  const run = measuredRun(scenario, range);
  const row = (sample: number) => Array.from({ length: scenario.width }, (_, i) => sample + i / 100);
  const pathOf = (sample: number, first: boolean) => ({ ...(first && { inputs: row(sample) }), activations: row(sample) });
  const measures = run.measures!.map((layer, i) => ({
    ...layer,
    path: pathOf(scenario.sample, i === 0),
    otherPath: pathOf(scenario.other, i === 0),
  }));
  return { ...run, measures };
};

async function pairOf({ built, ...options }: Options = {}) {
  const address = new FakeAddress();
  const figure = await liveFigure({ address, built: { figure: 'two-inputs', ...built }, run: pairRun, ...options });
  await expect.poll(() => figure.root.querySelector('.own.pair button')).not.toBeNull();
  const input = (field: 'sample' | 'other') => figure.part<HTMLInputElement>(`#figure-${field}`);
  const asked = () => {
    const { sample, other } = figure.engine.last.request.scenarios[0] as Scenario;
    return [sample, other];
  };
  return { figure, address, input, asked, another: figure.button('two-inputs.next') };
}

test('“Another pair” takes the next two samples, and after the last the first, by press and by key', async () => {
  const { figure, address, input, asked, another } = await pairOf({ locale: 'ko', built: { samples: 10, sample: 5, other: 7 } });
  await another.click();
  expect(asked()).toEqual([8, 9]);
  figure.answer(pairRun);
  await figure.settled();
  expect(address.written.at(-1)).toContain('sample=8&other=9');
  another.element().focus();
  await userEvent.keyboard('{Enter}');
  expect(asked()).toEqual([10, 1]);
  figure.answer(pairRun);
  await figure.settled();
  expect([input('sample').value, input('other').value]).toEqual(['10', '1']);
  expect(figure.part('.reading').textContent).not.toBe('');
});

test('a sample that is typed is compared, and one that there is not is said to be none', async () => {
  const { figure, input, asked } = await pairOf({ built: { samples: 30 } });
  await userEvent.fill(input('sample'), '12');
  expect(asked()).toEqual([12, 2]);
  await userEvent.fill(input('other'), '12');
  expect(asked()).toEqual([12, 12]);
  figure.answer(pairRun);
  await figure.settled();
  expect(figure.part('.reading').textContent).toBe(figure.words.say('two-inputs.same', { n: '12' }));
  const before = figure.engine.asks.length;
  await userEvent.fill(input('other'), '31');
  expect(figure.engine.asks).toHaveLength(before);
  await expect.element(input('other')).toHaveAttribute('aria-invalid', 'true');
  await expect.element(input('other')).toHaveAccessibleDescription(figure.words.say('invalid.out-of-range', { min: '1', max: '30' }));
});

test('other figures have no such choice', async () => {
  const figure = await liveFigure();
  expect(figure.root.querySelector('.own.pair')).toBeNull();
});
