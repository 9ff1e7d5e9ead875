import { asRuns, type ShownRun } from '../../src/readings/run.ts';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { announce, type Announcement } from '../../src/island/announcements.ts';
import { kinds } from '../../src/figures/kinds.ts';
import { locales, texts } from '../../src/i18n/index.ts';
import { lessonOf } from '../../src/lesson/task-lesson.ts';
import { solutionWords } from '../../src/lesson/task-solution.ts';
import { checksOf, seenIn, solves, watch, type Checks } from '../../src/lesson/task-watch.ts';
import { taskWordsOf } from '../../src/lesson/task-words.ts';
import { taskNames, taskOf, type Solution, type TaskName } from '../../src/lesson/tasks.ts';
import { encode } from '../../src/scenario/codec.ts';
import { completed, type Scenario, type View } from '../../src/scenario/scenario.ts';
import { nearMisses } from '../support/e2e/tasks.ts';
import { runOnce } from '../support/runs.ts';
import { trainOnce } from '../support/train-once.ts';

/** What a figure has measured, or trained, once it shows a scenario. */
type Shown = Pick<Announcement, 'scenario' | 'view' | 'trainings'> & { readonly runs: readonly ShownRun[] };

const speak = (locale: (typeof locales)[number]) => taskWordsOf(locale, texts(locale));

async function shown(asked: Partial<Scenario & View>): Promise<Shown & { readonly runs: readonly [ShownRun] }> {
  const { scenario, view } = completed(asked);
  return { scenario, view, runs: [await runOnce(scenario, { range: view.range, measures: true, reads: [] })] };
}

async function trained(asked: Partial<Scenario & View>): Promise<Shown> {
  const { scenario, view } = completed(asked);
  return { scenario, view, runs: [], trainings: [await trainOnce(scenario)] };
}

/** What the figure of a task shows of a scenario. */
const shownFor = (name: TaskName, asked: Partial<Scenario & View>): Promise<Shown> => (taskOf(name).trains ? trained(asked) : shown(asked));

async function checked(name: TaskName, asked: Partial<Scenario & View>): Promise<Checks> {
  const { runs, ...at } = await shownFor(name, asked);
  return checksOf(taskOf(name), seenIn(at, runs));
}

const failing = (checks: Checks): number[] => checks.flatMap((check, i) => (check?.met ? [] : [i]));

/** The properties of the figure that a task speaks of, as its page writes them. */
function openingOf(name: TaskName): Partial<Scenario & View> {
  const { slug, anchor } = taskOf(name);
  const prose = readFileSync(`content/en/${slug}.mdx`, 'utf8');
  const figures = Array.from(prose.matchAll(/<(?:Training)?Figure\b([^>]*)\/>/g), ([, written]) =>
    Object.fromEntries(
      Array.from(written!.matchAll(/([a-z]+)=(?:"([^"]*)"|\{([^}]*)\})/g), ([, key, text, code]) => [
        key!,
        text ?? (JSON.parse(code!) as number),
      ]),
    ),
  );
  return figures.find(({ id = 'experiment' }) => id === anchor) ?? expect.fail(`${slug} has no figure ${anchor}`);
}

beforeAll(() => startBackend());

describe.each(taskNames)('the task %s', (name) => {
  test('is solved by its solution', async () => {
    expect(failing(await checked(name, taskOf(name).solution))).toEqual([]);
  });

  test('is not solved by what comes near', async () => {
    const { tried, fails } = nearMisses[name];
    expect(failing(await checked(name, tried))).toEqual(fails);
  });

  test('is not solved by its figure as the page opens it', async () => {
    expect(solves(await checked(name, openingOf(name)))).toBe(false);
  });

  test.each(locales)('says what its solution shows, with the numbers of its figure (%s)', async (locale) => {
    const { runs, ...at } = await shownFor(name, taskOf(name).solution);
    const template = texts(locale)[`lesson.${name}`];
    const lesson = lessonOf(template, seenIn(at, runs), speak(locale));
    expect(lesson).toMatch(/^[^{}!]+\.$/);
  });

  test.each(locales)('says its conditions, its numbers and its solution (%s)', async (locale) => {
    const words = speak(locale);
    const { conditions, solution } = taskOf(name);
    const said = [
      ...conditions.flatMap((condition) => [condition.name(words), condition.wanted(words)]),
      ...(await checked(name, solution)).map((check) => check!.now(words)),
      ...(await checked(name, nearMisses[name].tried)).map((check) => check!.now(words)),
      ...solutionWords(solution, words),
    ];
    for (const sentence of said) expect(sentence).toMatch(/^[^{}]+$/);
  });
});

