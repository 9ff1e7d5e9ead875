import { expect, test } from '@playwright/test';
import { documentOf } from '../support/e2e/html.ts';
import { pages, pagesOf, sites } from '../support/e2e/pages.ts';
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

/** What says nothing of where a link leads to, alone in a list of links: those words that Lighthouse refuses, and their like. */
const sayNothing = new Set([
  ...['start', 'here', 'click here', 'this', 'go', 'link', 'more', 'see more', 'read more', 'learn more', 'information'],
  ...['시작', '여기', '여기를 클릭', '클릭', '링크', '이것', '더 보기', '자세히', '자세히 보기', '계속', '이동', '전체 보기'],
]);

test('every link says by its own words where it leads', () => {
  const links = pages.flatMap((page) => Array.from(documentOf(page).querySelectorAll('a[href]'), (link) => ({ page, link })));
  const named = links.map(({ page, link }) => ({
    page,
    text: (link.getAttribute('aria-label') ?? link.textContent).trim().replace(/\s+/g, ' ').toLowerCase(),
  }));
  expect(named.length).toBeGreaterThan(pages.length);
  expect(named.filter(({ text }) => sayNothing.has(text))).toEqual([]);
});
