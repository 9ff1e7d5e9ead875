import { figuresIn, figurePart, withFigures, withoutFigures, withPagePart } from '../scenario/page-keys.ts';

/** The query of every figure that has been changed, by its id. */
type Queries = Readonly<Record<string, string>>;

/** How the newest state is written: as an entry of its own, or over the present one. */
type How = 'pushState' | 'replaceState';

/** What is asked of the browser's window; tests pass their own. */
export interface Page {
  readonly history: Pick<History, 'state' | How>;
  readonly location: Pick<Location, 'href' | 'search' | 'hash'>;
  addEventListener(type: 'popstate', listener: () => void): void;
}

/** So many writes in so many milliseconds are let through; WebKit refuses the hundredth in ten seconds by an error. */
const budget = { writes: 50, within: 10_000 };
/** After a refusal the next try is made so much later, in milliseconds. */
const patience = 1000;

/**
 * The address and the history of the page, which all its figures share. An address can speak of one figure only, so each entry of the
 * history keeps the query of every figure that has been changed. What a browser refuses to write, or has been given too often, waits and
 * is written later in its newest state: a reader who changes faster than that loses steps of the way back, never what is shown.
 */
export class PageHistory {
  readonly #page: Page;
  readonly #stay: () => void;
  #kept: Queries = {};
  /** The query of the present entry's address, as the page has left it. */
  #search = '';
  /** When the last writes were made. */
  #times: number[] = [];
  #waiting: { how: How; readonly id: string } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  /** @param stay keeps the reader where the page is now, while the browser goes to another entry of it. */
  constructor(page: Page, stay = (): void => undefined) {
    this.#page = page;
    this.#stay = stay;
    this.#arrive();
    this.#unpack();
    page.addEventListener('popstate', () => this.#travel());
  }

  /** The address that shows a query in a figure of this page; the page's own keys stay. */
  link(id: string, query: string): string {
    const { search, href } = this.#page.location;
    return new URL(`?${withPagePart(query, search)}#${id}`, href).href;
  }

  /** What this entry keeps for a figure; `undefined` where it was not changed. */
  keptFor(id: string): string | undefined {
    return Object.hasOwn(this.#kept, id) ? this.#kept[id] : undefined;
  }

  /** What the address itself says to the figure that it names. */
  get named(): { readonly id: string; readonly query: string } {
    const { search, hash } = this.#page.location;
    return { id: decodeURIComponent(hash.slice(1)), query: figurePart(search) };
  }

  /** The address of this page with all that its figures show, for a link that takes all of it along. */
  get whole(): { readonly pathname: string; readonly search: string; readonly hash: string } {
    const id = this.#waiting?.id;
    const { pathname, search, hash } = new URL(id === undefined ? this.#page.location.href : this.link(id, this.#kept[id]!));
    const named = decodeURIComponent(hash.slice(1));
    const others = Object.entries(this.#kept).filter(([id]) => id !== named);
    return { pathname, search: withFigures(search, Object.fromEntries(others)), hash };
  }

  /** Writes what a figure shows, now or as soon as the browser lets it. Never throws. */
  write(how: How, id: string, query: string): void {
    // Choosing once more what is chosen adds no entry.
    if (how === 'pushState' && !this.#waiting && this.link(id, query) === this.#page.location.href) return;
    this.#kept = { ...this.#kept, [id]: query };
    const push = how === 'pushState' || this.#waiting?.how === 'pushState';
    this.#waiting = { how: push ? 'pushState' : 'replaceState', id };
    if (this.#timer === undefined) this.#tryToWrite();
  }

  /**
   * Calls back whenever the reader goes back or forward, or follows an anchor.
   * @returns a function that ends it
   */
  onTravel(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #tryToWrite(): void {
    this.#timer = undefined;
    if (!this.#waiting) return;
    const now = performance.now();
    this.#times = this.#times.filter((time) => now - time < budget.within);
    const [oldest] = this.#times;
    if (oldest !== undefined && this.#times.length >= budget.writes) return this.#tryLater(oldest + budget.within - now);
    const { how, id } = this.#waiting;
    try {
      this.#page.history[how]({ figures: this.#kept }, '', this.link(id, this.#kept[id]!));
    } catch {
      return this.#tryLater(patience); // a SecurityError: too many, by another count than ours
    }
    this.#times.push(now);
    this.#waiting = undefined;
    this.#search = this.#page.location.search;
  }

  #tryLater(milliseconds: number): void {
    this.#timer = setTimeout(() => this.#tryToWrite(), milliseconds);
  }

  #travel(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#waiting = undefined; // the reader has left the entry that it was for
    const { history, location } = this.#page;
    // A figure shows something else, and its name in the address is no place that the reader would go to.
    if (location.search !== this.#search) this.#stay();
    // An anchor of the page makes an entry that keeps nothing, while its figures stay as they are.
    if (!this.#state && location.search === this.#search) this.#quietly(() => history.replaceState({ figures: this.#kept }, ''));
    else this.#arrive();
    for (const listener of this.#listeners) listener();
  }

  get #state(): Queries | undefined {
    return (this.#page.history.state as { readonly figures?: Queries } | null)?.figures;
  }

  /** Notes that the present entry is the page's own now. */
  #arrive(): void {
    this.#kept = this.#state ?? {};
    this.#search = this.#page.location.search;
  }

  /** Takes over what a link from the other language carries of the figures that its address does not name. */
  #unpack(): void {
    const { history, location } = this.#page;
    const carried = figuresIn(location.search);
    if (Object.keys(carried).length === 0) return;
    const { id, query } = this.named;
    this.#kept = { ...carried, ...(query && { [id]: query }), ...this.#state };
    const address = new URL(location.href);
    address.search = withoutFigures(location.search);
    this.#quietly(() => history.replaceState({ figures: this.#kept }, '', address.href));
    this.#search = location.search;
  }

  #quietly(write: () => void): void {
    try {
      write();
    } catch {
      // Refused: the entry is read anew when the reader comes back to it.
    }
  }
}

/** By then a browser has scrolled to where an entry was left, in milliseconds. */
const restored = 500;

/** Undoes what a browser scrolls when the event is over, if it does: sometimes in the same frame, sometimes a few later. */
function stay(): void {
  const { scrollX: left, scrollY: top } = globalThis;
  const back = (): void => {
    scrollTo({ left, top, behavior: 'instant' });
  };
  addEventListener('scroll', back, { once: true });
  setTimeout(() => {
    removeEventListener('scroll', back);
  }, restored);
}

let ours: PageHistory | undefined;

/** The history of the page that the reader has open. */
export const pageHistory = (): PageHistory => (ours ??= new PageHistory(globalThis, stay));
