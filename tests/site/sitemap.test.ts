import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { sitemap, sitemapOf } from '../../src/site/sitemap.ts';

const site = new URL('https://example.org');

it('the front door is no twin of the start page: it stands for readers of any other language', () => {
  const map = sitemapOf(['/course/ko/', '/course/', '/course/en/'], site, '/course/');
  const links = (address: string) =>
    [
      ...map
        .split(`<loc>${address}</loc>`)[1]!
        .split('</url>')[0]!
        .matchAll(/hreflang="([^"]*)" href="([^"]*)"/g),
    ].map(([, language, href]) => [language, href]);
  const trio = [
    ['en', 'https://example.org/course/en/'],
    ['ko', 'https://example.org/course/ko/'],
    ['x-default', 'https://example.org/course/'],
  ];
  for (const path of ['', 'en/', 'ko/']) expect(links(`https://example.org/course/${path}`)).toEqual(trio);
});

/** Runs the hooks of a build; answers with what it wrote and what it warned of. */
async function built(config: { site?: string; base: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'sitemap-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const warn = vi.fn<(message: string) => void>();
  const { hooks } = sitemap() as unknown as { hooks: Record<string, (given: unknown) => unknown> };
  hooks['astro:config:done']!({ config });
  const pages = ['', 'en/', 'ko/', 'en/edge/', 'ko/edge/', '404/'].map((pathname) => ({ pathname }));
  await hooks['astro:build:done']!({ dir: pathToFileURL(`${folder}/`), pages, logger: { warn } });
  const files = Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  return { files, warnings: warn.mock.calls.map(([message]) => message) };
}

it('a build that is not told where it stands warns once, and writes no map', async () => {
  const { files, warnings } = await built({ base: '/' });
  expect(files).toEqual({});
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain('SITE_URL');
});

it('a build that is told where it stands writes every page once, and no word', async () => {
  const { files, warnings } = await built({ site: site.href, base: '/course/' });
  expect(warnings).toEqual([]);
  expect(files['sitemap-index.xml']).toContain('<loc>https://example.org/course/sitemap-0.xml</loc>');
  expect([...files['sitemap-0.xml']!.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address)).toEqual(
    ['', 'en/', 'en/edge/', 'ko/', 'ko/edge/'].map((path) => `https://example.org/course/${path}`),
  );
});
