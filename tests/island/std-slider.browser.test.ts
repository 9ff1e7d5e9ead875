import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { textbook } from '../../src/scenario/scenario.ts';
import { zones } from '../../src/theory/zones.ts';
import { FakeAddress } from '../support/fake-address.ts';
import { liveFigure, type LiveExperiment } from '../support/island/live.ts';

const boxes = (elements: readonly Element[]) => elements.map((element) => element.getBoundingClientRect()).filter(({ width }) => width > 0);

/** The words of a row that lie over one another. */
function overlaps(elements: readonly Element[]): string[] {
  const all = boxes(elements).sort((a, b) => a.left - b.left);
  return all.flatMap((box, i) =>
    i > 0 && all[i - 1]!.right > box.left + 0.5 ? [`${String(all[i - 1]!.right)} > ${String(box.left)}`] : [],
  );
}

test.each([320, 390, 1000])('marks and zone words never overlap, whatever the width of the layers: %i px', async (width) => {
  for (const locale of ['en', 'ko'] as const) {
    const figure = await liveFigure({ locale, width });
    for (const neurons of [1, 2, 5, 10, 30, 100, 400, 1000]) {
      for (const activation of ['sigmoid', 'relu', 'tanh', 'gelu'] as const) {
        figure.experiment.change({ width: neurons, activation });
        await figure.settledControls();
        const where = `${locale}, ${String(neurons)} neurons, ${activation}`;
        expect(overlaps(figure.parts('.marks :is(button, .end)')), where).toEqual([]);
        expect(overlaps(figure.parts('.zones :is(b, .vanishes > span)')), where).toEqual([]);
        const std = figure.part('.std').getBoundingClientRect();
        for (const { left, right } of boxes(figure.parts('.zones b'))) {
          expect(left, where).toBeGreaterThanOrEqual(std.left - 0.5);
          expect(right, where).toBeLessThanOrEqual(std.right + 0.5);
        }
      }
    }
  }
});

test('where there is room, Xavier’s word ends at its standard deviation and He’s begins at its own', async () => {
  const figure = await liveFigure({ width: 390 });
  const rail = figure.part('.rail').getBoundingClientRect();
  const at = (std: number) => rail.left + ((Math.log10(std) + 3) / 4) * rail.width;
  const [xavier, he] = (['xavier', 'he'] as const).map((name) => figure.button(`preset.${name}`).element().getBoundingClientRect());
  expect(xavier!.right).toBeGreaterThan(at(0.1) - 8);
  expect(xavier!.right).toBeLessThan(at(0.1) + 2);
  expect(he!.left).toBeGreaterThan(at(Math.SQRT2 / 10) - 2);
  expect(he!.left).toBeLessThan(at(Math.SQRT2 / 10) + 8);
});

/** The place of a custom property on the rail, as a share. */
const place = (figure: LiveExperiment, name: string): number => parseFloat(figure.part('.std').style.getPropertyValue(`--${name}`)) / 100;

test('the zones stand where theory has them, and follow width, depth and activation', async () => {
  const figure = await liveFigure();
  for (const change of [{}, { width: 400 }, { layers: 10 }, { activation: 'tanh' }] as const) {
    figure.experiment.change(change);
    await figure.settledControls();
    const { activation, width, layers } = figure.experiment.scenario;
    const expected = zones(activation, width, layers)!.map((edge) => Math.min(1, (Math.log10(edge) + 3) / 4));
    for (const [i, name] of ['tenth', 'half', 'double', 'tenfold'].entries()) expect(place(figure, name)).toBeCloseTo(expected[i]!, 3);
  }
});

test('the slider says in which zone it stands, and with one layer there is none', async () => {
  const figure = await liveFigure({ locale: 'ko' });
  const { say } = figure.words;
  const slider = figure.slider('std');
  for (const [std, fate] of [
    [0.01, 'vanishes'],
    [0.5, 'fades'],
    [1, 'holds'],
    [2, 'grows-slowly'],
    [5, 'explodes'],
  ] as const) {
    figure.experiment.change({ std });
    const here = say('zones.here', { fate: say(`fate.${fate}`) });
    await expect.element(slider).toHaveAttribute('aria-valuetext', `${String(std)}, ${here}`);
  }
  figure.experiment.change({ std: 1, layers: 1 });
  await expect.element(slider).toHaveAttribute('aria-valuetext', '1');
  expect(figure.part('.zones').textContent.trim()).toBe(say('zones.single'));
  expect(figure.part('.band')).not.toBeVisible();
});

