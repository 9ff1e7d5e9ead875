import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { locales } from '../../../src/i18n/index.ts';
import type { Shown } from '../../../src/figures/kind.ts';
import { read } from '../../../src/figures/activations/reading.ts';
import { textbook, textbookView, type Scenario, type View } from '../../../src/scenario/scenario.ts';
import { barsIn } from '../../support/bars.ts';
import { pictureOf } from '../../support/picture.ts';
import { expectPicture } from '../../support/pictures/expect-picture.ts';
import { runOnce } from '../../support/runs.ts';
import { wordsIn } from '../../support/words.ts';

beforeAll(() => startBackend('wasm'));

async function picture(asked: Partial<Scenario> = {}, view: Partial<View> = {}, locale: 'en' | 'ko' = 'en') {
  const seen = { ...textbookView, ...view };
  return pictureOf((await runOnce({ ...textbook, ...asked }, { range: seen.range })).layers, seen, locale);
}
const itemsOf = (picture: Element) => [...picture.querySelectorAll('li')];
const words = (histogram: Element) => [...histogram.querySelectorAll('text')].map((text) => text.textContent);

/** Snapshots are pictures: the browser opens them, and a look at the diff is a look at the figure. */
describe('snapshots', () => {
  test.each([
    ['activations-textbook', {}, {}],
    ['activations-relu-he-cropped', { activation: 'relu', init: 'he' }, { crop: 'xy' }],
    ['activations-tanh-he-symmetric', { activation: 'tanh', init: 'he' }, { range: 'symmetric' }],
    ['activations-relu-ones-fitted', { activation: 'relu', init: 'ones' }, { range: 'fitted' }],
    ['activations-relu-overflow-dense', { activation: 'relu', std: 30, layers: 19 }, {}],
  ] as [string, Partial<Scenario>, Partial<View>][])('%s', async (name, asked, view) => {
    const list = await picture(asked, view);
    await expectPicture(name, list);
  });
});

test('there are as many histograms as layers, each of thirty bars, titled as the book titles them', async () => {
  const list = await picture({ layers: 3 });
  expect(itemsOf(list).map((item) => barsIn(item).length)).toEqual([30, 30, 30]);
  expect(itemsOf(list).map((item) => words(item).find((word) => word?.includes('layer')))).toEqual(['1-layer', '2-layer', '3-layer']);
  expect(words(itemsOf(await picture({}, {}, 'ko'))[1]!)).toContain('2층');
});

test('only the first histogram says where the axis of shares ends', async () => {
  const [first, ...others] = itemsOf(await picture());
  expect(words(first!)).toContain('40%');
  for (const other of others) expect(words(other)).not.toContain('40%');
});

test('all histograms share one axis: a bar’s height is its share’s', async () => {
  const { layers } = await runOnce(textbook);
  const heights = itemsOf(await pictureOf(layers)).flatMap((item) => barsIn(item).map(({ height }) => height));
  const counts = layers.flatMap(({ histogram }) => histogram.counts);
  const scale = Math.max(...heights) / Math.max(...counts);
  for (const [i, count] of counts.entries()) expect(heights[i]).toBeCloseTo(count * scale, 1);
});

test('what the range leaves out is said below its histogram', async () => {
  const relu = await picture({ activation: 'relu', init: 'he' });
  expect(itemsOf(relu)[4]!.querySelector('.left-out')!.textContent).toMatch(/^[\d,]+\s>\s1$/);
  const tanh = await picture({ activation: 'tanh', init: 'he' }, { range: 'symmetric' });
  expect(itemsOf(tanh)[4]!.querySelector('.left-out')!.textContent).toBe('');
});

test('a negative number on an axis has a minus sign, and no hyphen', async () => {
  const { textContent } = await picture({ activation: 'tanh' }, { range: 'symmetric' });
  expect(textContent).toContain('−1');
  expect(textContent).not.toMatch(/-\d/);
});

