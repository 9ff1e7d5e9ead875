/** Where the names of solved tasks are kept; another form of them would get another number. */
const key = 'layer-by-layer.solved-tasks.1';

/** The few things that are asked of the browser's storage. */
export type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Which tasks the reader has solved. It outlives the page where the browser keeps it, and lasts as long as the page where it does not:
 * storage may be forbidden, full, or hold something else.
 */
export class Progress {
  #solved: ReadonlySet<string>;
  readonly #keeper: Keeper | undefined;
  readonly #listeners = new Set<() => void>();

  /** @param page tells when another tab has changed what is kept, and when the reader comes back to this one. */
  constructor(keeper?: Keeper, page?: EventTarget) {
    this.#keeper = keeper;
    this.#solved = this.#kept() ?? new Set();
    page?.addEventListener('storage', (event) => {
      const changed = (event as StorageEvent).key;
      if (changed === key || changed === null) this.#reread(); // null: all of it was cleared
    });
    page?.addEventListener('pageshow', (event) => {
      if ((event as PageTransitionEvent).persisted) this.#reread(); // it heard of nothing while it slept
    });
  }

  /** The names of the solved tasks. */
  get solved(): ReadonlySet<string> {
    return this.#solved;
  }

  /** Notes that a task is solved. */
  solve(name: string): void {
    if (!this.#solved.has(name))
      this.#change(new Set([...this.#solved, name]), (keeper, names) => keeper.setItem(key, JSON.stringify(names)));
  }

  /** Forgets every solved task of the site. */
  clear(): void {
    this.#change(new Set(), (keeper) => keeper.removeItem(key));
  }

  /** Calls back at once and after every change. Returns a function that ends it. */
  follow(listener: () => void): () => void {
    this.#listeners.add(listener);
    listener();
    return () => void this.#listeners.delete(listener);
  }

  #change(solved: ReadonlySet<string>, keep: (keeper: Keeper, names: readonly string[]) => void): void {
    this.#solved = solved;
    try {
      if (this.#keeper) keep(this.#keeper, [...solved]);
    } catch {
      // Full or forbidden: this page still knows.
    }
    for (const listener of this.#listeners) listener();
  }

  #reread(): void {
    this.#solved = this.#kept() ?? this.#solved;
    for (const listener of this.#listeners) listener();
  }

  /** What is kept; nothing where it makes no sense, `undefined` where it cannot be read. */
  #kept(): ReadonlySet<string> | undefined {
    let text: string | null | undefined;
    try {
      text = this.#keeper?.getItem(key);
    } catch {
      return undefined;
    }
    if (text === undefined) return undefined;
    try {
      const names: unknown = JSON.parse(text ?? '[]');
      return new Set(Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []);
    } catch {
      return new Set();
    }
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
