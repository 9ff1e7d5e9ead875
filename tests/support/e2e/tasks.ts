import type { Locator, Page } from '@playwright/test';
import type { Solution, TaskName } from '../../../src/lesson/tasks.ts';
import { fieldsWith } from '../../../src/scenario/fields.ts';
import { bookActivations, type Activation } from '../../../src/scenario/options.ts';
import { completed, readsStd, type NumericField } from '../../../src/scenario/scenario.ts';
import type { ExperimentFigure } from './experiment.ts';

/** A try that comes close, and the conditions that it fails, counted from 0. */
export interface NearMiss {
  readonly tried: Solution;
  readonly fails: readonly number[];
}

/** For each task, a try that misses it narrowly. */
export const nearMisses: Readonly<Record<TaskName, NearMiss>> = {
  'both-ends': { tried: { std: 3 }, fails: [1] },
  'one-value': { tried: { init: 'zeros' }, fails: [0] },
  'whole-tanh': { tried: { activation: 'tanh', range: 'unit' }, fails: [1] },
  'ten-layers': { tried: { std: 1.5, layers: 10 }, fails: [2] },
  'explode-at-one': { tried: { std: 1.5 }, fails: [2] },
  'vanish-unsaturated': { tried: { std: 0.05 }, fails: [0] },
  'weights-alone': { tried: { activation: 'tanh', std: 0.02 }, fails: [1] },
  'slope-alone': { tried: { init: 'he' }, fails: [1] },
  cancel: { tried: { activation: 'relu', init: 'xavier' }, fails: [2] },
  'one-neuron': { tried: { init: 'ones', width: 40 }, fails: [0] },
  'alike-inputs': { tried: { activation: 'tanh', init: 'xavier', correlation: 0.5 }, fails: [1] },
  'share-of-signal': { tried: { std: 2 }, fails: [2] },
  'healthy-looking': { tried: { init: 'lecun' }, fails: [0] },
  'relu-std': { tried: { activation: 'relu', init: 'he' }, fails: [1] },
  'readable-relu': { tried: { activation: 'relu', init: 'he', crop: 'x' }, fails: [2] },
  'fifty-relu': { tried: { activation: 'relu', init: 'xavier', layers: 50 }, fails: [2] },
  'fifty-vanish': { tried: { std: 1.2, layers: 50 }, fails: [2] },
  'sigmoid-edge': { tried: { std: 1.5, width: 25 }, fails: [2] },
  'tanh-chaos': { tried: { activation: 'tanh', init: 'he' }, fails: [1] },
  'beyond-the-book': { tried: { activation: 'relu', init: 'he', layers: 20 }, fails: [0] },
  'sigmoid-learns': { tried: { init: 'xavier' }, fails: [2] },
  'relu-dies': { tried: { activation: 'relu', init: 'he', rate: 1 }, fails: [1] },
  'he-explodes': { tried: { activation: 'relu', init: 'he', rate: 0.1 }, fails: [4] },
};

/** Brings a figure to a scenario by its controls alone, as a reader would. */
export async function setByHand(figure: ExperimentFigure, asked: Solution): Promise<void> {
  const { scenario, view } = completed(asked);
  await chooseActivation(figure, scenario.activation);
  await figure.init.selectOption(scenario.init);
  if (readsStd(scenario)) await type(figure, 'std', scenario.std);
  if (scenario.init === 'constant') await type(figure, 'value', scenario.value);
  for (const field of [...fieldsWith('slider', 'sizes'), ...fieldsWith('number', 'sizes')]) await type(figure, field, scenario[field]);
  if (asked.range) await figure.range(asked.range).check();
  if (asked.crop) for (const axis of ['x', 'y'] as const) await figure.crop(axis).setChecked(view.crop.includes(axis));
  await figure.settled();
}

async function chooseActivation(figure: ExperimentFigure, activation: Activation): Promise<void> {
  if ((bookActivations as readonly Activation[]).includes(activation)) await figure.activation(activation).check();
  else await figure.moreActivations.selectOption(activation);
}

async function type(figure: ExperimentFigure, field: NumericField, value: number): Promise<void> {
  if ((await figure.field(field).inputValue()) === String(value)) return;
  await figure.field(field).fill(String(value));
  await figure.field(field).press('Enter');
}

/** A task, by what a reader sees of it. */
export class TaskItem {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page, name: TaskName) {
    this.page = page;
    this.root = page.locator(`.task[data-task="${name}"]`);
  }

  get text(): Locator {
    return this.root.locator('.task-text');
  }
  /** One row for each condition. */
  get rows(): Locator {
    return this.root.locator('.task-check li');
  }
  /** The rows of what is not met. */
  get unmet(): Locator {
    return this.root.locator('.task-check li[data-met="false"]');
  }
  get mark(): Locator {
    return this.root.locator('.task-solved');
  }
  /** What is said to those who listen. */
  get said(): Locator {
    return this.root.locator('.task-check [aria-live]');
  }
  get hint(): Locator {
    return this.root.locator('.task-hint');
  }
  get solution(): Locator {
    return this.root.locator('.task-solution');
  }

  /** Which conditions are met, as 'true' and 'false'; `null` before the reader has touched the figure. */
  met(): Promise<(string | null)[]> {
    return this.rows.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-met')));
  }

  /** What brings it to its figure. */
  get tryIt(): Locator {
    return this.root.locator('.task-check').getByRole('button');
  }

  /** Comes to the task, and waits until it listens to its figure. */
  async alive(): Promise<void> {
    await this.root.scrollIntoViewIfNeeded();
    await this.root.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
  }
}

/** The task that stands at a figure. */
export class TaskAtHand {
  readonly root: Locator;

  /** @param id of the figure's element. */
  constructor(page: Page, id: string) {
    this.root = page.locator(`#${id}-task .task-at-hand`);
  }

  get text(): Locator {
    return this.root.locator('.text');
  }
  /** What a solution shows, while it is there. */
  get lesson(): Locator {
    return this.root.locator('.lesson');
  }
  /** What the figure shows of each condition. */
  get values(): Locator {
    return this.root.locator('.task-rows .now');
  }
  button(name: string): Locator {
    return this.root.getByRole('button', { name });
  }

  /** Which conditions are met, as 'true' and 'false'. */
  met(): Promise<(string | null)[]> {
    return this.root.locator('.task-rows li').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-met')));
  }
}

/** What the reader has done so far, as it is told in one place of a page. */
export class SoFar {
  readonly root: Locator;

  /** @param where a selector of what it stands in. */
  constructor(page: Page, where: string) {
    this.root = page.locator(`${where} .so-far`);
  }

  get count(): Locator {
    return this.root.locator('.count');
  }
  get goOn(): Locator {
    return this.root.locator('.go-on:visible');
  }
  get clear(): Locator {
    return this.root.locator('.clear');
  }
  get undo(): Locator {
    return this.root.locator('.undo');
  }
  get status(): Locator {
    return this.root.getByRole('status');
  }
}
