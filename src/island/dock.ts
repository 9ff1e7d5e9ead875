import { figureWith } from './figures.ts';
import type { Follow } from './follow.ts';
import { bringIntoSight, inSight } from './sight.ts';

let docked: Promise<Follow> | undefined;

/**
 * Docks what a figure shows at the foot of the screen, unless its picture is in sight. What is docked is loaded when it is first needed;
 * where it does not load, the page moves to the figure.
 * @param id of the figure's element.
 * @param phrase that drives the figure, and to which the reader returns.
 */
export async function dock(id: string, phrase: HTMLElement): Promise<void> {
  const figure = figureWith(id);
  if (!figure || inSight(figure)) return;
  try {
    (await (docked ??= load()))(figure, phrase);
  } catch {
    bringIntoSight(figure, 'start');
  }
}

async function load(): Promise<Follow> {
  return (document.documentElement.lang === 'ko' ? await import('./ko/strip.ts') : await import('./en/strip.ts')).strip();
}
