import { afterEach, expect, test, vi } from 'vitest';
import { Address } from '../../src/figures/address.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('the link to a scenario keeps what the address says of the page itself, and only that', () => {
  vi.stubGlobal('location', new URL('https://example.org/course/en/edge/?theme=dark&std=1&utm_source=news&bogus=1&controls=none#deep'));
  expect(new Address('theory').link('std=2&seed=3')).toBe(
    'https://example.org/course/en/edge/?std=2&seed=3&theme=dark&controls=none#theory',
  );
});

test('the link from an address without a query has that of the scenario alone', () => {
  vi.stubGlobal('location', new URL('https://example.org/en/edge/'));
  expect(new Address('theory').link('std=2')).toBe('https://example.org/en/edge/?std=2#theory');
});
