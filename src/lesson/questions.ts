import { unfold } from './fold.ts';

/** Where the answer to a question is pressed, or skipped, and what may lead to a part that is folded. */
const mayConcern = '[data-predict] button, a[href*="#"]';

/**
 * Lets the questions of the page be answered or skipped, and opens their folds to whoever is led into one: by a link, an anchor, or the
 * browser's search. What that takes is loaded when it is first needed.
 */
export function tendQuestions(): void {
  const attend = (event?: Event) => {
    void import('./answering.ts').then(
      (loaded) => loaded.attend(event),
      // Where it does not come, nothing may stay hidden.
      () => {
        for (const part of document.querySelectorAll<HTMLElement>('[data-folds]')) unfold(part.dataset['folds']!);
      },
    );
  };
  addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest(mayConcern)) attend(event);
  });
  document.addEventListener('beforematch', attend, true);
  addEventListener('hashchange', attend);
  if (location.hash) attend();
}
