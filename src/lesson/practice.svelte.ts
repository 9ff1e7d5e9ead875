import { progress } from './progress.ts';
import type { Checks } from './task-watch.ts';
import type { TaskName } from './tasks.ts';

/** A task of the page as it stands now: its item in the list watches the figure, and all who show it read it here. */
export class TaskHere {
  readonly name: TaskName;
  /** What its figure shows; left out until it has said so. */
  checks = $state.raw<Checks | undefined>(undefined);
  /** Whether the reader has had a hand in that. */
  touched = $state(false);
  /** Whether it is solved, now or before. */
  solved = $state(false);
  /** What its solution shows, while it is solved by what the figure shows. */
  lesson = $state<string | undefined>(undefined);

  constructor(name: TaskName) {
    this.name = name;
  }
}

/** How a task came to stand at its figure: the reader has come to it in the list, has asked for it there, or at the figure for the next one. */
export type Call = 'met' | 'asked' | 'next';

/** The tasks of the page, and which of them stands at its figure. */
class Practice {
  active = $state.raw<{ readonly name: TaskName; readonly call: Call } | undefined>(undefined);

  /** The names of all tasks of the page, in their order. */
  get names(): TaskName[] {
    return Array.from(document.querySelectorAll<HTMLElement>('[data-task]'), (item) => item.dataset.task as TaskName);
  }

  /** The next task that is not solved, from one on and around; `undefined` where all others are. */
  after(name: TaskName): TaskName | undefined {
    const { names } = this;
    const at = names.indexOf(name);
    return [...names.slice(at + 1), ...names.slice(0, at)].find((other) => !progress().solved.has(other));
  }

  /** The reader has come to a task in the list: unless one stands at a figure, or another one comes first, it does so from now on. */
  meet(name: TaskName): void {
    if (!this.active && this.names.find((other) => !progress().solved.has(other)) === name) this.active = { name, call: 'met' };
  }
}

/** Those of the page that the reader has open. */
export const practice = new Practice();
