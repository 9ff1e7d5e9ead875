import { beforeEach, expect, test, vi } from 'vitest';
import { liveTraining, lossAt, type LiveTrial } from '../support/island/live-training.ts';

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

async function press(figure: LiveTrial, format: string): Promise<void> {
  if (figure.parts('.actions').length === 0) await figure.key('menu').click();
  await figure.named(figure.words.say('download', { format })).click();
}
const text = async (): Promise<string> => {
  await expect.poll(() => files).toHaveLength(1);
  return files[0]!.blob.text();
};

test('the losses of every step that was taken here are taken along, though the picture has the means of many', async () => {
  const figure = await liveTraining();
  await figure.key('train.start').click();
  figure.finish();
  await figure.settled();
  await press(figure, figure.words.say('train.losses-csv'));
  const lines = (await text()).trimEnd().split('\r\n');
  expect(lines).toHaveLength(401);
  expect(lines[137]).toContain(Number(lossAt(137).toPrecision(9)).toString());
  expect(files[0]!.name).toMatch(/^layer-by-layer-sigmoid-.*steps400.*race-loss\.losses\.csv$/);
});

test('what the page was built with is trained once more for that, and stays what is shown', async () => {
  const figure = await liveTraining({ trained: true, locale: 'ko' });
  await press(figure, 'JSON');
  expect(figure.request).toMatchObject({ until: 400 });
  figure.finish();
  const { losses, measures } = JSON.parse(await text()) as { losses: number[]; measures: Record<string, unknown[]> };
  expect(losses).toHaveLength(400);
  expect(Object.keys(measures)).toContain('400');
  await figure.settled();
  expect(figure.steps).toEqual([400]);
  await expect.element(figure.key('train.again')).toBeVisible();
});

test('the script names the networks and where the digits are', async () => {
  const figure = await liveTraining({ built: { rivals: 'init*he', rate: 0.5 } });
  await press(figure, 'Python');
  const script = await text();
  expect(script.match(/ {4}dict\(/g)).toHaveLength(2);
  expect(script).toContain('init="he"');
  expect(script).toMatch(/https?:\/\/\S*digits/);
  expect(files[0]!.name).toMatch(/\.py$/);
});

test('the picture is taken along as it stands', async () => {
  const figure = await liveTraining({ trained: true });
  await press(figure, 'SVG');
  expect(await text()).toMatch(/^<svg/);
});

test('what cannot be made is said', async () => {
  const figure = await liveTraining({ trained: true });
  await press(figure, 'JSON');
  figure.engine.lastTrain.end({ kind: 'failed', failure: 'crashed', detail: '' });
  await expect.poll(() => figure.part('.lost')?.textContent).toBe(figure.words.say('download-lost'));
  expect(files).toEqual([]);
});
