import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FigureAddress } from '../../src/island/address.ts';
import { PageHistory } from '../../src/island/page-history.ts';
import { FakePage } from '../support/fake-page.ts';

let page: FakePage;
let pageHistory: PageHistory;
const addressOf = (id: string) => new FigureAddress(id, pageHistory, (name) => name === id);

beforeEach(() => {
  vi.useFakeTimers();
  page = new FakePage();
  pageHistory = new PageHistory(page);
});
afterEach(() => {
  vi.useRealTimers();
});

test('a change is an entry of its own, and its address leads to the figure', () => {
  const address = addressOf('map');
  address.write('std=0.5');
  expect(page.url).toBe('https://example.org/en/collapse/?std=0.5#map');
  expect(page.entries).toHaveLength(2);
});

test('choosing once more what is chosen adds no entry', () => {
  const address = addressOf('map');
  address.write('std=0.5');
  address.write('std=0.5');
  expect(page.entries).toHaveLength(2);
});

test('a change that goes on is one entry, which follows it', () => {
  const address = addressOf('map');
  for (const std of [1, 2, 3, 4]) address.write(`std=${std}`, 'std');
  expect(page.url).toContain('std=1');
  vi.advanceTimersByTime(400);
  expect(page.url).toContain('std=4');
  expect(page.entries).toHaveLength(2);
  vi.advanceTimersByTime(1000);
  address.write('std=5', 'std');
  expect(page.entries).toHaveLength(3);
});

test('every entry keeps what each figure shows, and Back tells only the one that changed', () => {
  const heard: string[] = [];
  const [map, flow] = [addressOf('map'), addressOf('flow')];
  map.onTravel((query) => heard.push(`map: ${query}`));
  flow.onTravel((query) => heard.push(`flow: ${query}`));
  map.write('std=0.5');
  flow.write('activation=relu');
  expect([map.query, flow.query]).toEqual(['std=0.5', 'activation=relu']);
  page.go(-1);
  expect(heard).toEqual(['flow: ']);
  expect(map.query).toBe('std=0.5');
  page.go(-1);
  expect(heard).toEqual(['flow: ', 'map: ']);
  page.go(2);
  expect(heard.slice(2).sort()).toEqual(['flow: activation=relu', 'map: std=0.5']);
});

test('an anchor of the page makes an entry in which the figures stay as they are', () => {
  const map = addressOf('map');
  map.write('std=0.5');
  page.follow('a-heading');
  expect(map.query).toBe('std=0.5');
  expect(page.history.state).toEqual({ figures: { map: 'std=0.5' } });
});

test('the page’s own keys stay in the address, and say nothing to the figure', () => {
  page = new FakePage('https://example.org/en/collapse/?std=2&theme=dark#map');
  pageHistory = new PageHistory(page);
  const map = addressOf('map');
  expect(map.query).toBe('std=2');
  map.write('std=3');
  expect(new URL(page.url).search).toBe('?std=3&theme=dark');
});

test('the link to a scenario keeps what the address says of the page itself, and only that', () => {
  page = new FakePage('https://example.org/course/en/edge/?theme=dark&std=1&utm_source=news&bogus=1&controls=none#deep');
  pageHistory = new PageHistory(page);
  expect(addressOf('theory').link('std=2&seed=3')).toBe('https://example.org/course/en/edge/?std=2&seed=3&theme=dark&controls=none#theory');
});

test('the link from an address without a query has that of the scenario alone', () => {
  expect(addressOf('map').link('std=2')).toBe('https://example.org/en/collapse/?std=2#map');
});

test('a link from the other language brings all its figures along, and leaves a plain address', () => {
  page = new FakePage('https://example.org/ko/collapse/?std=2&also=flow%3Factivation%3Drelu%26init%3Dhe#map');
  pageHistory = new PageHistory(page);
  expect(addressOf('map').query).toBe('std=2');
  expect(addressOf('flow').query).toBe('activation=relu&init=he');
  expect(page.url).toBe('https://example.org/ko/collapse/?std=2#map');
  expect(page.entries).toHaveLength(1);
});

describe('a browser that refuses the hundredth change in ten seconds', () => {
  beforeEach(() => {
    let times: number[] = [];
    page.refuses = () => {
      const now = performance.now();
      times = [...times.filter((time) => now - time < 10_000), now];
      return times.length > 100;
    };
  });

  test('is never heard of: no change throws, and the address says the newest one in the end', () => {
    const map = addressOf('map');
    for (let std = 1; std <= 300; std++) {
      map.write(`std=${std}`);
      expect(map.query).toBe(`std=${std}`);
      vi.advanceTimersByTime(20);
    }
    vi.advanceTimersByTime(15_000);
    expect(page.url).toBe('https://example.org/en/collapse/?std=300#map');
    expect(page.history.state).toEqual({ figures: { map: 'std=300' } });
  });

  test('is asked again when it has refused by a stricter count than ours', () => {
    let strict = true;
    page.refuses = () => strict;
    const map = addressOf('map');
    map.write('std=0.5');
    expect(page.entries).toHaveLength(1);
    strict = false;
    vi.advanceTimersByTime(1000);
    expect(page.url).toContain('std=0.5');
  });

  test('lets the reader go back all the same, to where the address was last', () => {
    const map = addressOf('map');
    const heard: string[] = [];
    map.onTravel((query) => heard.push(query));
    map.write('std=0.5');
    map.write('std=0.6');
    page.refuses = () => true;
    map.write('std=0.7');
    page.go(-1);
    expect(heard).toEqual(['std=0.5']);
    vi.advanceTimersByTime(20_000);
    expect(page.url).toContain('std=0.5');
  });
});
