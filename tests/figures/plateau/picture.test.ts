import { describe, expect, it, test } from 'vitest';
import { atOnce } from '../../../src/drawing/at-once.ts';
import { gridOf } from '../../../src/drawing/grid.ts';
import { textWidth } from '../../../src/drawing/text-width.ts';
import type { ShownTrainings } from '../../../src/figures/kind.ts';
import { placed } from '../../../src/figures/plateau/labels.ts';
import { picture } from '../../../src/figures/plateau/picture.ts';
import { readFrom } from '../../../src/figures/plateau/reading.ts';
import { trainingKinds } from '../../../src/figures/training-kinds.ts';
import type { Locale } from '../../../src/i18n/index.ts';
import { plateaus } from '../../../src/readings/plateaus.ts';
import type { Training } from '../../../src/readings/training.ts';
import { textbook, type Scenario } from '../../../src/scenario/scenario.ts';
import { bareDocument } from '../../support/picture.ts';
import { expectPicture } from '../../support/pictures/expect-picture.ts';
import { brokenNumbers } from '../../support/shown.ts';
import { drawnOf, knownTraining, shownTrainings, trainedLayer } from '../../support/trainings.ts';
import { wordsIn } from '../../support/words.ts';
import { everyPlateau } from './plateaus.ts';

const kind = trainingKinds.plateau;
const own = (known: Partial<Training>, gradientRms = 6e-5, scenario: Partial<Scenario> = {}): Training =>
  knownTraining(scenario, { steps: 300, moments: [{ step: 1, layers: [trainedLayer({ gradientRms })] }], ...known });
const drawn = (asked: Partial<Scenario> = {}, training?: Training, locale: Locale = 'en'): HTMLElement => {
  const shown = shownTrainings(kind, 'plateaus', training ? [training] : [], { ...textbook, ...asked });
  return atOnce(picture(bareDocument(), readFrom(everyPlateau, shown as ShownTrainings<'plateau'>), wordsIn(locale)));
};
const wide = (...asked: Parameters<typeof drawn>) => drawn(...asked).querySelector('svg.wide')!;

describe('snapshots', () => {
  test.each([
    ['plateau-every-end', { init: 'xavier' }, own({}), 'en'],
    ['plateau-korean', { activation: 'relu' }, own({ starts: 40 }, 0.03), 'ko'],
    ['plateau-diverged', { init: 'he' }, own({ steps: 7, diverged: 7 }, 0.1), 'en'],
    ['plateau-no-gradient', {}, own({}, 0), 'en'],
  ] as [string, Partial<Scenario>, Training, Locale][])('%s', async (name, asked, training, locale) => {
    await expectPicture(name, drawn(asked, training, locale));
  });
});

/** The frame of the wide drawing, and the place of a gradient and a step in it: from 10⁻⁹ to 1, from 10 to 100,000. */
const [left, right, top, bottom] = [56, 720 - 24, 34, 400 - 42];
const across = (gradient: number) => left + ((Math.log10(gradient) + 9) / 9) * (right - left);
const up = (step: number) => bottom - ((Math.log10(step) - 1) / 4) * (bottom - top);

describe('the marks', () => {
  /** Places of all marks, from the groups that Plot moves or the paths that it places. */
  const places = (svg: Element) =>
    [...svg.querySelectorAll('[transform*="translate("], circle')].flatMap((mark): [number, number][] => {
      const [, x, y] = /translate\((-?[\d.]+),(-?[\d.]+)\)/.exec(mark.getAttribute('transform') ?? '') ?? [];
      const [cx, cy] = [mark.getAttribute('cx'), mark.getAttribute('cy')];
      return x !== undefined ? [[Number(x), Number(y)]] : cx !== null ? [[Number(cx), Number(cy)]] : [];
    });
  const has = (svg: Element, x: number, y: number) => places(svg).some(([px, py]) => Math.abs(px - x) < 0.6 && Math.abs(py - y) < 0.6);

  it('stand at their gradients and medians, or at the steps within which nothing began', () => {
    const svg = wide();
    for (const [gradient, step] of [
      [0.1, 20],
      [3e-4, 1650],
      [6e-5, 2000],
      [1e-6, 30_000],
      [1e-9, 50_000],
    ] as const) {
      expect(has(svg, across(gradient), up(step)), `${String(gradient)} ${String(step)}`).toBe(true);
    }
  });

  it('of the reader’s training moves up as it goes on, and stays where it began to learn', () => {
    expect(has(wide({}, own({ steps: 100 })), across(6e-5), up(100))).toBe(true);
    expect(has(wide({}, own({ steps: 900 })), across(6e-5), up(900))).toBe(true);
    expect(has(wide({}, own({ steps: 900, starts: 400 })), across(6e-5), up(400))).toBe(true);
  });
});

