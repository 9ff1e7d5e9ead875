import { figurePart, withPagePart } from '../scenario/page-keys.ts';

/** Browsers refuse more than a hundred changes of address in half a minute; in milliseconds. */
const replaceEvery = 400;
/** A change by slider or keyboard has settled when nothing followed it for this long; in milliseconds. */
const settleAfter = 800;

/** The query of every figure that has been changed, by its id: what each entry of the history keeps, since its address speaks of one only. */
type Kept = Readonly<Record<string, string>>;

/** What the page's own entry says now; one for all its figures, as the address is. */
const entry: { search: string; kept: Kept } = { search: '', kept: {} };

const keptHere = (): Kept | undefined => (history.state as { readonly figures?: Kept } | null)?.figures;

/** Notes that this entry is the page's own now. */
function arrive(kept: Kept): void {
  entry.kept = kept;
  entry.search = location.search;
}

/**
 * The address of this page, its own keys kept, that shows a scenario in a figure.
 * @param query of the scenario and view, without `?`.
 * @param anchor id of the figure's element.
 */
export const figureAddress = (query: string, anchor: string): URL =>
  new URL(`?${withPagePart(query, location.search)}#${anchor}`, location.href);

/**
 * Keeps the page's address in step with the figure. One history entry a settled change: a new entry is pushed when a
 * change begins, and replaced while it goes on, so that Back leads to what was settled before.
 */
export class Address {
  readonly #anchor: string;
  #going = '';
  /** What waits to be written. */
  #query = '';
  /** The query that the figure has last heard of, or said. */
  #known = '';
  #replaceTimer: ReturnType<typeof setTimeout> | undefined;
  #settleTimer: ReturnType<typeof setTimeout> | undefined;

  /** @param anchor id of the figure's element. */
  constructor(anchor: string) {
    this.#anchor = anchor;
  }

  /** The link that shows a scenario on this page. */
  link(query: string): string {
    return figureAddress(query, this.#anchor).href;
  }

  /**
   * Writes a query into the address.
   * @param change names what changes as long as it goes on (a slider's field); a change without a name settles at once.
   */
  write(query: string, change = ''): void {
    if (change === '' || change !== this.#going) {
      this.settle();
      if (this.link(query) !== location.href) this.#enter('pushState', query);
      this.#known = query;
    } else {
      this.#query = query;
      this.#replaceTimer ??= setTimeout(() => this.flush(), replaceEvery);
    }
    this.#going = change;
    clearTimeout(this.#settleTimer);
    if (change !== '') this.#settleTimer = setTimeout(() => this.settle(), settleAfter);
  }

  /** Ends a change that goes on: the next one gets an entry of its own. */
  settle(): void {
    clearTimeout(this.#settleTimer);
    this.flush();
    this.#going = '';
  }

  /** Writes at once what is waiting to be written, for when the reader may be about to leave. */
  flush(): void {
    if (this.#replaceTimer === undefined) return;
    clearTimeout(this.#replaceTimer);
    this.#replaceTimer = undefined;
    this.#enter('replaceState', this.#query);
    this.#known = this.#query;
  }

  /**
   * What the page's address asks of this figure: what this entry of the history keeps for it, else the address's query, if the figure is the
   * one it names. An address that names no figure speaks to the first one.
   */
  get query(): string {
    const kept = keptHere();
    if (kept && this.#anchor in kept) return kept[this.#anchor]!;
    const named = document.getElementById(location.hash.slice(1))?.closest('.experiment') ?? document.querySelector('.experiment');
    return named?.id === this.#anchor ? figurePart(location.search) : '';
  }

  /**
   * Calls back with the query whenever the reader goes back or forward to another one; following a link within the page is no
   * such travel. Returns a function that ends it.
   */
  onTravel(callback: (query: string) => void): () => void {
    this.#known = this.query;
    arrive(keptHere() ?? {});
    const travel = () => {
      // An anchor of the page makes an entry that keeps nothing, while its figures stay as they are.
      if (!keptHere() && location.search === entry.search) history.replaceState({ figures: entry.kept }, '');
      arrive(keptHere() ?? {});
      const { query } = this;
      if (query === this.#known) return;
      this.#known = query;
      clearTimeout(this.#replaceTimer);
      clearTimeout(this.#settleTimer);
      this.#replaceTimer = undefined;
      this.#going = '';
      callback(query);
    };
    addEventListener('popstate', travel);
    return () => removeEventListener('popstate', travel);
  }

  #enter(how: 'pushState' | 'replaceState', query: string): void {
    const kept = { ...entry.kept, [this.#anchor]: query };
    history[how]({ figures: kept }, '', this.link(query));
    arrive(kept);
  }
}
