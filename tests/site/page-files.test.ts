import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPages } from '../../src/site/page-files.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'content-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a page in both languages with the same head. */
function write(slug: string, head: string): void {
  for (const locale of ['en', 'ko']) {
    const file = join(folder, locale, `${slug}.mdx`);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, `---\n${head}\n---\n\nText, and\n\n---\n\na line.\n`);
  }
}

describe('the pages in a folder', () => {
  it('are its files, also those in folders of it, but not those whose names begin with an underscore', () => {
    write('second', 'title: Two\nlabel: 2nd\norder: 2');
    write('course/first', 'label: "First: one"\norder: 1');
    write('_notes', 'no: head');
    const pages = readPages(folder);
    expect(pages.map(({ slug, heads }) => [slug, heads.ko.label])).toEqual([
      ['course/first', 'First: one'],
      ['second', '2nd'],
    ]);
    expect(pages.map(({ status, isChapter }) => [status, isChapter])).toEqual(Array(2).fill(['ready', false]));
  });

  it.each([
    ['title: A', 'content/en/a.mdx: label: Invalid input: expected string'],
    ['label: A', 'content/ko/a.mdx: order: Invalid input: expected number'],
    ['label: A\norder: 1.5', 'content/en/a.mdx: order: Invalid input: expected int'],
    ['label: " "\norder: 1', 'content/en/a.mdx: label: '],
    ['label: A\norder: 1\nstatus: done', 'content/en/a.mdx: status: '],
    ['', 'content/en/a.mdx: label: '],
    ['label: A: B', 'a.mdx'],
  ])('stop the build with a message that names the file: %j', (head, message) => {
    write('a', head);
    expect(() => readPages(folder)).toThrow(message);
  });

  it('are held against each other', () => {
    write('a', 'label: A\norder: 1');
    write('b', 'label: B\norder: 1');
    expect(() => readPages(folder)).toThrow('a and b have the same order, 1');
  });
});
