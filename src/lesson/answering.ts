import { remember, skipped } from './answers.ts';
import { unfold } from './fold.ts';
import { reveal } from './prediction-reveal.ts';

/**
 * Answers or skips a question, and opens the fold that the reader is led into.
 * @param event a click, a search of the browser's that has found something, or a new anchor; none when the page was opened at one.
 */
export function attend(event?: Event): void {
  const element = event?.target instanceof Element ? event.target : undefined;
  const button = event?.type === 'click' ? element?.closest<HTMLButtonElement>('[data-predict] button') : undefined;
  if (button) return button.dataset['answer'] === undefined ? readOn(button) : pick(button);
  const link = event?.type === 'click' ? element?.closest<HTMLAnchorElement>('a[href*="#"]') : undefined;
  if (link && link.pathname !== location.pathname) return;
  const led = event?.type === 'beforematch' ? element : document.getElementById(decodeURIComponent((link ?? location).hash.slice(1)));
  lead(led ?? undefined);
}

/** Takes an answer, or another one, and holds it against what is measured. */
function pick(button: HTMLButtonElement): void {
  const prediction = button.closest<HTMLElement>('[data-predict]')!;
  const { answer, says } = button.dataset as { answer: string; says: string };
  for (const other of prediction.querySelectorAll<HTMLElement>('button[data-answer]')) {
    other.setAttribute('aria-pressed', String(other === button));
  }
  for (const drawn of prediction.querySelectorAll<HTMLElement>('[data-for]')) {
    drawn.toggleAttribute('hidden', drawn.dataset['for'] !== answer);
  }
  prediction.querySelector('.comparison')!.textContent = says;
  remember(prediction.dataset['predict']!, answer);
  reveal(prediction);
}

/** Opens what follows without an answer; the focus goes where the reading goes on. */
function readOn(button: HTMLButtonElement): void {
  const prediction = button.closest<HTMLElement>('[data-predict]')!;
  const name = prediction.dataset['predict']!;
  unfold(name);
  remember(name, skipped);
  const opened = prediction.querySelector<HTMLElement>('[data-folds]')!;
  opened.tabIndex = -1;
  opened.focus({ preventScroll: true });
}

/** Opens the fold around an element that the reader is led to, with all that waits for the same answer. */
function lead(element: Element | undefined): void {
  const part = element?.closest<HTMLElement>('[data-folds]');
  if (!part) return;
  const wasHidden = part.hidden;
  const name = part.dataset['folds']!;
  unfold(name);
  remember(name, skipped);
  if (wasHidden) element!.scrollIntoView(); // no browser scrolls to what is not there
}
