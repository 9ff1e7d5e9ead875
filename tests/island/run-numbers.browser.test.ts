import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte/pure';
import type { Run } from '../../src/engine/run.ts';
import { kinds } from '../../src/figures/kinds.ts';
import RunNumbers from '../../src/island/RunNumbers.svelte';
import { asRuns } from '../../src/readings/run.ts';
import { textbook } from '../../src/scenario/scenario.ts';
import { valueCount } from '../../src/statistics/histogram.ts';
import { measureNames } from '../../src/statistics/measures.ts';
import { plainRun } from '../support/fake-engine.ts';
import { openNumbers } from '../support/island/live.ts';
import { measuredRun } from '../support/island/runs.ts';
import { wordsIn } from '../support/words.ts';

/** The rows of the table, the headings first. */
async function tableOf(runs: readonly Run[], locale: 'en' | 'ko' = 'en', kind = kinds.activations): Promise<string[][]> {
  const { container } = await render(RunNumbers, { runs: asRuns(runs), kind, words: wordsIn(locale) });
  await openNumbers(container);
  return [...container.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent.trim()));
}

/** A run whose last layers are lost in each of the ways there are. */
function lostRun(): Run {
  const run = measuredRun({ ...textbook, layers: 3 });
  const [first, second, third] = [0, 1, 2].map((i) => ({ layer: run.layers[i]!, measures: run.measures![i]! })) as [Lost, Lost, Lost];
  const none = { ...first.layer.histogram, counts: first.layer.histogram.counts.map(() => 0), infinite: 60_000, nan: 40_000 };
  return {
    ...run,
    layers: [
      first.layer,
      { ...second.layer, lost: 'below-resolution', mean: 0, std: 0 },
      { ...third.layer, histogram: none, lost: 'overflow', mean: NaN, std: Infinity },
    ],
    measures: [
      { ...first.measures, signalShare: null },
      { ...second.measures, signalStd: 'below-resolution' },
      { ...third.measures, gradientRms: 'overflow' },
    ],
  };
}
interface Lost {
  readonly layer: Run['layers'][number];
  readonly measures: NonNullable<Run['measures']>[number];
}

test.each(['en', 'ko'] as const)('what is no number is said in words in the table of numbers, never as NaN (%s)', async (locale) => {
  const { say } = wordsIn(locale);
  const [head, first, second, third] = (await tableOf([lostRun()], locale)) as [string[], string[], string[], string[]];
  const cell = (row: string[], heading: string) => row[head.indexOf(heading)];
  expect(cell(first, say('measure.signalShare'))).toBe(say('lost.none'));
  expect(cell(second, say('measure.signalStd'))).toBe(say('lost.below-resolution'));
  expect(cell(second, say('numbers.mean'))).toBe(say('lost.below-resolution'));
  expect(cell(third, say('numbers.mean'))).toBe(say('lost.overflow'));
  expect(cell(third, say('numbers.std'))).toBe(say('lost.overflow'));
  expect(cell(third, say('measure.gradientRms'))).toBe(say('lost.overflow'));
  expect([cell(third, say('numbers.infinite')), cell(third, say('numbers.nan'))]).toEqual(['60,000', '40,000']);
  expect([first, second, third].flat().filter((text) => /NaN|undefined|Infinity|null/.test(text.replace(say('lost.none'), '')))).toEqual(
    [],
  );
});

test('a run without measures shows its histograms alone, one with them has a column for each', async () => {
  const plain = await tableOf([plainRun(textbook)]);
  const measured = await tableOf([measuredRun(textbook)]);
  expect(plain).toHaveLength(1 + 5);
  expect(measured[0]!.length - plain[0]!.length).toBe(measureNames.length);
  expect(measured[3]!.slice(3, 3 + measureNames.length)).toEqual(measureNames.map(() => '0.125'));
});

test('several networks stand below each other, each row with the name of its own', async () => {
  const kind = kinds['three-fates'];
  const rows = await tableOf(
    [64, 100, 400].map((width) => measuredRun({ ...textbook, width, layers: 2 })),
    'ko',
    kind,
  );
  const { sayCount } = wordsIn('ko');
  expect(rows.slice(1).map(([network, layer]) => [network, layer])).toEqual(
    [64, 100, 400].flatMap((width) => ['1', '2'].map((layer) => [sayCount('three-fates.neurons', width), layer])),
  );
});

test.each(['en', 'ko'] as const)(
  'a row says from where to where its histogram goes, and its counts add up to all values (%s)',
  async (locale) => {
    const { say, value } = wordsIn(locale);
    const run = plainRun(textbook, 'fitted');
    const [plain] = run.layers;
    const layers = run.layers.map((layer) => ({ ...layer, histogram: { ...plain!.histogram, below: 3, above: 4, infinite: 5, nan: 6 } }));
    const [head, row] = (await tableOf([{ ...run, layers }], locale)) as [string[], string[]];
    const cell = (key: 'low' | 'high' | 'below' | 'above' | 'infinite' | 'nan' | 'counts') => row[head.indexOf(say(`numbers.${key}`))]!;
    expect([cell('low'), cell('high')]).toEqual(plain!.histogram.interval.map(value));
    const counts = [...(['below', 'above', 'infinite', 'nan'] as const).map(cell), ...cell('counts').split(' ')];
    const sum = counts.reduce((all, count) => all + Number(count.replaceAll(',', '')), 0);
    expect(sum).toBe(valueCount(layers[0]!.histogram));
    expect(counts.slice(0, 4)).toEqual(['3', '4', '5', '6']);
  },
);

test.each(['en', 'ko'] as const)('what falls short of 1 is never written as 1 where 1 says that all is the same (%s)', async (locale) => {
  const words = wordsIn(locale);
  const run = measuredRun(textbook);
  const near = { signalShare: 0.9997, saturatedShare: 0.9999, neuronSimilarity: 0.99999, sampleSimilarity: 1 - 2.6e-14 }; // the last is what equal samples come to in float64
  const [head, row] = (await tableOf([{ ...run, measures: run.measures!.map((layer) => ({ ...layer, ...near })) }], locale)) as [
    string[],
    string[],
  ];
  const cell = (name: keyof typeof near) => row[head.indexOf(words.say(`measure.${name}`))];
  const above = words.say('neuron-map.above', { value: words.value(0.999) });
  expect([cell('signalShare'), cell('saturatedShare'), cell('neuronSimilarity'), cell('sampleSimilarity')]).toEqual([
    above,
    above,
    above,
    '1',
  ]);
});

test('a table is made when it is opened, follows what is shown while it is open, and is gone when it is closed', async () => {
  const [words, kind] = [wordsIn('en'), kinds.activations];
  const { container, rerender } = await render(RunNumbers, { runs: asRuns([plainRun(textbook)]), kind, words });
  const rows = () => container.querySelectorAll('tbody tr').length;
  expect(container.querySelector('.numbers')!.textContent.trim()).toBe(words.say('numbers'));
  await openNumbers(container);
  expect(rows()).toBe(5);
  await rerender({ runs: asRuns([plainRun({ ...textbook, layers: 3 })]) });
  expect(rows()).toBe(3);
  container.querySelector('details')!.open = false;
  await expect.poll(() => container.querySelector('table')).toBeNull();
  await rerender({ runs: asRuns([plainRun({ ...textbook, layers: 2 })]) });
  expect(rows()).toBe(0);
  await openNumbers(container);
  expect(rows()).toBe(2);
});
