import { beforeEach, expect, test, vi } from 'vitest';
import { textbook } from '../../src/scenario/scenario.ts';
import { liveFigure } from '../support/island/live.ts';
import { measuredRun } from '../support/island/runs.ts';

let files: { readonly name: string; readonly blob: Blob }[];

beforeEach(() => {
  files = [];
  const create = URL.createObjectURL.bind(URL);
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = create(blob);
    blobs.set(address, blob as Blob);
    return address;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, blob: blobs.get(this.href)! });
  });
});

test('a file that is taken along while another run is on its way is that of the picture, and the run goes on', async () => {
  const figure = await liveFigure();
  await figure.choice('activation.tanh').click();
  const [show] = figure.engine.asks;
  await figure.download('CSV').click();
  expect(figure.engine.last.request).toMatchObject({ who: 'figure', purpose: 'measure', scenarios: [textbook], measures: true });
  figure.answer(measuredRun);
  await expect
    .poll(() => files.map(({ name }) => name))
    .toEqual(['layer-by-layer-sigmoid-normal-std1-layers5-width100-samples1000-seed0-activations.csv']);
  const [head, ...rows] = (await files[0]!.blob.text()).trimEnd().split('\r\n');
  expect(head).toContain('gradientRms');
  expect(rows).toHaveLength(5);
  expect(files[0]!.blob.type).toBe('text/csv;charset=utf-8');

  await expect.element(figure.root).toHaveAttribute('aria-busy', 'true');
  const { request, answer } = show!;
  answer({ kind: 'done', runs: request.scenarios.map((scenario) => measuredRun(scenario)) });
  await figure.settled();
  await expect.element(figure.choice('activation.tanh')).toBeChecked();
});

test('both files of one picture are made of one further run', async () => {
  const figure = await liveFigure();
  await figure.download('CSV').click();
  await figure.download('JSON').click();
  expect(figure.engine.asks).toHaveLength(1);
  figure.answer(measuredRun);
  await expect
    .poll(() => files.map(({ name }) => name).sort())
    .toEqual([
      'layer-by-layer-sigmoid-normal-std1-layers5-width100-samples1000-seed0-activations.csv',
      'layer-by-layer-sigmoid-normal-std1-layers5-width100-samples1000-seed0-activations.json',
    ]);
});

test('a file of a picture whose measures are there needs no further run', async () => {
  const figure = await liveFigure({ built: { activation: 'relu', init: 'he' }, run: measuredRun });
  await figure.download('JSON').click();
  await expect.poll(() => files.at(-1)?.name).toBe('layer-by-layer-relu-he-layers5-width100-samples1000-seed0-activations.json');
  const { blob } = files.at(-1)!;
  expect(JSON.parse(await blob.text())).toMatchObject([{ scenario: { activation: 'relu', init: 'he' } }]);
  expect(blob.type).toBe('application/json;charset=utf-8');
  expect(figure.engine.asks).toEqual([]);
});

test.each(['en', 'ko'] as const)('a file that could not be made is said to be lost until it is asked for anew (%s)', async (locale) => {
  const figure = await liveFigure({ locale });
  await figure.download('JSON').click();
  figure.fail('crashed');
  await expect.element(figure.alert).toHaveTextContent(figure.words.say('download-lost'));
  expect(files).toEqual([]);
  await figure.download('JSON').click();
  await expect.element(figure.alert).not.toBeInTheDocument();
  expect(figure.engine.asks).toHaveLength(2);
  figure.answer(measuredRun);
  await expect.poll(() => files).toHaveLength(1);
});
