import { expect, type Locator } from '@playwright/test';
import { ExperimentFigure } from './experiment.ts';
import type { Solution } from '../../../src/lesson/tasks.ts';
import { readsStd } from '../../../src/scenario/options.ts';
import { completed } from '../../../src/scenario/scenario.ts';
import type { Home } from './homes.ts';

/** The races and the looks inside that the chapters on training were written around. */
export const race: Home = { slug: 'can-it-learn', id: 'race' };
export const ending: Home = { slug: 'can-it-learn', id: 'ending' };
export const own: Home = { slug: 'can-it-learn', id: 'own' };
export const inside: Home = { slug: 'remedies', id: 'inside' };

type Key = 'start' | 'pause' | 'go-on' | 'again' | 'step' | 'rewind';

/** A figure of trainings, by what a reader sees of it. */
export class TrainingOnPage extends ExperimentFigure {
  get bar(): Locator {
    return this.root.locator('.play-bar');
  }
  /** The step that the slowest has come to, of how many. */
  get counter(): Locator {
    return this.bar.locator('.counter');
  }
  /** What runs to which step. */
  get until(): Locator {
    return this.root.getByRole('textbox', { name: this.words.say('train.to'), exact: true });
  }
  /** The step that is looked at. */
  get scrubber(): Locator {
    return this.root.getByRole('slider', { name: this.words.say('inside.scrubber'), exact: true });
  }
  /** Those who race, by name. */
  get runners(): Locator {
    return this.root.locator('.runners li > span');
  }
  /** The curves of the drawing that is seen: one for each who races. */
  get curves(): Locator {
    return this.drawings.locator('.train');
  }
  get menu(): Locator {
    return this.button(this.words.say('menu'));
  }

  /** Whether it is a figure of trainings at all. */
  trains(): Promise<boolean> {
    return this.root.evaluate((figure) => figure.classList.contains('training'));
  }

  key(name: Key): Locator {
    return this.bar.getByRole('button', { name: this.words.say(`train.${name}`), exact: true });
  }

  override async alive(): Promise<void> {
    await this.root.evaluate((element) => element.closest('details.deeper')?.setAttribute('open', ''));
    await this.root.scrollIntoViewIfNeeded();
    await this.page.locator('astro-island:not([ssr])').filter({ has: this.root }).waitFor({ state: 'attached' });
  }

  /** Waits until nothing is trained, measured or drawn any more. */
  override async settled(timeout = 60_000): Promise<void> {
    await expect(this.root).toHaveAttribute('aria-busy', 'false', { timeout });
    await expect(this.key('pause')).toHaveCount(0, { timeout });
    await expect(this.root).toHaveAttribute('aria-busy', 'false', { timeout });
  }

  /** The step that the counter says. */
  async step(): Promise<number> {
    const said = this.words.say('train.at', { step: '#', steps: '@' });
    const pattern = said.replace('#', '(?<step>[\\d,]+)').replace('@', '[\\d,]+');
    const step = new RegExp(pattern).exec(await this.counter.innerText())?.groups?.step;
    if (step === undefined) throw new Error(`no step is counted: ${await this.counter.innerText()}`);
    return Number(step.replaceAll(',', ''));
  }

  /** What the counter says at a step. */
  at(step: number, steps: number): string {
    return this.words.say('train.at', { step: this.words.exact(step), steps: this.words.exact(steps) });
  }

  /** Leads back to before the first step, and waits until that is what stands there. */
  async rewind(): Promise<void> {
    await this.key('rewind').click();
    await expect.poll(() => this.step()).toBe(0);
    await this.settled();
  }

  /** Opens the menu in which there is what can be taken along. */
  async openMenu(): Promise<void> {
    if ((await this.menu.getAttribute('aria-expanded')) !== 'true') await this.menu.click();
    await expect(this.copyLink).toBeVisible();
  }

  /** Brings it to a scenario by its controls alone, as a reader would, and has it trained. */
  async trainByHand(asked: Solution): Promise<void> {
    const { scenario } = completed(asked);
    const { say } = this.words;
    await this.activation(scenario.activation).check();
    await this.init.selectOption(scenario.init);
    await this.openMore();
    const optimizers = this.root.getByRole('group', { name: say('optimizer'), exact: true });
    await optimizers.getByRole('radio', { name: say(`optimizer.${scenario.optimizer}`), exact: true }).check();
    for (const field of [...(readsStd(scenario) ? (['std'] as const) : []), 'rate' as const]) {
      await this.field(field).fill(String(scenario[field]));
      await this.field(field).press('Enter');
    }
    await this.settled();
    await this.key('start').or(this.key('again')).click();
    await this.settled(200_000);
  }

  /** Unfolds what is seldom used of the controls. */
  async openMore(): Promise<void> {
    const more = this.button(this.words.say('more-controls'));
    if ((await more.getAttribute('aria-expanded')) !== 'true') await more.click();
    await expect(this.kind).toBeVisible();
  }
}
