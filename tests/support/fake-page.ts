import type { Page } from '../../src/island/page-history.ts';

interface Entry {
  readonly state: unknown;
  readonly url: string;
}

/** A window with a history but no browser: what is written is there to look at, and the reader can go back. */
export class FakePage implements Page {
  entries: Entry[];
  at = 0;
  /** Says whether the browser refuses to write; by an error, as WebKit does. */
  refuses: () => boolean = () => false;
  readonly #listeners: (() => void)[] = [];

  constructor(url = 'https://example.org/en/collapse/') {
    this.entries = [{ state: null, url }];
  }

  get url(): string {
    return this.entries[this.at]!.url;
  }

  readonly history: Page['history'] = (() => {
    const page = () => this.entries[this.at]!;
    const write = (state: unknown, url: string | URL | null | undefined, entries: Entry[]) => {
      if (this.refuses()) throw new DOMException('Attempt to use history.pushState() more than 100 times per 10 seconds', 'SecurityError');
      entries.push({ state: structuredClone(state), url: url ? new URL(url, page().url).href : page().url });
      this.entries = entries;
      this.at = entries.length - 1;
    };
    return {
      get state() {
        return page().state;
      },
      pushState: (state: unknown, _: string, url?: string | URL | null) => write(state, url, this.entries.slice(0, this.at + 1)),
      replaceState: (state: unknown, _: string, url?: string | URL | null) => write(state, url, this.entries.slice(0, this.at)),
    };
  })();

  get location(): Page['location'] {
    return new URL(this.url);
  }

  addEventListener(_: 'popstate', listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Goes to another entry, as Back and Forward do. */
  go(steps: number): void {
    this.at += steps;
    for (const listener of this.#listeners) listener();
  }

  /** Follows an anchor of the page. */
  follow(hash: string): void {
    const url = new URL(this.url);
    url.hash = hash;
    this.entries = [...this.entries.slice(0, this.at + 1), { state: null, url: url.href }];
    this.go(1);
  }
}
