import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Progress, type Keeper } from '../../src/lesson/progress.ts';

/** A browser's storage, seen from several tabs. */
class Browser implements Keeper {
  readonly kept = new Map<string, string>();
  readonly tabs: EventTarget[] = [];
  full = false;

  getItem = (key: string): string | null => this.kept.get(key) ?? null;
  setItem = (key: string, text: string): void => {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.kept.set(key, text);
  };
  removeItem = (key: string): void => void this.kept.delete(key);

  /** Opens the site in one more tab. */
  open(): Progress {
    const tab = new EventTarget();
    this.tabs.push(tab);
    return new Progress(this, tab);
  }

  /** Tells a tab what another one has done. */
  tell(tab: number, key: string | null = [...this.kept.keys()][0] ?? null): void {
    this.tabs[tab]!.dispatchEvent(Object.assign(new Event('storage'), { key }));
  }
}

let browser: Browser;
beforeEach(() => {
  browser = new Browser();
});

test('solved tasks are there in the next page, once each, until they are cleared', () => {
  const page = browser.open();
  page.solve('one');
  page.solve('two');
  page.solve('one');
  expect([...browser.open().solved]).toEqual(['one', 'two']);
  page.clear();
  expect(page.solved.size).toBe(0);
  expect(browser.open().solved.size).toBe(0);
  expect(browser.kept.size).toBe(0);
});

test('whoever follows hears at once, and of every change, until the end', () => {
  const page = browser.open();
  const heard = vi.fn();
  const end = page.follow(heard);
  page.solve('one');
  page.solve('one');
  page.clear();
  expect(heard).toHaveBeenCalledTimes(3);
  end();
  page.solve('two');
  expect(heard).toHaveBeenCalledTimes(3);
});

test('another tab’s changes are followed', () => {
  const [here, there] = [browser.open(), browser.open()];
  const heard = vi.fn();
  here.follow(heard);
  there.solve('one');
  browser.tell(0);
  expect([...here.solved]).toEqual(['one']);
  here.solve('two');
  expect([...browser.open().solved]).toEqual(['one', 'two']);
  there.clear();
  browser.tell(0, null);
  expect(here.solved.size).toBe(0);
  heard.mockClear();
  browser.tell(0, 'the theme');
  expect(heard).not.toHaveBeenCalled();
});

test('a page that comes back from the browser’s memory reads anew', () => {
  const page = browser.open();
  page.solve('one');
  browser.open().clear();
  browser.tabs[0]!.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
  expect(page.solved.size).toBe(1);
  browser.tabs[0]!.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  expect(page.solved.size).toBe(0);
});

describe('nothing is lost within the page', () => {
  test('where storage is full', () => {
    const page = browser.open();
    page.solve('one');
    browser.full = true;
    page.solve('two');
    expect([...page.solved]).toEqual(['one', 'two']);
    expect([...browser.open().solved]).toEqual(['one']);
  });

  test.each<[string, Keeper | undefined]>([
    ['there is no storage', undefined],
    [
      'storage is forbidden',
      {
        getItem: () => {
          throw new DOMException('no', 'SecurityError');
        },
        setItem: () => {
          throw new DOMException('no', 'SecurityError');
        },
        removeItem: () => {
          throw new DOMException('no', 'SecurityError');
        },
      },
    ],
  ])('where %s', (_, keeper) => {
    const tab = new EventTarget();
    const page = new Progress(keeper, tab);
    page.solve('one');
    tab.dispatchEvent(Object.assign(new Event('storage'), { key: null }));
    expect([...page.solved]).toEqual(['one']);
    page.clear();
    expect(page.solved.size).toBe(0);
  });
});

test.each(['', '{', 'null', '{"one":true}', '"one"', '7'])('%j in its place counts as nothing, and is overwritten', (garbage) => {
  browser.open().solve('one');
  browser.kept.set([...browser.kept.keys()][0]!, garbage);
  const page = browser.open();
  expect(page.solved.size).toBe(0);
  page.solve('two');
  expect([...browser.open().solved]).toEqual(['two']);
});

test('of a list, only names count', () => {
  browser.open().solve('one');
  browser.kept.set([...browser.kept.keys()][0]!, '["one", 2, null, ["three"], "one"]');
  expect([...browser.open().solved]).toEqual(['one']);
});

test('what earlier visits have kept stays valid', () => {
  browser.kept.set('layer-by-layer.solved-tasks.1', '["ten-layers","cancel"]');
  expect([...browser.open().solved]).toEqual(['ten-layers', 'cancel']);
  expect(browser.open().place).toBeUndefined();
  browser.kept.set('layer-by-layer.place.1', '{"slug":"collapse","part":3}');
  expect(browser.open().place).toEqual({ slug: 'collapse', part: 3 });
});

test('the place of the reader is there in the next page, and told once', () => {
  const page = browser.open();
  const heard = vi.fn();
  page.follow(heard);
  page.reach({ slug: 'collapse', part: 2 });
  page.reach({ slug: 'collapse', part: 2 });
  expect(heard).toHaveBeenCalledTimes(2);
  expect(browser.open().place).toEqual({ slug: 'collapse', part: 2 });
});

test('what was cleared can be brought back, and what has come since stays', () => {
  const page = browser.open();
  page.solve('one');
  page.reach({ slug: 'collapse', part: 2 });
  const undo = page.clear();
  expect(browser.kept.size).toBe(0);
  page.solve('two');
  undo();
  expect([...browser.open().solved]).toEqual(['one', 'two']);
  expect(browser.open().place).toEqual({ slug: 'collapse', part: 2 });
});

test.each(['', '{', '7', '[]', '{"slug":7,"part":1}', '{"slug":"edge","part":-1}', '{"slug":"edge","part":"1"}'])(
  '%j is no place',
  (garbage) => {
    browser.kept.set('layer-by-layer.place.1', garbage);
    expect(browser.open().place).toBeUndefined();
  },
);

test('a chapter stays as far read as it ever was, on the next page too, and after what was cleared is brought back', () => {
  const page = browser.open();
  page.reach({ slug: 'edge', part: 2 }, 0.5);
  page.reach({ slug: 'edge', part: 1 }, 0.25);
  page.reach({ slug: 'collapse', part: 0 }, 0.125);
  expect([...browser.open().read]).toEqual([
    ['edge', 0.5],
    ['collapse', 0.125],
  ]);
  const undo = page.clear();
  expect([...page.read]).toEqual([]);
  expect(browser.kept.size).toBe(0);
  page.reach({ slug: 'edge', part: 0 }, 0.25);
  undo();
  expect(browser.open().read.get('edge')).toBe(0.5);
});

test.each(['', '{', '7', '["edge"]', '{"edge":"1"}', '{"edge":-1}', '{"edge":2}', 'null'])('%j is nothing that was read', (garbage) => {
  browser.kept.set('layer-by-layer.read.1', garbage);
  expect([...browser.open().read]).toEqual([]);
});
