import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte/pure';
import { page, userEvent } from 'vitest/browser';
import type { ShownTrainings } from '../../../src/figures/kind.ts';
import Scrubber from '../../../src/island/training/Scrubber.svelte';
import type { Training } from '../../../src/readings/training.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { textbookView } from '../../../src/scenario/scenario.ts';
import '../../../src/styles/controls.css';
import '../../../src/styles/figure.css';
import '../../../src/styles/inside.css';
import '../../../src/styles/tokens.css';
import { layerWith, trainingWith } from '../../support/measured-trainings.ts';
import { wordsIn } from '../../support/words.ts';
import { FakeTrial } from '../../support/island/fake-trial.svelte.ts';

const layers = [layerWith()];
/** A training of so many steps, every tenth of which was measured, and the first. */
const trained = (steps: number): Training =>
  trainingWith(
    new Array<number>(steps).fill(2.3),
    Object.fromEntries(
      [1, ...Array.from({ length: steps / 10 }, (_, i) => 10 * (i + 1))].filter((step) => step <= steps).map((step) => [step, layers]),
    ),
  );
const shownOf = (training: Training, scenario: Scenario): ShownTrainings => ({
  scenario,
  trainings: [training],
  view: { ...textbookView, figure: 'inside', view: 'gradients' },
});

async function scrubber(steps: number, step = 0, locale: 'en' | 'ko' = 'en') {
  await page.viewport(390, 800);
  const training = trained(steps);
  const trial = new FakeTrial({ ...training.scenario, steps: 500, step }, (scenario) => shownOf(training, scenario));
  const words = wordsIn(locale);
  const { container } = await render(Scrubber, { trial, words, id: 'figure' });
  container.classList.add('experiment');
  return {
    trial,
    words,
    container,
    slider: page.getByRole('slider', { name: words.say('inside.scrubber'), exact: true }),
    button: (key: 'previous' | 'next' | 'newest') => page.getByRole('button', { name: words.say(`inside.scrubber.${key}`), exact: true }),
    said: () => container.querySelector('.said')!.textContent,
    /** Lets the training come as far as that. */
    reach: (more: number) => {
      trial.shows((scenario) => shownOf(trained(more), scenario));
      flushSync();
    },
  };
}

test('the keys lead through the measured steps, and each is said in words', async () => {
  const { trial, slider, said } = await scrubber(200);
  slider.element().focus();
  await expect.element(slider).toHaveAttribute('aria-valuetext', 'step 200 of 200');
  const after = async (key: string) => {
    await userEvent.keyboard(`{${key}}`);
    return [trial.scenario.step, said()];
  };
  expect(await after('ArrowLeft')).toEqual([190, 'step 190 of 200']);
  expect(await after('ArrowDown')).toEqual([180, 'step 180 of 200']);
  expect(await after('PageDown')).toEqual([160, 'step 160 of 200']);
  expect(await after('Home')).toEqual([1, 'step 1 of 200']);
  expect(await after('ArrowLeft')).toEqual([1, 'step 1 of 200']);
  expect(await after('ArrowRight')).toEqual([10, 'step 10 of 200']);
  expect(await after('ArrowUp')).toEqual([20, 'step 20 of 200']);
  expect(await after('PageUp')).toEqual([40, 'step 40 of 200']);
  expect(await after('End')).toEqual([0, 'step 200 of 200']);
  await expect.element(slider).toHaveAttribute('aria-valuetext', 'step 200 of 200');
});

test('the buttons lead to the step before and after, and no further than there are', async () => {
  const { trial, button } = await scrubber(30, 10);
  await button('previous').click();
  expect(trial.scenario.step).toBe(1);
  await expect.element(button('previous')).toHaveAttribute('aria-disabled', 'true');
  (button('previous').element() as HTMLButtonElement).click();
  expect(trial.scenario.step).toBe(1);
  await button('next').click();
  await button('next').click();
  expect(trial.scenario.step).toBe(20);
  await button('next').click();
  expect(trial.scenario.step).toBe(0);
  await expect.element(button('next')).toHaveAttribute('aria-disabled', 'true');
});

test('the newest step is followed while the training runs; another one stays where it is', async () => {
  const { trial, slider, button, said, reach } = await scrubber(30);
  await expect.element(button('newest')).toHaveAttribute('aria-pressed', 'true');
  reach(50);
  expect(said()).toBe('step 50 of 50');
  await button('previous').click();
  expect(trial.scenario.step).toBe(40);
  reach(80);
  expect(said()).toBe('step 40 of 80');
  await expect.element(button('newest')).toHaveAttribute('aria-pressed', 'false');
  expect((slider.element() as HTMLInputElement).valueAsNumber).toBe(4);
  expect((slider.element() as HTMLInputElement).max).toBe('8');
  await button('newest').click();
  expect([trial.scenario.step, said()]).toEqual([0, 'step 80 of 80']);
});

test('a slider that is dragged is one change that goes on', async () => {
  const { trial, slider } = await scrubber(30);
  const input = slider.element() as HTMLInputElement;
  input.value = '1';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  expect(trial.changes.at(-1)).toEqual([{ step: 10 }, 'step']);
});

test('before the first step there is nothing to look at, and that is said', async () => {
  const { slider, said } = await scrubber(0, 0, 'ko');
  await expect.element(slider).toBeDisabled();
  expect(said()).toBe('아직 스텝 없음');
});

test('on a phone every part can be met by a finger, and nothing reaches over the edge', async () => {
  const { container } = await scrubber(30);
  for (const part of container.querySelectorAll('button, input')) {
    const { width, height, right } = part.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    expect(right).toBeLessThanOrEqual(390);
  }
});
