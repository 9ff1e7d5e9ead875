import { describe, expect, it } from 'vitest';
import { inLocale, pageUrl, publicUrl } from '../../src/site/links.ts';

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
