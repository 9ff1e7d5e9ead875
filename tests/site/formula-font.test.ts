import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { formulasIn, signsOf } from '../../src/site/formula-font.ts';
import { mathml } from '../../src/site/mathematics.ts';

describe('the signs of formulas', () => {
  it('are those that stand in them, and none of their TeX', () => {
    expect([...signsOf([mathml('12 < 3', false), mathml('\\sum', true)])]).toEqual(expect.arrayContaining(['1', '2', '3', '<', '∑']));
    expect(signsOf([mathml('\\sum', true)])).not.toContain('u');
  });

  it('are also those that a browser draws: a root, the minus of a hyphen', () => {
    expect([...signsOf([])].sort()).toEqual(['−', '√']);
  });

  it('are also the slanted letters that a browser sets for a letter alone, and for no letter of a word', () => {
    expect([...signsOf(['<math><mi>h</mi><mi>σ</mi><mi>ϕ</mi></math>'])]).toEqual(expect.arrayContaining(['ℎ', '𝜎', '𝜙']));
    expect(signsOf(['<math><mi>cos</mi></math>'])).not.toContain('𝑐');
  });

  it('are found in every file of prose, parts of pages among them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'formulas-'));
    onTestFinished(async () => rm(folder, { recursive: true }));
    await mkdir(join(folder, 'en'));
    await writeFile(join(folder, 'en', 'page.mdx'), '---\ntitle: A $ sign\n---\n\nIt costs `$5`, and $x$.\n');
    await writeFile(join(folder, '_part.mdx'), '$$\ny\n$$\n');
    expect((await formulasIn(folder)).sort()).toEqual([mathml('x', false), mathml('y', true)].sort());
  });
});