describe('each drawing', () => {
  it('names every start and the reader’s training once, by words and not by colour', () => {
    for (const svg of drawn({ init: 'he' }, own({})).querySelectorAll('svg')) {
      const words = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
      for (const name of ['ReLU He', 'ReLU std 1', 'sigmoid He', 'sigmoid Xavier', 'sigmoid std 0.01', 'tanh std 0.01', 'this training']) {
        expect(words.filter((each) => each === name)).toHaveLength(1);
      }
      expect(words).toContain('no longer finite:');
    }
  });

  it('has a column for each half of a power of ten', () => {
    for (const svg of drawn().querySelectorAll('svg')) expect(gridOf(svg)).toMatchObject({ columns: 18, rows: 1 });
  });

  it('rings one start, the one that is asked', () => {
    const rings = (asked: Partial<Scenario>) => wide(asked).querySelectorAll('circle[r="10"]').length;
    expect(rings({ init: 'he' })).toBe(1);
    expect(rings({ activation: 'relu' })).toBe(1);
    expect(rings({ init: 'he', layers: 4 })).toBe(0);
  });
});

test.each(['en', 'ko'] as const)('the key has room in both drawings: %s', (locale) => {
  for (const svg of drawn({}, undefined, locale).querySelectorAll('svg')) {
    const key = [...svg.querySelectorAll('text')].filter(({ textContent }) => /[●↑]/.test(textContent));
    expect(key.map(({ textContent }) => textContent).join(' · ')).toMatch(/^● .* · ◆ .* · ▲ .* · .*↑/);
    for (const { textContent } of key) expect(textWidth(textContent, 13)).toBeLessThan(Number(svg.getAttribute('width')) - 4);
  }
});

it('names cover neither each other nor a mark, and stay in the frame', () => {
  const frame = { left: 0, right: 300, top: 0, bottom: 200 };
  const wishes = Array.from({ length: 8 }, (_, i) => ({ x: 150 + i, y: 190, width: 80 }));
  const taken = wishes.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
  const boxes = placed(wishes, taken, frame, 12).map(({ x, y, anchor }) => ({
    left: anchor === 'start' ? x : x - 80,
    right: anchor === 'start' ? x + 80 : x,
    top: y - 6,
    bottom: y + 6,
  }));
  const all = [...boxes, ...taken];
  boxes.forEach((box, i) => {
    expect(box.left >= 0 && box.right <= 300 && box.top >= 0 && box.bottom <= 200).toBe(true);
    const others = all.filter((_, j) => j !== i);
    expect(others.some((o) => box.left < o.right && o.left < box.right && box.top < o.bottom && o.top < box.bottom)).toBe(false);
  });
});

test.each([0.01, 0.1, 1])('the recorded plateaus can be drawn at rate %d, with every one of them ringed', async (rate) => {
  for (const { activation, init, std = 1 } of plateaus.filter((plateau) => plateau.rate === rate)) {
    const training = own({}, 1e-30, { activation, init, std, rate });
    for (const locale of ['en', 'ko'] as const) expect(brokenNumbers(await drawnOf(kind, 'plateaus', [training], locale))).toEqual([]);
  }
});
