import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toPython, trainingScripts } from '../../src/exports/training-python.ts';
import { locales, type Locale } from '../../src/i18n/index.ts';
import { drawMatrix, type Distribution } from '../../src/network/distributions.ts';
import { weightDistribution, weightStd } from '../../src/network/initializers.ts';
import { NormalStream } from '../../src/network/random.ts';
import { activations, initializers } from '../../src/scenario/options.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import { activationFunctions } from '../../src/theory/activations.ts';
import { agrees } from '../support/golden.ts';
import { goldenTrainings, scenarioOf, type GoldenTraining } from '../support/golden-trainings.ts';

const address = 'https://example.org/digits.bin';
const python = async (scenarios: readonly Scenario[], locale: Locale = 'en') =>
  toPython(scenarios, await trainingScripts[locale](), address);
/** What is left of Python without comments and strings. */
const bare = (text: string) => text.replace(/("""|").*?\1/gs, '""').replace(/ *#.*$/gm, '');

describe('the script', () => {
  test('is the same in both languages but for comments and strings', async () => {
    const [en, ko] = [await trainingScripts.en(), await trainingScripts.ko()];
    expect(bare(ko)).toBe(bare(en));
    expect(en).toMatch(/^[\x20-\x7e\n]*$/);
    const koreanLines = ko.split('\n').filter((line) => /"""|# -|print\(f/.test(line));
    expect(koreanLines.filter((line) => !/\p{Script=Hangul}/u.test(line))).toEqual([]);
  });

  test.each(locales)('says where the digits are, and lists the scenarios in lines that are not too long (%s)', async (locale) => {
    const text = await python([textbook, { ...textbook, init: 'constant', value: -2.5, clip: 1.5, residual: 'true' }], locale);
    expect(text).toContain(`: ${address}\n`);
    expect(text).toContain(
      [
        'scenarios = [',
        '    dict(activation="sigmoid", init="normal", std=1, layers=5,',
        '         width=100, seed=0, data="digits", dataseed=0,',
        '         optimizer="sgd", rate=0.1, batch=100, steps=500,',
        '         norm="none", residual=False, lsuv=False, clip=None),',
        '    dict(activation="sigmoid", init="constant", value=-2.5,',
        '         layers=5, width=100, seed=0, data="digits", dataseed=0,',
        '         optimizer="sgd", rate=0.1, batch=100, steps=500,',
        '         norm="none", residual=True, lsuv=False, clip=1.5),',
        ']\n',
      ].join('\n'),
    );
  });

  test('has the book’s scenario in it as long as no other is asked', async () => {
    for (const locale of locales)
      expect(await python([textbook], locale)).toBe((await trainingScripts[locale]()).replace('ADDRESS', address));
  });
});

const hasNumPy = spawnSync('python3', ['-c', 'import numpy']).status === 0;

