import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { changedOf, changeOf, pageOf } from './expect-picture.ts';
import { difference } from './difference.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const file = join(folder, 'bar.html');
const drawing = (marks: string, label = 'a bar') => `<!doctype html>
<meta charset="utf-8">
<figure><svg role="img" aria-label="${label}" width="200" height="100">${marks}<text x="10" y="95">layer 1</text></svg></figure>
`;
const stored = drawing('<rect x="10" y="20" width="40" height="60" fill="#0072b2"/>');
const left = () => readdirSync(folder).sort();

beforeEach(() => {
  writeFileSync(file, stored);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a picture that is compared with the stored one', () => {
  test('is the same where its text is', async () => {
    expect(await changeOf(file, stored)).toBeUndefined();
    expect(left()).toEqual(['bar.html']);
  });

  test('is the same where other markup gives the same pixels', async () => {
    const marks = '<g fill="rgb(0 114 178)"><path d="M10,20h40v60h-40Z"/></g>';
    const page = drawing(marks).replace('role="img" aria-label="a bar"', 'aria-label="a bar" role="img"');
    expect(await changeOf(file, page)).toBeUndefined();
    expect(left()).toEqual(['bar.html']);
  });

  test('is the same where a coordinate has one digit fewer', async () => {
    expect(await changeOf(file, stored.replace('y="20"', 'y="20.01"'))).toBeUndefined();
  });

  test('is another where a bar is a pixel shorter; the page and the difference are left beside the stored one', async () => {
    const page = stored.replace('height="60"', 'height="59"');
    const said = await changeOf(file, page);
    const changed = changedOf(file);
    expect(said).toContain(changed.page);
    expect(said).toContain(changed.difference);
    expect(readFileSync(changed.page, 'utf8')).toBe(page);
    const { width, height } = PNG.sync.read(readFileSync(changed.difference));
    expect([width, height]).toEqual([1000, 420]);
    expect(await changeOf(file, stored)).toBeUndefined();
    expect(left()).toEqual(['bar.html']);
  });

  test('is another where only the narrow column or only the dark theme shows it', async () => {
    const style = (rules: string) => stored.replace('<figure>', `<style>${rules}</style><figure>`);
    expect(await changeOf(file, style('@media (max-width: 400px) { rect { display: none } }'))).toContain('360 pixels wide');
    expect(await changeOf(file, style('[data-theme=dark] rect { fill: #56b4e9 }'))).toContain('dark theme');
  });

  test('is another where a hairline is missing, however pale', async () => {
    const hairline = '<rect width="200" height="100" fill="#fcfcfa"/><line x1="0" x2="200" y1="50.5" y2="50.5" stroke="#e2e2dd"/>';
    writeFileSync(file, drawing(hairline));
    expect(await changeOf(file, drawing(hairline.replace(/<line.*/, '')))).toContain('looks different');
  });

  test('is another where it looks the same and is read out differently', async () => {
    const said = await changeOf(file, stored.replace('a bar', 'two bars'));
    expect(said).toContain('looks the same');
    expect(said).toContain('aria-label: a bar became aria-label: two bars');
    expect(existsSync(changedOf(file).page)).toBe(true);
  });
});

test('pictures of two sizes differ, whatever is on them', () => {
  const empty = (height: number) => new PNG({ width: 4, height });
  expect(difference(empty(3), empty(3))).toBeUndefined();
  expect(difference(empty(3), empty(5))).toMatchObject({ width: 4, height: 5 });
});

test('the page of a picture finds the style sheets from wherever it is stored', () => {
  const picture = { outerHTML: '<ol><li></li></ol>' } as HTMLElement;
  for (const depth of ['tests/plots/snapshots', 'tests/figures/blame/snapshots']) {
    const [, href] = /href="([^"]+tokens\.css)"/.exec(pageOf(picture, join(process.cwd(), depth)))!;
    expect(existsSync(join(process.cwd(), depth, href!))).toBe(true);
  }
});
