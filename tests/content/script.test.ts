/** The NumPy script that readers download, and what its page says of it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { run } from '../../src/engine/run.ts';
import { locales } from '../../src/i18n/index.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import rounding from '../golden/rounding.json' with { type: 'json' };
import { agrees, golden, type GoldenLayer, type GoldenRun } from '../support/golden.ts';
import { textOf } from '../support/house/sources.ts';

/** What the script prints of each layer, in its order. */
const columns = ['mean', 'std', 'gradientRms', 'activationFactor', 'weightFactor', 'signalShare'] as const;

/** The lines that the page tells its readers to change, and the scenario that comes of each. */
const changes = {
  'std = 0.01': { init: 'normal', std: 0.01 },
  'std = np.sqrt(1 / width)': { init: 'xavier' },
  'std = np.sqrt(2 / width)': { init: 'he' },
  'return np.full((width, width), 0.0)': { init: 'zeros' },
  'return np.full((width, width), 1.0)': { init: 'ones' },
  'return np.full((width, width), 5.0)': { init: 'constant', value: 5 },
  'activation = "relu"': { activation: 'relu' },
  'activation = "tanh"': { activation: 'tanh' },
} as const;

const script = (locale: string) => textOf(`content/${locale}/layer_by_layer.py`);
const page = (locale: string) => textOf(`content/${locale}/run-it-yourself.mdx`);
const reference = (asked: object): GoldenRun =>
  golden.find(({ scenario }) =>
    Object.entries({ activation: 'sigmoid', init: 'normal', std: 1, ...asked }).every(
      ([field, value]) => (field === 'std' && scenario.init !== 'normal') || scenario[field as keyof typeof scenario] === value,
    ),
  )!;

/** The script with one line put in the place of the one that begins alike. */
function changed(text: string, line: string): string {
  const [start] = /^(return |\w+ = )/.exec(line)!;
  const place = new RegExp(`^( *)${start}.*$`, 'm');
  expect(text).toMatch(place);
  return text.replace(place, `$1${line}`);
}

/** The rows of the table that the script prints, without their layer. */
const printed = (output: string): string[][] =>
  output
    .split('\n')
    .filter((line) => /^ *\d+ /.test(line))
    .map((line) => line.trim().split(/ +/).slice(1));

/** Half a unit of the fourth digit, which is the last one printed. */
const lastDigit = 5.1e-4;

function disagreements(rows: readonly string[][], layers: readonly GoldenLayer[]): string[] {
  return layers.flatMap((layer, i) =>
    columns.flatMap((name, column) => {
      const [got, wanted] = [rows[i]?.[column], layer[name]];
      const same = wanted === null ? got === 'nan' : agrees(Number(got), Number(wanted), lastDigit);
      return same ? [] : [`${name} of layer ${i + 1}: ${got}, not ${wanted}`];
    }),
  );
}

/** What is left of Python without comments and strings. */
const bare = (text: string) => text.replace(/("""|").*?\1/gs, '""').replace(/ *#.*$/gm, '');

describe('the script', () => {
  it('is the same in both languages but for comments and strings', () => {
    expect(bare(script('ko'))).toBe(bare(script('en')));
    expect(bare(script('en'))).not.toMatch(/[^\x20-\x7e\n]/);
  });

  it('has at most 70 lines, none of them too long for its frame', () => {
    for (const locale of locales) {
      const lines = script(locale).trimEnd().split('\n');
      expect(lines.length).toBeLessThanOrEqual(70);
      expect(lines.filter((line) => line.length > 66)).toEqual([]);
    }
  });

  it('stands on its page as it is downloaded', () => {
    for (const locale of locales) {
      expect(/^```python title="layer_by_layer\.py"\n(.*?)^```$/ms.exec(page(locale))?.[1]).toBe(script(locale));
    }
  });

  it('has every line that its page says to change', () => {
    for (const locale of locales) {
      for (const line of Object.keys(changes)) {
        expect(page(locale)).toContain(`\`${line}\``);
        changed(script(locale), line);
      }
    }
  });
});

describe('the table on its page', () => {
  it.each(locales)('shows what the script prints, column by column, in %s', (locale) => {
    const cells = Array.from(page(locale).matchAll(/<Measured layer=\{(\d)\} measure="(\w+)" \/>/g), ([, layer, measure]) => [
      Number(layer),
      measure,
    ]);
    expect(cells).toEqual([1, 2, 3, 4, 5].flatMap((layer) => columns.map((name) => [layer, name])));
  });

  it('has the figures of the reference script, to the three digits that are shown', async () => {
    await startBackend();
    const { layers, measures } = await run(textbook, { measures: true });
    const figures = layers.map(({ mean, std }, i) => ({ ...measures![i]!, mean, std }));
    const apart = reference({}).layers.flatMap((layer, i) =>
      columns.filter((name) => !agrees(Number(figures[i]![name]), Number(layer[name]), 1e-4)).map((name) => `${name} of layer ${i + 1}`),
    );
    expect(apart).toEqual([]);
  });
});

describe('what its page says of an exploding gradient', () => {
  it('is so: NumPy’s number has the same size, and only its first digit', async () => {
    await startBackend();
    const { scenario, gradientRms } = rounding[0]!;
    expect(scenario).toEqual({ activation: 'tanh', std: 1, layers: 20, samples: 1000 });
    const { measures } = await run({ ...textbook, ...(scenario as Partial<Scenario>) }, { measures: true });
    const [ours, theirs] = [Number(measures![0]!.gradientRms), gradientRms[0]!].map((number) => number.toExponential(2));
    const digits = /^(\d)\.(\d)\d(e.*)$/;
    const [[, first, second, size], [, sameFirst, otherSecond, sameSize]] = [digits.exec(ours!)!, digits.exec(theirs!)!];
    expect([first, size]).toEqual([sameFirst, sameSize]);
    expect(second).not.toBe(otherSecond);
  });
});

const hasNumPy = spawnSync('python3', ['-c', 'import numpy']).status === 0;

// Where there is no NumPy, only what the page shows has been held against the reference.
describe.skipIf(!hasNumPy)('run by Python, the script', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'layer-by-layer-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs it where a picture that it may draw is in nobody's way. */
  function output(text: string): string {
    writeFileSync(join(folder, 'layer_by_layer.py'), text);
    const { stdout, stderr, status } = spawnSync('python3', ['layer_by_layer.py'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8', MPLBACKEND: 'agg' },
    });
    expect([status, stderr]).toEqual([0, '']);
    return stdout;
  }

  it.each(locales)('prints the figures of the reference script in %s', (locale) => {
    expect(disagreements(printed(output(script(locale))), reference({}).layers)).toEqual([]);
  });

  it.each(Object.entries(changes))('prints them with the line `%s` too', (line, asked) => {
    expect(disagreements(printed(output(changed(script('en'), line))), reference(asked).layers)).toEqual([]);
  });
});
