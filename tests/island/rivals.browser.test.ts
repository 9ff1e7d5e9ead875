import { tick } from 'svelte';
import { expect, onTestFinished, test } from 'vitest';
import { render } from 'vitest-browser-svelte/pure';
import { page, userEvent } from 'vitest/browser';
import type { Locale } from '../../src/i18n/index.ts';
import Rivals from '../../src/island/training/Rivals.svelte';
import { races, runnersOf, type RaceName } from '../../src/scenario/races.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import { runnerNames } from '../../src/sentences/runners.ts';
import '../../src/styles/controls.css';
import '../../src/styles/figure.css';
import '../../src/styles/rivals.css';
import '../../src/styles/tokens.css';
import { FakeRunners } from '../support/island/fake-runners.svelte.ts';
import { wordsIn } from '../support/words.ts';

/** The control of a race alone on a page, with a figure that only notes what is asked. */
async function rivalsOf(asked: Partial<Scenario> = {}, locale: Locale = 'en', width = 1000) {
  await page.viewport(width, 1000);
  const trial = new FakeRunners({ ...textbook, ...asked });
  const words = wordsIn(locale);
  const target = document.createElement('div');
  target.className = 'experiment alive';
  target.innerHTML = '<div class="own rivals"></div>';
  document.body.append(target);
  onTestFinished(() => {
    target.remove();
  });
  const rendered = await render(Rivals, { target: target.firstElementChild as HTMLElement, props: { trial, words, id: 'race' } });
  const part = <Part extends HTMLElement>(selector: string) => target.querySelector<Part>(selector)!;
  return {
    trial,
    words,
    target,
    part,
    names: () => [...target.querySelectorAll('.runners li span')].map(({ textContent }) => textContent),
    prepared: (name: RaceName) =>
      rendered.getByRole('button', { name: words.say(`rivals.race.${name}`, { rate: words.exact(races[name].rate) }), exact: true }),
    remove: (name: string) => rendered.getByRole('button', { name: words.say('rivals.remove', { name }), exact: true }),
    list: (key: 'activation' | 'rivals.start' | 'rivals.remedy') => rendered.getByRole('combobox', { name: words.say(key), exact: true }),
    addition: rendered.getByRole('button', { name: words.say('rivals.add'), exact: true }),
    open: async () => {
      part('summary').focus();
      await userEvent.keyboard('{Enter}');
      expect(part<HTMLDetailsElement>('details').open).toBe(true);
    },
  };
}

test('a prepared race is asked and starts with one press, by key too, and is shown as the one that runs', async () => {
  const { trial, prepared, names, part } = await rivalsOf();
  prepared('book').element().focus();
  await userEvent.keyboard('{Enter}');
  expect(trial.scenario).toMatchObject(races.book);
  expect(trial.plays).toBe(1);
  expect(names()).toEqual(['std 0.01', 'Xavier', 'He']);
  await expect.element(prepared('book')).toHaveAttribute('aria-pressed', 'true');
  await prepared('sigmoid').click();
  await expect.element(prepared('book')).toHaveAttribute('aria-pressed', 'false');
  expect(part('.why').textContent).toBe(
    'At the book’s learning rate of 0.01 only std 1 would leave the loss of guessing. At 1 something happens within 1,000 steps.',
  );
});

test('one who races is removed by key, the focus goes on to the next, and the last one stays', async () => {
  const { trial, remove, names, target } = await rivalsOf(races['four-starts'], 'ko');
  remove('ReLU He').element().focus();
  await userEvent.keyboard('{Enter}');
  expect(names()).toEqual(['tanh Xavier', '시그모이드 표준편차 1', '시그모이드 Xavier']);
  expect(trial.scenario).toMatchObject({ activation: 'tanh', init: 'xavier' });
  await expect.element(remove('tanh Xavier')).toHaveFocus();
  await userEvent.keyboard('{Enter}{Enter}');
  expect(names()).toEqual(['시그모이드 Xavier']);
  expect(target.querySelector('.runners button')).toBeNull();
  await expect.poll(() => document.activeElement?.className).toBe('runners');
});

test('a network is added by keys with its activation, its starting weights and a remedy', async () => {
  const { trial, list, addition, names, open } = await rivalsOf(races.book);
  await open();
  await userEvent.selectOptions(list('activation'), 'sigmoid');
  await userEvent.selectOptions(list('rivals.start'), 'normal');
  await userEvent.selectOptions(list('rivals.remedy'), 'norm');
  await userEvent.fill(page.getByRole('textbox'), '0.5');
  addition.element().focus();
  await userEvent.keyboard('{Enter}');
  expect(runnersOf(trial.scenario).at(-1)).toMatchObject({
    activation: 'sigmoid',
    init: 'normal',
    std: 0.5,
    norm: 'batch',
    batch: 128,
    layers: 4,
  });
  expect(names()).toHaveLength(4);
});

test('who is in the race already is not added twice, and says so', async () => {
  const { trial, list, addition, part, words, open } = await rivalsOf(races.book);
  await open();
  await userEvent.selectOptions(list('rivals.start'), 'xavier');
  await expect.element(addition).toHaveAttribute('aria-disabled', 'true');
  expect(part('.refusal').textContent).toBe(words.say('rivals.twice'));
  await addition.click({ force: true });
  expect(trial.scenario.rivals).toBe(races.book.rivals);
});

test('eight are full, which is said, and there is room again when one is gone', async () => {
  const rivals = Array.from({ length: 7 }, (_, i) => `seed*${String(i + 1)}`).join('**');
  const { trial, addition, remove, part, words, open } = await rivalsOf({ rivals });
  await open();
  expect(part('.refusal').textContent).toBe('8 race already. Remove one to make room.');
  await addition.click({ force: true });
  expect(runnersOf(trial.scenario)).toHaveLength(8);
  await remove(runnerNames(runnersOf(trial.scenario), words)[7]!).click();
  await tick();
  expect(part('.refusal').textContent).toBe('');
  await addition.click();
  expect(runnersOf(trial.scenario)).toHaveLength(8);
});

test.each([320, 390])('on a phone of %d pixels nothing hangs out, and whatever is pressed is large enough for a finger', async (width) => {
  for (const locale of ['en', 'ko'] as const) {
    const { target, open } = await rivalsOf(races['four-starts'], locale, width);
    await open();
    expect(target.scrollWidth).toBeLessThanOrEqual(target.clientWidth);
    for (const element of target.querySelectorAll('button, select, summary'))
      expect(element.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  }
});
