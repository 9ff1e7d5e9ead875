import { numbers } from '../i18n/numbers.ts';
import { listen } from './announcements.ts';
import { ask } from './ask.ts';
import { dock } from './dock.ts';

/** So many pixels across are one stop of the number's scale. */
const perStop = 4;

/** How many stops each key leads, as browsers have it for a slider: a page is a tenth of the scale. */
const keys = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 'page',
  PageDown: '-page',
  End: Infinity,
  Home: -Infinity,
} as const;

/**
 * Makes a number of the prose one that can be dragged, and that sets a figure of its page as it moves. Until then it is a link to its scenario,
 * which takes a slider's place: the markup of both is `components/Drag.astro`.
 */
export function makeDraggable(link: HTMLAnchorElement): void {
  const { drags: id = '', field = '', name = '', stops: listed = '', particles: written } = link.dataset;
  const stops = listed.split(' ').map(Number);
  const particles = written?.split(' ');
  const query = new URLSearchParams(link.search);
  const home = stops.indexOf(Number(query.get(field)));
  const { exact } = numbers(document.documentElement.lang);
  const slider = document.createElement('span');
  const following = link.nextElementSibling; // the particle, where the language has one
  let at = home;

  const set = (attributes: Readonly<Record<string, string>>): void => {
    for (const [attribute, value] of Object.entries(attributes)) slider.setAttribute(attribute, value);
  };

  /**
   * The scenario with this number and with all others of its block that are of the same figure.
   * @param valueOf what each of them is taken to be: what it says, unless given.
   */
  function asked(valueOf = (number: HTMLElement): string => number.getAttribute('aria-valuenow')!): string {
    const whole = new URLSearchParams(query);
    for (const other of slider.closest('p, li, td, dd')?.querySelectorAll<HTMLElement>('.drag[role="slider"]') ?? [])
      if (other.dataset['drags'] === id) whole.set(other.dataset['field']!, valueOf(other));
    return whole.toString();
  }

  function write(): void {
    const text = exact(stops[at]!);
    slider.textContent = text;
    set({ 'aria-valuenow': String(stops[at]), 'aria-valuetext': text });
    if (particles && following) following.textContent = particles[at]!;
  }

  /** @param going whether more of the same change may follow. */
  function go(to: number, going: boolean): void {
    at = Math.max(0, Math.min(stops.length - 1, to));
    write();
    ask(id, { query: asked(), ...(going && { going: `drag-${field}` }) });
    void dock(id, slider);
  }

  function key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isBack = event.key === 'Enter' || event.key === 'Escape';
    if (event.key === 'Escape' && at === home) return; // which is meant for something else
    const step = keys[event.key as keyof typeof keys];
    if (!isBack && step === undefined) return;
    event.preventDefault();
    if (isBack) return go(home, false);
    const page = Math.max(1, Math.round(stops.length / 10));
    go(at + (step === 'page' ? page : step === '-page' ? -page : step), true);
  }

  let from: { readonly x: number; readonly at: number } | undefined;
  let moved = false;
  slider.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault(); // selects no text
    slider.focus({ preventScroll: true });
    slider.setPointerCapture(event.pointerId);
    from = { x: event.clientX, at };
    moved = false;
  });
  slider.addEventListener('pointermove', (event) => {
    if (!from) return;
    const to = from.at + Math.round((event.clientX - from.x) / perStop);
    if (to === at && !moved) return;
    moved = true;
    if (to !== at) go(to, true);
  });
  slider.addEventListener('pointerup', () => {
    if (from && !moved) go(at, false); // pressed like a phrase
    from = undefined;
  });
  slider.addEventListener('pointercancel', () => {
    from = undefined; // a swipe that scrolls
  });
  slider.addEventListener('dblclick', () => {
    go(home, false);
  });
  slider.addEventListener('keydown', key);

  slider.className = link.className;
  Object.assign(slider.dataset, { drags: id, field });
  set({
    role: 'slider',
    tabindex: '0',
    'aria-label': name,
    'aria-valuemin': String(stops[0]),
    'aria-valuemax': String(stops.at(-1)),
  });
  write();
  link.replaceWith(slider);
  listen(id, ({ shows, scenario }) => {
    // Back, or another control, may have led to a network that the sentence could name; a hand at the number itself is never overruled.
    const shown = ({ dataset }: HTMLElement): string => String(scenario[dataset['field'] as keyof typeof scenario]);
    const there = stops.indexOf(Number(shown(slider)));
    if (there >= 0 && there !== at && document.activeElement !== slider && shows(asked(shown))) {
      at = there;
      write();
    }
    if (shows(asked())) set({ 'aria-current': 'true' });
    else slider.removeAttribute('aria-current');
  });
}
