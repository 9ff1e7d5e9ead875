/** Where things are kept in the browser; another form of one of them would get another number. */
export const keys = {
  solved: 'layer-by-layer.solved-tasks.1',
  place: 'layer-by-layer.place.1',
  read: 'layer-by-layer.read.1',
} as const;

/** The few things that are asked of the browser's storage. */
export type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** How far the reader has come, the same in all languages. */
export interface Place {
  /** Of the page. */
  readonly slug: string;
  /** Which of its parts, counted from 1; 0 before the first of them. */
  readonly part: number;
}

interface State {
  /** The names of solved tasks. */
  readonly solved: ReadonlySet<string>;
  /** Where the reader read last. */
  readonly place: Place | undefined;
  /** By the slug of a chapter, how much of it the reader has come through, from 0 to 1. */
  readonly read: ReadonlyMap<string, number>;
}

const nothing: State = { solved: new Set(), place: undefined, read: new Map() };

/**
 * Which tasks the reader has solved, where they read last, and how much of each chapter. It outlives the page where the browser keeps it, and lasts as long as the page
 * where it does not: storage may be forbidden, full, or hold something else. Nothing of it leaves the browser.
 */
export class Progress {
  #state: State;
  readonly #keeper: Keeper | undefined;
  readonly #listeners = new Set<() => void>();

  /** @param page tells when another tab has changed what is kept, and when the reader comes back to this one. */
  constructor(keeper?: Keeper, page?: EventTarget) {
    this.#keeper = keeper;
    this.#state = this.#kept() ?? nothing;
    page?.addEventListener('storage', (event) => {
      const changed = (event as StorageEvent).key;
      if (changed === null || Object.values<string>(keys).includes(changed)) this.#reread(); // null: all of it was cleared
    });
    page?.addEventListener('pageshow', (event) => {
      if ((event as PageTransitionEvent).persisted) this.#reread(); // it heard of nothing while it slept
    });
  }

  /** The names of the solved tasks. */
  get solved(): ReadonlySet<string> {
    return this.#state.solved;
  }

  /** Where the reader read last; `undefined` where that is not known. */
  get place(): Place | undefined {
    return this.#state.place;
  }

  /** How much of each chapter was read, from 0 to 1, by its slug; a chapter that was never opened is not among them. */
  get read(): ReadonlyMap<string, number> {
    return this.#state.read;
  }

  /** Notes that a task is solved. */
  solve(name: string): void {
    if (!this.solved.has(name)) this.#change({ ...this.#state, solved: new Set([...this.solved, name]) });
  }

  /**
   * Notes where the reader is, and how much of that chapter is behind them.
   * @param read from 0 to 1; what was read stays so, however far one goes back
   */
  reach(place: Place, read = 0): void {
    const { slug, part } = this.place ?? {};
    const isFurther = read > (this.read.get(place.slug) ?? 0);
    if (slug === place.slug && part === place.part && !isFurther) return;
    this.#change({ ...this.#state, place, ...(isFurther && { read: new Map([...this.read, [place.slug, read]]) }) });
  }

  /**
   * Forgets all of it.
   * @returns a function that undoes this; what has come since is kept.
   */
  clear(): () => void {
    const { solved, place, read } = this.#state;
    this.#change(nothing);
    return () =>
      this.#change({
        solved: new Set([...solved, ...this.solved]),
        place: this.place ?? place,
        read: new Map([...read, ...Array.from(this.read, ([slug, now]) => [slug, Math.max(now, read.get(slug) ?? 0)] as const)]),
      });
  }

  /** Calls back at once and after every change. Returns a function that ends it. */
  follow(listener: () => void): () => void {
    this.#listeners.add(listener);
    listener();
    return () => void this.#listeners.delete(listener);
  }

  #change(state: State): void {
    const { solved, place, read } = this.#state;
    this.#state = state;
    if (state.solved !== solved) this.#keep(keys.solved, state.solved.size > 0 ? [...state.solved] : undefined);
    if (state.place !== place) this.#keep(keys.place, state.place);
    if (state.read !== read) this.#keep(keys.read, state.read.size > 0 ? Object.fromEntries(state.read) : undefined);
    this.#tell();
  }

  #keep(key: string, value: unknown): void {
    try {
      if (value === undefined) this.#keeper?.removeItem(key);
      else this.#keeper?.setItem(key, JSON.stringify(value));
    } catch {
      // Full or forbidden: this page still knows.
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #reread(): void {
    this.#state = this.#kept() ?? this.#state;
    this.#tell();
  }

  /** What is kept; nothing where it makes no sense, `undefined` where it cannot be read. */
  #kept(): State | undefined {
    try {
      if (!this.#keeper) return undefined;
      const { solved, place, read } = keys;
      return {
        solved: solvedIn(this.#keeper.getItem(solved)),
        place: placeIn(this.#keeper.getItem(place)),
        read: readIn(this.#keeper.getItem(read)),
      };
    } catch {
      return undefined;
    }
  }
}

function solvedIn(text: string | null): ReadonlySet<string> {
  const names = parsed(text);
  return new Set(Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []);
}

function placeIn(text: string | null): Place | undefined {
  const { slug, part } = (parsed(text) ?? {}) as Partial<Record<keyof Place, unknown>>;
  return typeof slug === 'string' && Number.isSafeInteger(part) && (part as number) >= 0 ? { slug, part: part as number } : undefined;
}

function readIn(text: string | null): ReadonlyMap<string, number> {
  const shares = Object.entries((parsed(text) ?? {}) as Record<string, unknown>);
  return new Map(shares.filter((one): one is [string, number] => typeof one[1] === 'number' && one[1] > 0 && one[1] <= 1));
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}

let ours: Progress | undefined;

/** The progress of the reader of this page. */
export function progress(): Progress {
  return (ours ??= new Progress(storage(), globalThis));
}

/** The browser's storage, unless it is forbidden even to ask for it. */
function storage(): Keeper | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
