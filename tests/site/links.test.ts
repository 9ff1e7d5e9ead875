import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLocale, pageUrl, publicUrl, routeAt, urlAt } from '../../src/site/links.ts';

const base = '/course/sub/';

describe('the address of a page', () => {
  it('is its language and its slug below the base; the start page has no slug', () => {
    expect(pageUrl('en')).toBe('/en/');
    expect(pageUrl('ko', 'experiment')).toBe('/ko/experiment/');
    expect(pageUrl('ko', 'index', { base })).toBe('/course/sub/ko/');
  });

  it('takes a query and an anchor, with or without their marks', () => {
    const expected = '/en/experiment/?std=0.01#claims';
    expect(pageUrl('en', 'experiment', { query: 'std=0.01', hash: 'claims' })).toBe(expected);
    expect(pageUrl('en', 'experiment', { query: '?std=0.01', hash: '#claims' })).toBe(expected);
    expect(pageUrl('en', 'experiment', { query: new URLSearchParams({ std: '0.01' }), hash: 'claims' })).toBe(expected);
  });

  it('has no lonely marks', () => {
    expect(pageUrl('en', 'index', { query: '', hash: '' })).toBe('/en/');
    expect(pageUrl('en', 'index', { query: '?', hash: '#' })).toBe('/en/');
  });
});

describe('where a path leads', () => {
  it('is the page whose address it is', () => {
    for (const slug of ['index', 'experiment', 'course/first-week']) {
      expect(routeAt(pageUrl('ko', slug, { base }), base)).toEqual({ locale: 'ko', slug });
    }
  });

  it('does not depend on whether the file is named or the last slash is there', () => {
    for (const path of ['/en/edge', '/en/edge/', '/en/edge/index.html']) expect(routeAt(path)).toEqual({ locale: 'en', slug: 'edge' });
    for (const path of ['/en', '/en/', '/en/index.html']) expect(routeAt(path)).toEqual({ locale: 'en', slug: 'index' });
  });

  it('is in no language at the front door, at a lost address, and outside the site', () => {
    for (const path of [
      '/course/sub/',
      '/course/sub',
      '/course/sub/404.html',
      '/course/sub/404/',
      '/en/edge/',
      '',
      'about:blank',
      '/%E0%A4%A/',
    ]) {
      expect(routeAt(path, base)).toEqual({ locale: undefined, slug: undefined });
    }
  });

  it('never fails, whatever the path', () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        const { locale, slug } = routeAt(path);
        expect(slug === undefined).toBe(locale === undefined);
      }),
    );
  });
});

it('a place keeps its path with another query and anchor, also where no page of a language stands', () => {
  expect(urlAt('/course/sub/404/', { query: 'std=0.01', hash: 'figure-1' })).toBe('/course/sub/404/?std=0.01#figure-1');
  expect(urlAt('/en/edge/', {})).toBe('/en/edge/');
});

describe('the same page in another language', () => {
  it('keeps slug, query and anchor', () => {
    const here = { pathname: '/course/sub/en/experiment/', search: '?std=0.01&activation=relu', hash: '#claims' };
    expect(inLocale(here, 'ko', base)).toBe('/course/sub/ko/experiment/?std=0.01&activation=relu#claims');
  });

  it('is a round trip', () => {
    const there = inLocale({ pathname: '/en/experiment/' }, 'ko');
    expect(inLocale({ pathname: there }, 'en')).toBe('/en/experiment/');
  });

  it('changes the language only where it stands first', () => {
    expect(inLocale({ pathname: '/en/en/' }, 'ko')).toBe('/ko/en/');
    expect(inLocale({ pathname: '/en/ko/' }, 'ko', '/en/')).toBe('/en/ko/');
  });

  it('is the start page if this page has no language', () => {
    expect(inLocale({ pathname: '/course/sub/' }, 'ko', base)).toBe('/course/sub/ko/');
    expect(inLocale({ pathname: '/elsewhere/' }, 'ko', base)).toBe('/course/sub/ko/');
  });
});

it('a file of public/ stands below the base', () => {
  expect(publicUrl('favicon.svg', base)).toBe('/course/sub/favicon.svg');
});