test.each<[name: TaskName, why: string, tried: Solution]>([
  ['both-ends', 'ones fill one end only', { init: 'ones' }],
  ['one-value', 'a constant of 0 is zeros by another name', { init: 'constant', value: 0 }],
  ['one-value', 'ReLU sinks below what float32 can hold', { activation: 'relu', std: 0.0001, layers: 30 }],
  ['one-neuron', 'with zeros, no neuron is left that varies', { init: 'zeros' }],
  ['ten-layers', 'zeros let no gradient through', { init: 'zeros', layers: 10 }],
  ['weights-alone', 'with zeros, no slope is met by any gradient before the last layer', { activation: 'tanh', init: 'zeros' }],
  ['fifty-relu', 'ReLU overflows', { activation: 'relu', std: 1, layers: 50 }],
  ['sigmoid-edge', 'with one layer, no gradient goes anywhere', { layers: 1, width: 25 }],
  ['healthy-looking', 'normal weights can be Xavier’s too', { std: 0.1 }],
])('%s is not solved where %s', async (name, _, tried) => {
  const checks = await checked(name, tried);
  expect(solves(checks)).toBe(false);
  for (const locale of locales) for (const check of checks) expect(check!.now(speak(locale))).toMatch(/^[^{}]+$/);
});

test.each<[name: TaskName, why: string, tried: Solution]>([
  ['vanish-unsaturated', 'a gradient that is exactly 0 has vanished', { init: 'zeros' }],
  ['tanh-chaos', 'any weights will do that are large enough', { activation: 'tanh', init: 'truncated_normal', std: 2 }],
  ['whole-tanh', 'a fitted range leaves nothing out', { activation: 'tanh', range: 'fitted' }],
])('%s is solved, too, where %s', async (name, _, tried) => {
  expect(failing(await checked(name, tried))).toEqual([]);
});

test('a number that misses its limit is never written as the limit', async () => {
  const { conditions } = taskOf('alike-inputs');
  const { runs, ...at } = await shown({ activation: 'tanh' });
  const seen = seenIn(at, [{ ...runs[0], measures: runs[0].measures!.map((layer) => ({ ...layer, sampleSimilarity: 0.89999 })) }]);
  const check = conditions[1]!.check(seen)!;
  expect(check.met).toBe(false);
  expect(check.now(speak('en'))).toBe('almost 0.9');
});

test('of a gradient that is gone altogether no number is said', async () => {
  const { runs, ...at } = await shown({ init: 'zeros' });
  expect(lessonOf('{per-layer}', seenIn(at, runs), speak('en'))).toBeUndefined();
  expect(() => lessonOf('{nothing}', seenIn(at, runs), speak('en'))).toThrow(RangeError);
});

describe('watching a figure', () => {
  const task = taskOf('fifty-relu');
  let figures = 0;

  /** A figure of histograms, which has nothing measured by itself. */
  function histograms() {
    const id = `histograms-${++figures}`;
    let times = 0;
    const says = async (asked: Solution) => {
      const { runs, scenario, view } = await shown(asked);
      const bare = runs.map(({ scenario, range, layers }) => ({ scenario, range, layers }));
      announce({
        id,
        query: encode(scenario, view),
        scenario,
        view,
        shown: { runs: asRuns(bare), view },
        shows: () => false,
        measured: () => {
          times++;
          return Promise.resolve(runs);
        },
      });
      await new Promise(setImmediate);
    };
    return { id, says, measured: () => times };
  }

  test('measures what is missing only if the rest is met, and once for all tasks', async () => {
    expect(kinds.activations.measures).toBe(false);
    const { id, says, measured } = histograms();
    const heard: Checks[] = [];
    const ends = [1, 2].map(() => watch(task, id, false, ({ checks }) => void heard.push(checks)));
    await says({});
    await says({ activation: 'relu' });
    expect(measured()).toBe(0);
    expect(heard.every((checks) => checks[2] === undefined && !solves(checks))).toBe(true);
    await says(task.solution);
    expect(measured()).toBe(1);
    expect(heard.slice(-2).every(solves)).toBe(true);
    for (const end of ends) end();
    const all = heard.length;
    await says({});
    expect(heard).toHaveLength(all);
  });

  test('counts no figure as touched before it shows something else, unless the address asks for it', async () => {
    const { id, says, measured } = histograms();
    const touches: boolean[] = [];
    await says(task.solution);
    const end = watch(task, id, false, ({ touched }) => void touches.push(touched));
    await says(task.solution);
    expect(touches).toEqual([false, false]);
    expect(measured()).toBe(0);
    await says({});
    await says(task.solution);
    expect(touches.slice(2)).toEqual([true, true, true]);
    end();
    watch(task, id, true, ({ touched }) => void touches.push(touched))();
    expect(touches.at(-1)).toBe(true);
  });

  test('cannot tell from a picture of other networks', async () => {
    const { runs, ...at } = await shown({});
    const { scenario } = completed({ layers: 50, activation: 'relu' });
    const checks = checksOf(task, seenIn({ ...at, scenario }, runs));
    expect(checks.map((check) => check?.met)).toEqual([true, true, undefined]);
  });
});

test.each(locales)('every task stands on its page, for its figure, once (%s)', (locale) => {
  const found = [...new Set(taskNames.map((name) => taskOf(name).slug))].flatMap((slug) =>
    Array.from(
      readFileSync(`content/${locale}/${slug}.mdx`, 'utf8').matchAll(/<Task name="([\w-]+)" anchor="([\w-]+)">/g),
      ([, name, anchor]) => ({ slug, name, anchor }),
    ),
  );
  expect(found).toEqual(taskNames.map((name) => ({ slug: taskOf(name).slug, name, anchor: taskOf(name).anchor })));
});
