import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte/pure';
import { userEvent } from 'vitest/browser';
import type { Locale } from '../../src/i18n/index.ts';
import FieldControls from '../../src/island/FieldControls.svelte';
import { fieldsWith, type Field, type ScenarioField } from '../../src/scenario/fields.ts';
import type { Group } from '../../src/scenario/row.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { stops } from '../../src/scenario/stops.ts';
import { fieldValue } from '../../src/sentences/field-words.ts';
import { FakeAddress } from '../support/fake-address.ts';
import { liveFigure } from '../support/island/live.ts';

/** The controls of one group, beside a figure that they set. */
async function controls(group: Group, { locale = 'en', built = {} }: { locale?: Locale; built?: Partial<Scenario> } = {}) {
  const address = new FakeAddress();
  const figure = await liveFigure({ locale, built, address });
  const { experiment, words } = figure;
  const screen = await render(FieldControls, { group, experiment, words, id: 'training' });
  const named = (role: 'slider' | 'textbox' | 'radio' | 'group', name: string) => screen.getByRole(role, { name, exact: true });
  return {
    words,
    screen,
    experiment,
    slider: (field: Field) => named('slider', words.say('slider', { field: words.say(field as ScenarioField) })),
    field: (field: Field) => named('textbox', words.say(field as ScenarioField)),
    choices: (field: Field) => named('group', words.say(field as ScenarioField)),
    /** One choice of a field. */
    choice: (field: Field, name: string) =>
      named('group', words.say(field as ScenarioField)).getByRole('radio', { name: fieldValue(field, name, words), exact: true }),
    /** What the address says in the end, of fields that are unusual. */
    get link() {
      return new URLSearchParams(address.written.at(-1));
    },
    asked: () => experiment.scenario,
  };
}

/** Presses a key where the focus is put first. */
async function press(element: Element, key: string): Promise<void> {
  (element as HTMLElement).focus();
  await userEvent.keyboard(`{${key}}`);
}

describe.each(['en', 'ko'] as const)('a training is set in words (%s)', (locale) => {
  test('with all fields of its group, each under its name', async () => {
    const { words, screen } = await controls('training', { locale });
    const fields = [...fieldsWith('slider', 'training'), ...fieldsWith('number', 'training')];
    expect(fields).toEqual(['rate', 'batch', 'steps', 'dataseed']);
    expect([...screen.container.querySelectorAll('label[for]')].map((label) => label.textContent)).toEqual(
      fields.map((field) => words.say(field)),
    );
    expect([...screen.container.querySelectorAll('legend')].map((legend) => legend.textContent)).toEqual([words.say('data')]);
  });

  test('and what helps it, with its own: each switch is a choice between two words', async () => {
    const { words, screen, choices } = await controls('remedies', { locale });
    const legends = ['optimizer', 'norm', 'residual', 'lsuv'] as const;
    expect([...screen.container.querySelectorAll('legend')].map((legend) => legend.textContent)).toEqual(
      legends.map((field) => words.say(field)),
    );
    for (const field of ['residual', 'lsuv'] as const) {
      const labels = choices(field).element().querySelectorAll('label');
      expect([...labels].map((label) => label.textContent.trim())).toEqual([words.say(`${field}.false`), words.say(`${field}.true`)]);
    }
  });
});

test('choices and switches are set with the keyboard alone, and the link has them', async () => {
  const page = await controls('remedies', { locale: 'ko' });
  for (const [field, from, to] of [
    ['optimizer', 'sgd', 'momentum'],
    ['norm', 'none', 'batch'],
    ['residual', 'false', 'true'],
    ['lsuv', 'false', 'true'],
  ] as const) {
    expect(page.link.has(field)).toBe(false);
    await press(page.choice(field, from).element(), 'ArrowRight');
    await expect.element(page.choice(field, to)).toBeChecked();
    expect(page.link.get(field)).toBe(to);
  }
});

