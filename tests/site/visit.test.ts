import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepForVisit, keptForVisit } from '../../src/site/visit.ts';

/** What a browser's storage does, as far as it is asked for. */
function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const all = new Map<string, string>();
  return {
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, text) => void all.set(key, text),
    removeItem: (key) => void all.delete(key),
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what is kept for the visit', () => {
  it('comes back as it was, until it is forgotten', () => {
    vi.stubGlobal('sessionStorage', storage());
    expect(keptForVisit('a')).toBeUndefined();
    keepForVisit('a', { deal: 7, said: ['holds'] });
    expect(keptForVisit('a')).toEqual({ deal: 7, said: ['holds'] });
    keepForVisit('a', undefined);
    expect(keptForVisit('a')).toBeUndefined();
  });

  it('is nothing where it makes no sense', () => {
    const kept = storage();
    vi.stubGlobal('sessionStorage', kept);
    for (const text of ['{', '', 'null']) {
      kept.setItem('a', text);
      expect(keptForVisit('a'), text).toBeUndefined();
    }
  });

  it('is nothing where the browser refuses, and nothing breaks', () => {
    const refuse = (): never => {
      throw new DOMException('refused', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    expect(() => {
      keepForVisit('a', 1);
      keepForVisit('a', undefined);
    }).not.toThrow();
    expect(keptForVisit('a')).toBeUndefined();
  });
});