test('what the text says of the script’s two limits is so: the axis fits what xlim leaves, and with ylim it is low bars', async () => {
  const heights = async (crop: 'x' | 'xy') => {
    const runs = [await runOnce({ ...textbook, activation: 'relu', init: 'he' })] as const;
    const { layers, top } = read({ runs, view: { ...textbookView, crop } } as Shown<'activations'>);
    return layers.map(({ bins }) => Math.max(...bins.map(({ share }) => share)) / top);
  };
  expect(Math.max(...(await heights('x'))), 'of the axis, which ends at one of a few round shares').toBeGreaterThan(0.5);
  for (const height of await heights('xy')) expect(height).toBeLessThan(0.2);
});

test('the crop leaves out the bins below 0.1, counts them, and marks the bars that it cuts', async () => {
  const list = await picture({ activation: 'relu', init: 'he' }, { crop: 'x' });
  expect(barsIn(itemsOf(list)[0]!)).toHaveLength(27);
  expect(itemsOf(list)[0]!.textContent).toMatch(/[\d,]+ cropped away/);
  const cut = await picture({}, { crop: 'y' });
  expect(itemsOf(cut)[0]!.textContent).toContain('2 bars cut off');
});

test.each([
  ['in a frame', { layers: 9 }],
  ['in a small frame', { layers: 35 }],
] as const)(
  'what is drawn and what is said %s add up to all values, whatever overflows, lies outside or is cropped',
  async (_, { layers }) => {
    const count = (text: string) => Number(text.replaceAll(',', ''));
    const scenario: Scenario = { ...textbook, activation: 'identity', std: layers === 9 ? 100 : 1, layers, width: 256, samples: 16 };
    for (const range of ['unit', 'symmetric', 'fitted'] as const) {
      for (const crop of ['none', 'x', 'y'] as const) {
        const run = await runOnce(scenario, { range });
        const view: View = { ...textbookView, range, crop };
        const drawn = read({ runs: [run], view } as Shown<'activations'>).layers.map(({ bins }) => bins.map((bin) => bin.count));
        for (const [i, item] of itemsOf(await pictureOf(run.layers, view)).entries()) {
          const phrases = (item.querySelector('.left-out')?.textContent ?? '').split(' · ');
          const said = phrases.filter((text) => text !== '' && !/ cut off/.test(text)).map((text) => count(/^[\d,]+/.exec(text)![0]));
          expect(
            [...drawn[i]!, ...said].reduce((sum, part) => sum + part),
            `layer ${i + 1}, ${range}, ${crop}`,
          ).toBe(256 * 16);
        }
      }
    }
  },
);

test('an empty frame says why it is empty', async () => {
  const list = await picture({ activation: 'relu', std: 30, layers: 20 });
  expect(itemsOf(list)[19]!.querySelector('svg')!.textContent).toContain('overflow(∞)');
  expect(
    itemsOf(await picture({ activation: 'relu', init: 'constant', value: 10 }, { crop: 'x' }))[4]!.textContent.replaceAll(/\s/g, ''),
  ).toContain('nothinginthisrange');
});

test.each(locales)('where values overflow, no frame stands empty without a word, and what is no number is counted (%s)', async (locale) => {
  const { say, exact } = wordsIn(locale);
  const list = await picture({ activation: 'relu', std: 30, layers: 20 }, {}, locale);
  const empty = itemsOf(list).filter((item) => barsIn(item).every(({ height }) => height === 0));
  const without = (text: string) => text.replace(/\s/g, '');
  const said = [say('nothing-inside'), say('nothing-finite')].map(without);
  expect(empty.length).toBeGreaterThan(0);
  expect(empty.filter((item) => !said.some((text) => without(item.textContent).includes(text)))).toEqual([]);
  const last = itemsOf(list)[19]!;
  expect(last.querySelector('.left-out')!.textContent).toBe(say('nan', { n: exact(100_000) }));
  expect(last.querySelector('svg')!.getAttribute('aria-label')).toBe(say('label-overflow', { n: 20, count: exact(100_000) }));
});

test('each histogram is one picture with a sentence, and nothing inside it has a name of its own', async () => {
  for (const svg of (await picture()).querySelectorAll('svg[role]')) {
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')).toMatch(
      /^Layer \d: mean 0\.\d+, standard deviation 0\.4\d+; the fullest bin, 0(\.967)? to (0\.0333|1), holds 3\d% of the values\.$/,
    );
    expect(svg.querySelectorAll('[aria-label], style')).toHaveLength(0);
  }
});