test('the learning rate is slid over five decades, and may be typed beyond them', async () => {
  const page = await controls('training');
  const slider = page.slider('rate');
  await press(slider.element(), 'ArrowRight');
  await expect.element(page.field('rate')).toHaveValue('0.11');
  await press(slider.element(), 'Home');
  await expect.element(page.field('rate')).toHaveValue('0.0001');
  await press(slider.element(), 'End');
  expect(page.link.get('rate')).toBe('10');
  await page.field('rate').fill('0.00002');
  expect(page.asked().rate).toBe(0.00002);
  await expect.element(slider).toHaveAttribute('aria-valuetext', page.words.exact(0.00002));
  await page.field('rate').fill('0.000001');
  await expect.element(page.field('rate')).toHaveAttribute('aria-invalid', 'true');
  expect(page.asked().rate).toBe(0.00002);
});

describe.each(['en', 'ko'] as const)('clipping (%s)', (locale) => {
  test('is none at the first stop of its slider, which says so in a word', async () => {
    const page = await controls('remedies', { locale });
    const none = page.words.say('clip.none');
    const [slider, field] = [page.slider('clip'), page.field('clip')];
    await expect.element(field).toHaveValue(none);
    await expect.element(slider).toHaveAttribute('aria-valuetext', none);
    await press(slider.element(), 'ArrowRight');
    await expect.element(field).toHaveValue('0.001');
    expect(page.link.get('clip')).toBe('0.001');
    await press(slider.element(), 'ArrowLeft');
    await expect.element(field).toHaveValue(none);
    expect(page.link.has('clip')).toBe(false);
  });

  test('takes its word for none where a norm could be typed, and says what can be', async () => {
    const page = await controls('remedies', { locale, built: { clip: 1.5 } });
    const { say, exact } = page.words;
    const field = page.field('clip');
    const limits = { min: exact(0.001), max: exact(1000) };
    const hint = page.screen.container.querySelector('#training-clip-hint')!;
    expect(hint.textContent).toBe(say('limits-or-none', { none: say('clip.none'), ...limits }));
    await field.fill('0');
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    expect(hint.textContent).toBe(say('invalid.out-of-range', limits));
    expect(page.asked().clip).toBe(1.5);
    for (const [typed, clip] of [
      [say('clip.none'), 0],
      ['2', 2],
      ['none', 0],
    ] as const) {
      await field.fill(typed);
      expect(page.asked().clip).toBe(clip);
    }
  });
});

test('a batch that is normalised has two samples at least, by slider, by number and by the switch itself', async () => {
  const page = await controls('training', { built: { norm: 'batch', batch: 3 } });
  const slider = page.slider('batch');
  await press(slider.element(), 'Home');
  await expect.element(page.field('batch')).toHaveValue('2');
  expect((slider.element() as HTMLInputElement).valueAsNumber).toBe(stops.batch.indexOf(2));
  expect((slider.element() as HTMLInputElement).min).toBe(String(stops.batch.indexOf(2)));
  await page.field('batch').fill('1');
  await expect.element(page.field('batch')).toHaveAttribute('aria-invalid', 'true');
  page.experiment.change({ norm: 'none' });
  await page.field('batch').fill('1');
  expect(page.asked().batch).toBe(1);
  page.experiment.change({ norm: 'batch' });
  await expect.element(page.field('batch')).toHaveValue('2');
});

test('“Draw other data” draws the data with the next seed, and leaves the network’s as it is', async () => {
  const page = await controls('training', { built: { seed: 5, dataseed: 2 ** 32 - 1 } });
  for (const dataseed of [0, 1]) {
    await press(page.screen.getByRole('button', { name: page.words.say('draw-data-again'), exact: true }).element(), 'Enter');
    await expect.element(page.field('dataseed')).toHaveValue(String(dataseed));
    expect(page.asked()).toMatchObject({ seed: 5, dataseed });
  }
});
