import { describe, expect, it } from 'vitest';
import { normalizeBase, siteBase, withBase, withoutBase } from '../../src/site/base.ts';

describe('the base path', () => {
  it.each([
    ['', '/'],
    ['/', '/'],
    ['course', '/course/'],
    ['/course', '/course/'],
    ['/course/sub/', '/course/sub/'],
    ['//course//sub', '/course/sub/'],
  ])('%j becomes %j', (base, expected) => {
    expect(normalizeBase(base)).toBe(expected);
  });

  it('is the root where no build has set one', () => {
    expect(siteBase()).toBe('/');
  });
});

describe('paths', () => {
  it('go below the base, with or without a leading slash', () => {
    expect(withBase('en/', '/course')).toBe('/course/en/');
    expect(withBase('/en/', '/course/')).toBe('/course/en/');
    expect(withBase('', '/course/')).toBe('/course/');
  });

  it('come back from below the base as they went there', () => {
    for (const base of ['/', '/course/', '/en/']) {
      for (const path of ['', 'en/', 'en/experiment/']) expect(withoutBase(withBase(path, base), base)).toBe(path);
    }
  });

  it('know the root of the site without its last slash', () => {
    expect(withoutBase('/course', '/course/')).toBe('');
  });

  it('that are elsewhere on the host are no pages of the site', () => {
    expect(withoutBase('/coursework/en/', '/course/')).toBeUndefined();
    expect(withoutBase('/', '/course/')).toBeUndefined();
  });
});