// Where there is no NumPy, only the text has been looked at.
describe.skipIf(!hasNumPy)('run by Python, the script', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'layer-by-layer-'));
    copyFileSync('src/network/digits.bin', join(folder, 'digits.bin'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What it prints, run where the files that it leaves are in nobody's way. */
  function output(text: string): string {
    writeFileSync(join(folder, 'train.py'), text);
    const { stdout, stderr, status } = spawnSync('python3', ['train.py'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8', MPLBACKEND: 'agg', OPENBLAS_NUM_THREADS: '1' },
    });
    expect([status, stderr]).toEqual([0, '']);
    return stdout;
  }

  /** Loss and accuracy of each step of each network, from the file that it leaves. */
  function histories(count: number): (readonly [loss: number, accuracy: number])[][] {
    const [head, ...lines] = readFileSync(join(folder, 'train.csv'), 'utf8').trimEnd().split('\n');
    expect(head).toBe('network,step,loss,accuracy');
    return Array.from({ length: count }, (_, i) =>
      lines
        .map((line) => line.split(','))
        .filter(([network]) => Number(network) === i + 1)
        .map(([, step, loss, accuracy], k) => (expect(step).toBe(String(k + 1)), [Number(loss), Number(accuracy)] as const)),
    );
  }

  // Both are NumPy in float64; a sum in another order changes its last digits, and some steps let that grow.
  const tolerance = 1e-8;
  const steps = 10;

  /** What is other than in the reference after some steps of its trainings. */
  function disagreements(asked: readonly GoldenTraining[]): string[] {
    return histories(asked.length).flatMap((history, i) => {
      const { losses, accuracies } = asked[i]!;
      expect(history).toHaveLength(steps);
      return history.flatMap(([loss, accuracy], k) =>
        agrees(loss, losses[k]!, tolerance) && Math.abs(accuracy - accuracies[k]!) < 1e-9
          ? []
          : [`${i}, step ${k + 1}: ${loss}, not ${losses[k]}`],
      );
    });
  }

  test('has the losses of the reference script, whatever is trained, on whatever data, with whatever remedy', async () => {
    const asked = goldenTrainings.map(scenarioOf);
    expect(new Set(asked.map(({ data }) => data)).size).toBe(3);
    output(await python(asked.map((scenario) => ({ ...scenario, steps }))));
    expect(disagreements(goldenTrainings)).toEqual([]);
  });

  test('has them in Korean, too, and says so', async () => {
    const small = goldenTrainings.filter(({ scenario }) => scenario['width'] === 20);
    const said = output(
      await python(
        small.map((golden) => ({ ...scenarioOf(golden), steps })),
        'ko',
      ),
    );
    expect(disagreements(small)).toEqual([]);
    expect(said.match(/^시험 데이터: 손실 [\d.]+, 정확도 [\d.]+%$/gm)).toHaveLength(small.length);
  });

  test('goes on to the end of a small training as the reference does, epochs and all, and says what the test set says', async () => {
    const golden = goldenTrainings[0]!;
    const said = output(await python([scenarioOf(golden)]));
    const [history = []] = histories(1);
    expect(history).toHaveLength(golden.losses.length);
    expect(history.filter(([loss], k) => !agrees(loss, golden.losses[k]!, tolerance))).toEqual([]);
    const { testLoss, testAccuracy } = golden.evaluation;
    expect(said).toContain(`Test set: loss ${testLoss.toFixed(4)}, ${(100 * testAccuracy).toFixed(1)}% right`);
  });

  test('stops at a loss that is not finite, and says at which step', async () => {
    const said = output(await python([{ ...textbook, activation: 'relu', std: 100, rate: 10, width: 20, data: 'spirals' }]));
    const [history = []] = histories(1);
    expect(Number.isFinite(history.at(-1)![0])).toBe(false);
    expect(history.slice(0, -1).every(([loss]) => Number.isFinite(loss))).toBe(true);
    expect(said).toContain(`Step ${history.length}: the loss is no longer finite.`);
  });

  test('trains from every starting weight with every activation function', async () => {
    const small = { ...textbook, data: 'gaussians', width: 10, layers: 2, batch: 20, steps: 2, std: 0.5 } as const;
    const all = [...activations.map((activation) => ({ ...small, activation })), ...initializers.map((init) => ({ ...small, init }))];
    output(await python(all));
    const runs = histories(all.length);
    expect(runs.map((history) => history.length)).toEqual(all.map(() => 2));
    expect(runs.flat().every(([loss]) => Number.isFinite(loss))).toBe(true);
    expect(new Set(runs.slice(0, activations.length).map(([first]) => first![0])).size).toBe(activations.length);
  });

  test('has every activation function and its slope as the figures have them', async () => {
    const places = [-30, -2.5, -1, -0.01, 0, 0.01, 0.7, 3, 30];
    const text = (await python([{ ...textbook, steps: 1, data: 'spirals' }])).replace(/^np\.seterr.*/ms, '');
    const table = `import json\na = np.array(${JSON.stringify(places)}, float)\nprint(json.dumps({k: [list(phi(a)), list(slope(a, phi(a)) + 0 * a)] for k, (phi, slope) in functions.items()}))\n`;
    const functions = JSON.parse(output(text + table)) as Record<string, [number[], number[]]>;
    expect(Object.keys(functions)).toEqual([...activations]);
    for (const name of activations) {
      const { phi, derivative } = activationFunctions[name];
      for (const [i, a] of places.entries()) {
        expect(functions[name]![0][i], `${name} at ${a}`).toBeCloseTo(phi(a), 12);
        expect(functions[name]![1][i], `${name}′ at ${a}`).toBeCloseTo(derivative(a), 12);
      }
    }
  });

  test('draws every random starting weight as the figures do', async () => {
    const n = 7;
    const random = initializers.filter((init) => weightDistribution({ ...textbook, init }) !== undefined);
    const text = (await python([textbook])).replace(/^np\.seterr.*/ms, '');
    const table = `import json\nprint(json.dumps({init: starting_weights(np.random.RandomState(3), dict(init=init, std=0.3), ${n}, ${n}).ravel().tolist() for init in ${JSON.stringify(random)}}))\n`;
    const drawn = JSON.parse(output(text + table)) as Record<string, number[]>;
    for (const init of random) {
      const scenario: Scenario = { ...textbook, init, std: 0.3, width: n };
      const ours = drawMatrix(new NormalStream(3), n, n, weightDistribution(scenario) as Distribution);
      for (const [i, w] of drawn[init]!.entries()) expect(w, init).toBeCloseTo(ours[i]! * weightStd(scenario)!, 6);
    }
  });
});
