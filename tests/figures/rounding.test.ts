import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { kinds } from '../../src/figures/kinds.ts';
import { locales } from '../../src/i18n/index.ts';
import { roundedFrom } from '../../src/readings/rounding.ts';
import { figureViews, type FigureName } from '../../src/scenario/options.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import { runOnce } from '../support/runs.ts';
import { spokenBy } from '../support/shown.ts';
import { wordsIn } from '../support/words.ts';

beforeAll(() => startBackend('wasm'));

const exploding: Partial<Scenario> = { activation: 'tanh', layers: 20, samples: 200 };
const withGradients = (['gradient-flow', 'blame', 'theory'] as const satisfies readonly FigureName[]).flatMap((kind) =>
  figureViews[kind].map((view) => ({ kind, view })),
);

test.each(withGradients)(
  'where a gradient explodes, $kind ($view) says from which layer on digits cannot be compared',
  async ({ kind, view }) => {
    const layer = roundedFrom(await runOnce({ ...textbook, ...exploding }, { measures: true }))!;
    for (const locale of locales) {
      const said = wordsIn(locale).say('gradient-flow.rounded', { layer });
      expect((await spokenBy(kinds[kind], view, exploding, locale)).axes().endsWith(` ${said}`)).toBe(true);
      expect((await spokenBy(kinds[kind], view, { activation: 'tanh', samples: 200 }, locale)).axes()).not.toContain(said.slice(-20));
    }
  },
);

test('of three networks, the one in which rounding is seen first is said', async () => {
  const widths = [64, 100, 400];
  const from = await Promise.all(
    widths.map(async (width) => roundedFrom(await runOnce({ ...textbook, ...exploding, width }, { measures: true })) ?? Infinity),
  );
  const axes = (await spokenBy(kinds['three-fates'], 'both', exploding, 'en')).axes();
  expect(axes.endsWith(wordsIn('en').say('gradient-flow.rounded', { layer: Math.min(...from) }))).toBe(true);
});