test('a standard deviation beyond the slider is kept, and both the knob’s end and the slider say so', async () => {
  const figure = await liveFigure();
  const { say } = figure.words;
  for (const [typed, end, sign, key, limit] of [
    ['50', '10', '50 ▸', 'above', 'ArrowRight'],
    ['0.0002', '0.001', '◂ 0.0002', 'below', 'ArrowLeft'],
  ] as const) {
    await figure.field('std').fill(typed);
    expect(figure.experiment.scenario.std).toBe(Number(typed));
    const fate = say(`fate.${key === 'above' ? 'explodes' : 'vanishes'}`);
    const value = `${typed}, ${say('zones.here', { fate })}`;
    await expect.element(figure.slider('std')).toHaveAttribute('aria-valuetext', say(`beyond.${key}`, { value, end }));
    expect(figure.part('.end.beyond').textContent).toBe(sign);
    (figure.slider('std').element() as HTMLElement).focus();
    await userEvent.keyboard(`{${limit}}`);
    await expect.element(figure.field('std')).toHaveValue(typed);
  }
});

test('where all weights are alike the slider of their value stands in its place, as high', async () => {
  const figure = await liveFigure();
  const height = () => figure.part('.std').getBoundingClientRect();
  const before = height();
  for (const init of ['zeros', 'ones', 'constant'] as const) {
    await figure.list('init').selectOptions(init);
    await expect.element(figure.slider('value')).toBeVisible();
    expect(height()).toEqual(before);
    await expect.element(figure.button('play')).not.toBeInTheDocument();
  }
});

describe('Play', () => {
  afterEach(() => void vi.restoreAllMocks());

  const begin = async (address = new FakeAddress()) => {
    const figure = await liveFigure({ address, built: { init: 'xavier' } });
    await figure.button('play').click();
    await expect.element(figure.button('play.stop')).toBeVisible();
    await expect.poll(() => figure.engine.asks.length).toBe(1);
    return { figure, address };
  };

  test('leads the standard deviation up, a run at a time, writes no address on the way, and stops where it is pressed', async () => {
    const { figure, address } = await begin();
    expect(figure.engine.last.request.scenarios).toMatchObject([{ init: 'normal', std: 0.001 }]);
    await new Promise(requestAnimationFrame);
    expect(figure.engine.asks, 'the next step waits for the run').toHaveLength(1);
    figure.answer();
    await expect.poll(() => figure.engine.asks.length).toBe(2);
    expect(figure.experiment.scenario.std).toBeGreaterThan(0.001);
    expect(address.written).toEqual([]);
    await figure.button('play.stop').click();
    await expect.element(figure.button('play')).toBeVisible();
    figure.answer();
    await figure.settled();
    const { std } = figure.experiment.scenario;
    expect(figure.engine.asks).toHaveLength(2);
    expect(address.written).toEqual([expect.stringContaining(`std=${String(std)}`)]);
  });

  test('goes to the other end and back, and ends where it began', async () => {
    const start = performance.now();
    let clock = start; // a busy machine changes nothing then
    const request = window.requestAnimationFrame.bind(window);
    vi.spyOn(window, 'requestAnimationFrame').mockImplementation((step) => request(() => step(clock)));
    const { figure, address } = await begin();
    const stds: number[] = [];
    for (const seconds of [2, 4, 8, 12, 15.9]) {
      clock = start + seconds * 1000;
      const count = figure.engine.asks.length;
      figure.answer();
      await expect.poll(() => figure.engine.asks.length).toBe(count + 1);
      stds.push(figure.experiment.scenario.std);
    }
    expect(stds[1]).toBeGreaterThan(stds[0]!);
    expect(stds[2]).toBeGreaterThan(7);
    expect(stds[3]).toBeLessThan(stds[2]!);
    expect(stds[4]).toBeLessThan(0.01);
    clock += 2000;
    figure.answer();
    await expect.element(figure.button('play')).toBeVisible();
    expect(figure.experiment.scenario).toEqual({ ...textbook, init: 'xavier' });
    expect(address.written).toEqual([]);
  });

  test.each([
    ['a control is taken', (figure: LiveExperiment): Promise<void> => figure.choice('activation.tanh').click()],
    [
      'a key is pressed at the slider',
      (figure: LiveExperiment): unknown =>
        figure
          .slider('std')
          .element()
          .dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true })),
    ],
    ['something else is asked', (figure: LiveExperiment) => figure.experiment.read('std=0.5')],
    [
      'the tab is left',
      () => {
        vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
        document.dispatchEvent(new Event('visibilitychange'));
      },
    ],
  ] as const)('stops when %s', async (_, act) => {
    const { figure } = await begin();
    await act(figure);
    await expect.element(figure.button('play')).toBeVisible();
  });
});
