/** The meanings of a language, as the build leaves them beside its glossary. */
export interface Entries {
  /** What leads from a meaning to the glossary. */
  readonly more: string;
  /** Each term with what it means, by its id. */
  readonly terms: Readonly<Record<string, readonly [term: string, meaning: string]>>;
}

let asked: Promise<Entries> | undefined;

/**
 * The meanings in the language of a link to the glossary; fetched once.
 * @throws {TypeError} if they do not come; the next call tries again.
 */
export function entriesBeside(term: HTMLAnchorElement): Promise<Entries> {
  return (asked ??= fetchEntries(new URL('entries.json', term.href)).catch((error: unknown) => {
    asked = undefined;
    throw error;
  }));
}

async function fetchEntries(url: URL): Promise<Entries> {
  const response = await fetch(url);
  if (!response.ok) throw new TypeError(`${String(response.status)}: ${url.pathname}`);
  return (await response.json()) as Entries;
}

/** Room between the note and its word, and between the note and the edges of the window, in px. */
const gap = 6;
const edge = 10;

/**
 * Makes the note on a word, which stands behind it in the order of the page.
 * @param term a link to the glossary whose anchor is the id of its entry.
 * @returns shows it, with the focus in it or not, and gives back what takes it away.
 * @throws {TypeError} if the meanings do not come
 * @throws {RangeError} if there is none of that id
 */
export async function noteOn(term: HTMLAnchorElement): Promise<(takesFocus: boolean) => () => void> {
  const { more, terms } = await entriesBeside(term);
  const entry = terms[decodeURIComponent(term.hash.slice(1))];
  if (!entry) throw new RangeError(`no meaning of ${term.hash}`);
  const note = document.createElement('span');
  Object.assign(note, { className: 'term-note not-content', id: 'term-note', popover: 'manual', role: 'dialog', tabIndex: -1 });
  note.ariaLabel = entry[0];
  const [name, meaning, link] = [document.createElement('b'), document.createElement('span'), document.createElement('a')];
  name.textContent = entry[0];
  meaning.textContent = entry[1];
  meaning.id = 'term-meaning';
  note.setAttribute('aria-describedby', meaning.id);
  link.textContent = `${more} →`;
  link.href = term.href;
  note.append(name, meaning, link);
  return (takesFocus) => {
    term.after(note);
    term.setAttribute('aria-details', note.id);
    note.showPopover();
    place(note, term);
    if (takesFocus) note.focus({ preventScroll: true });
    return () => {
      note.remove();
      term.removeAttribute('aria-details');
    };
  };
}

/** Places a note below its word, or above it where there is no room, and within the window; it scrolls with the page. */
function place(note: HTMLElement, term: HTMLElement): void {
  const { left, top, bottom } = term.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth: width, offsetHeight: height } = note;
  const fitsBelow = bottom + gap + height <= clientHeight - edge;
  const y = fitsBelow || top - gap - height < edge ? bottom + gap : top - gap - height;
  const x = Math.max(edge, Math.min(left, clientWidth - width - edge));
  note.style.left = `${String(x + scrollX)}px`;
  note.style.top = `${String(y + scrollY)}px`;
}
