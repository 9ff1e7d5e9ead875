import { figureNamed } from './figures.ts';
import { pageHistory, type PageHistory } from './page-history.ts';

/** While a change goes on, the address follows it so often, in milliseconds: browsers count what is written. */
const replaceEvery = 400;
/** A change by slider or keyboard has settled when nothing followed it for this long; in milliseconds. */
export const settleAfter = 800;

/** Where a figure's scenario is kept so that it can be linked and travelled back to. */
export interface Address {
  /** The link that shows a query on this page. */
  link(query: string): string;
  /**
   * Writes a query.
   * @param change names what changes as long as it goes on (a slider's field); a change without a name settles at once.
   */
  write(query: string, change?: string): void;
  /** Writes at once what is waiting to be written, for when the reader may be about to leave. */
  flush(): void;
  /** What is asked of this figure; nothing where it is to stay as it was built. */
  readonly query: string;
  /** Calls back with the query whenever the reader goes back or forward to another one. Returns a function that ends it. */
  onTravel(callback: (query: string) => void): () => void;
}

/**
 * Keeps the page's address in step with one of its figures. One history entry a settled change: a new entry is pushed when a
 * change begins, and replaced while it goes on, so that Back leads to what was settled before.
 */
export class FigureAddress implements Address {
  readonly #id: string;
  readonly #page: PageHistory;
  readonly #isNamed: (name: string) => boolean;
  #going = '';
  /** What waits to be written. */
  #query = '';
  /** The query that the figure has last heard of, or said. */
  #known = '';
  #replaceTimer: ReturnType<typeof setTimeout> | undefined;
  #settleTimer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param id of the figure's element.
   * @param isNamed whether what follows the `#` of an address makes it speak to this figure.
   */
  constructor(id: string, page: PageHistory = pageHistory(), isNamed = (name: string) => figureNamed(name)?.id === id) {
    this.#id = id;
    this.#page = page;
    this.#isNamed = isNamed;
  }

  link(query: string): string {
    return this.#page.link(this.#id, query);
  }

  write(query: string, change = ''): void {
    if (change === '' || change !== this.#going) {
      this.#settle();
      this.#page.write('pushState', this.#id, query);
      this.#known = query;
    } else {
      this.#query = query;
      this.#replaceTimer ??= setTimeout(() => this.flush(), replaceEvery);
    }
    this.#going = change;
    clearTimeout(this.#settleTimer);
    if (change !== '') this.#settleTimer = setTimeout(() => this.#settle(), settleAfter);
  }

  flush(): void {
    if (this.#replaceTimer === undefined) return;
    clearTimeout(this.#replaceTimer);
    this.#replaceTimer = undefined;
    this.#page.write('replaceState', this.#id, this.#query);
    this.#known = this.#query;
  }

  get query(): string {
    return this.#page.keptFor(this.#id) ?? (this.#isNamed(this.#page.named.id) ? this.#page.named.query : '');
  }

  onTravel(callback: (query: string) => void): () => void {
    this.#known = this.query;
    return this.#page.onTravel(() => {
      const { query } = this;
      if (query === this.#known) return;
      this.#known = query;
      this.#stop();
      callback(query);
    });
  }

  /** Ends a change that goes on: the next one gets an entry of its own. */
  #settle(): void {
    clearTimeout(this.#settleTimer);
    this.flush();
    this.#going = '';
  }

  /** Forgets a change that went on in an entry that the reader has left. */
  #stop(): void {
    clearTimeout(this.#replaceTimer);
    clearTimeout(this.#settleTimer);
    this.#replaceTimer = undefined;
    this.#going = '';
  }
}
