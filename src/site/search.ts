import { format, formatCount } from '../i18n/format.ts';
import type { TextsUnder } from '../i18n/texts.ts';
import { openIndex, type Found, type Hit, type Index } from './search-index.ts';

/** What the search says, in the language of its page. */
type SearchTexts = TextsUnder<'search.'>;

/** How long a hand rests before a search begins, in milliseconds. */
const rest = 300;

/** How long a search may take before the page says that it fails, in milliseconds. What comes later is shown all the same. */
const patience = 20_000;

/** How many pages are shown at once. */
const portion = 5;

/**
 * Brings the search of a page to life, which begins to load its index when it is opened for the first time.
 * @param root as `Search.astro` builds it
 * @param opener the button that opens it, wherever it stands
 */
export function liveSearch(root: HTMLElement, opener: HTMLButtonElement): void {
  new Search(root, opener, JSON.parse(root.dataset.texts ?? '') as SearchTexts);
}

class Search {
  readonly #dialog: HTMLDialogElement;
  readonly #field: HTMLInputElement;
  readonly #message: HTMLElement;
  readonly #list: HTMLElement;
  readonly #clear: HTMLButtonElement;
  readonly #more: HTMLButtonElement;
  readonly #again: HTMLButtonElement;
  readonly #words: SearchTexts;
  #index: Promise<Index> | undefined;
  /** Counts what was asked: an answer to anything but the last is not shown. */
  #asked = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** Shows the next pages of what was found last. */
  #showNext = async (): Promise<void> => {};

  constructor(root: HTMLElement, opener: HTMLButtonElement, words: SearchTexts) {
    const part = <Part extends HTMLElement>(name: string) => root.querySelector<Part>(`.search-${name}`)!;
    this.#dialog = part('dialog');
    this.#field = part('field');
    this.#message = part('message');
    this.#list = part('results');
    this.#clear = part('clear');
    this.#more = part('more');
    this.#again = part('again');
    this.#words = words;

    opener.addEventListener('click', () => this.#open());
    opener.disabled = false;
    if (/Mac|iP(hone|od|ad)/.test(navigator.platform)) opener.setAttribute('aria-keyshortcuts', 'Meta+K');
    addEventListener('keydown', (event) => {
      if (!(event.metaKey || event.ctrlKey) || event.key !== 'k') return;
      event.preventDefault();
      if (this.#dialog.open) this.#dialog.close();
      else this.#open();
    });
    part('cancel').addEventListener('click', () => this.#dialog.close());
    this.#dialog.addEventListener('click', ({ target }) => {
      const isBeside = target === this.#dialog;
      if (isBeside || (target as Element).closest('a')) this.#dialog.close();
    });

    part('form').addEventListener('submit', (event) => event.preventDefault());
    this.#field.addEventListener('input', () => this.#typed());
    this.#field.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#empty());
    this.#clear.addEventListener('click', () => {
      this.#empty();
      this.#field.focus();
    });
    this.#again.addEventListener('click', () => {
      this.#field.focus();
      void this.#look();
    });
    this.#more.addEventListener('click', () => void this.#showNext());
  }

  #open(): void {
    this.#dialog.showModal();
    this.#field.focus();
    // Should it fail, what is typed then tries again, and says so.
    void this.#opened().catch(() => undefined);
  }

  async #opened(): Promise<Index> {
    this.#index ??= openIndex().catch((error: unknown) => {
      this.#index = undefined;
      throw error;
    });
    return this.#index;
  }

  #empty(): void {
    this.#field.value = '';
    this.#typed();
  }

  #typed(): void {
    const isEmpty = this.#field.value === '';
    clearTimeout(this.#resting);
    this.#clear.hidden = isEmpty;
    if (isEmpty) {
      this.#asked++;
      this.#say('');
    } else this.#resting = setTimeout(() => void this.#look(), rest);
  }

  /** Looks up what stands in the field. */
  async #look(): Promise<void> {
    const term = this.#field.value;
    this.#say(format(this.#words['search.searching'], { term }));
    await this.#unlessOvertaken(async (isCurrent) => {
      const found = await (await this.#opened()).find(term);
      const hits = await found.hits(0, portion);
      if (isCurrent()) this.#show(term, found, hits);
    });
  }

  #show(term: string, found: Found, hits: readonly Hit[]): void {
    const { count } = found;
    this.#say(count === 0 ? format(this.#words['search.nothing'], { term }) : formatCount(this.#words, 'search.found', count, { term }));
    let shown = 0;
    const add = (more: readonly Hit[]) => {
      this.#list.append(...more.map(resultOf));
      shown += more.length;
      this.#more.hidden = shown >= count;
    };
    add(hits);
    this.#showNext = async () =>
      this.#unlessOvertaken(async (isCurrent) => {
        const more = await found.hits(shown, shown + portion);
        if (!isCurrent()) return;
        add(more);
        // The button that was pressed is gone with the last of them.
        if (this.#more.hidden) this.#list.children[shown - more.length]?.querySelector('a')?.focus();
      });
  }

  /** Does what takes time, and says so if it fails or takes too long, unless something else was asked meanwhile. */
  async #unlessOvertaken(work: (isCurrent: () => boolean) => Promise<void>): Promise<void> {
    const asked = ++this.#asked;
    const isCurrent = () => asked === this.#asked;
    const fail = () => {
      if (isCurrent()) this.#fail();
    };
    const waiting = setTimeout(fail, patience);
    try {
      await work(isCurrent);
    } catch {
      // An index of which something is missing stays so.
      this.#index = undefined;
      fail();
    } finally {
      clearTimeout(waiting);
    }
  }

  #fail(): void {
    this.#say(this.#words['search.failed']);
    this.#again.hidden = false;
  }

  /** Says something, alone. */
  #say(message: string): void {
    this.#message.textContent = message;
    this.#list.replaceChildren();
    this.#more.hidden = true;
    this.#again.hidden = true;
  }
}

/** A page as the list shows it. */
function resultOf({ title, url, excerpt, places }: Hit): HTMLElement {
  return element('li', [
    element('p', [link(title, url)], 'search-page'),
    ...(excerpt === undefined ? [] : [words(excerpt)]),
    ...places.map((place) => element('div', [element('p', [link(place.title, place.url)]), words(place.excerpt)], 'search-place')),
  ]);
}

function element(tag: string, children: readonly Element[], className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

function link(title: string, url: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href: url, textContent: title });
}

/** Words from a page, of which Pagefind escapes all but its marks. */
const words = (html: string): HTMLElement => Object.assign(document.createElement('p'), { className: 'search-excerpt', innerHTML: html });
