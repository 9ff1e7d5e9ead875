import { expect, test } from '@playwright/test';
import { pagesOf, sites } from '../support/e2e/pages.ts';
import { deadEnd, isOwn, references } from '../support/e2e/references.ts';

for (const site of sites) {
  test(`every link within the site at ${site.base} leads to a page or a file, and every anchor to its place`, () => {
    const own = references(site).filter((reference) => isOwn(site, reference));
    const naming = new Set(own.map(({ from }) => from));
    expect(
      pagesOf(site).filter((page) => !naming.has(page)),
      'pages in which no address was found',
    ).toEqual([]);
    const dead = own.map((reference) => ({ ...reference, why: deadEnd(site, reference) })).filter(({ why }) => why !== undefined);
    expect(dead.map(({ from, url, why }) => `${from} → ${url.href}: ${why!}`)).toEqual([]);
  });

  test(`the site at ${site.base} fetches nothing from elsewhere, and links elsewhere by https only`, () => {
    const foreign = references(site).filter((reference) => !isOwn(site, reference));
    expect(
      foreign.filter(({ fetched, url }) => fetched || url.protocol !== 'https:').map(({ from, url }) => `${from} → ${url.href}`),
    ).toEqual([]);
  });
}

test('the site has the same pages under a sub-path', () => {
  const [root, sub] = sites.map(pagesOf);
  expect(root!.length).toBeGreaterThan(2);
  expect(sub).toEqual(root);
});
