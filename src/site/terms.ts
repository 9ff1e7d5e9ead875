/** How long a pointer rests on a word before its meaning is shown, and how long it may be away before that goes, in milliseconds. */
const rest = 200;
const grace = 300;

/**
 * Shows what a word of the glossary means, where it stands: a pointer that rests on it, a finger that taps it, or Enter. Activated once more it
 * leads to the glossary, as it does with a click of the mouse, without this script, and where the meanings do not come.
 */
export function liveTerms(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** The word whose meaning is shown or on its way. */
  let shown: HTMLAnchorElement | undefined;
  let pointer = '';
  let hide = (): void => undefined;

  const termOf = ({ target }: Event) => (target instanceof Element ? target.closest<HTMLAnchorElement>('a.term:not(.experiment *)') : null);
  const isInside = ({ target }: Event) => target instanceof Element && target.closest('.term-note') !== null;
  const load = () => import('./term-note.ts');

  const close = (): void => {
    shown = undefined;
    hide();
  };
  const open = async (term: HTMLAnchorElement, takesFocus: boolean): Promise<void> => {
    close();
    shown = term;
    const show = await load().then(({ noteOn }) => noteOn(term));
    if (shown === term) hide = show(takesFocus);
  };

  document.addEventListener('pointerdown', (event) => {
    pointer = event.pointerType;
    if (shown && termOf(event) !== shown && !isInside(event)) close();
  });
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse') return;
    const term = termOf(event);
    clearTimeout(resting);
    if (term === null) {
      if (shown && !isInside(event)) resting = setTimeout(close, grace);
    } else if (term !== shown) {
      void load()
        .then(({ entriesBeside }) => entriesBeside(term))
        .catch(() => undefined); // a click leads to the glossary
      resting = setTimeout(() => void open(term, false).catch(close), rest);
    }
  });
  document.addEventListener('click', (event) => {
    const term = termOf(event);
    if (!term || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // a new tab, say
    const byKeyboard = event.detail === 0;
    if (term === shown || (pointer === 'mouse' && !byKeyboard)) return;
    event.preventDefault();
    open(term, true).catch(() => location.assign(term.href));
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !shown) return;
    const term = shown;
    const hadFocus = isInside(event);
    close();
    if (hadFocus) term.focus();
  });
  document.addEventListener('focusin', (event) => {
    if (shown && termOf(event) !== shown && !isInside(event)) close();
  });
}
