import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from '../../src/exports/file-name.ts';
import { kinds } from '../../src/figures/kinds.ts';
import { isOfTraining, scenarioFieldNames } from '../../src/scenario/fields.ts';
import { trainingViews } from '../../src/scenario/options.ts';
import { completed, equal, textbook, type Scenario, type View } from '../../src/scenario/scenario.ts';
import { anyScenario, anyView } from '../support/arbitraries.ts';

test('the name of a file says what was asked, and nothing that has no say in it', () => {
  expect(fileName(completed({ std: 0.01 }), 'csv')).toBe(
    'layer-by-layer-sigmoid-normal-std0.01-layers5-width100-samples1000-seed0-activations.csv',
  );
  expect(fileName(completed({ activation: 'relu', init: 'he', std: 3, layers: 50, range: 'fitted', crop: 'xy' }), 'json')).toBe(
    'layer-by-layer-relu-he-layers50-width100-samples1000-seed0-fitted-crop-xy-activations.json',
  );
  expect(fileName(completed({ init: 'constant', value: -2.5, correlation: 0.5, figure: 'gradient-flow', view: 'own-axes' }), 'svg')).toBe(
    'layer-by-layer-sigmoid-constant-value-2.5-layers5-width100-samples1000-seed0-correlation0.5-gradient-flow-own-axes.svg',
  );
  const { settled = [] } = kinds['all-at-once'];
  expect(fileName({ ...completed({ activation: 'relu', figure: 'all-at-once' }), settled }, 'csv')).toBe(
    'layer-by-layer-layers5-width100-samples1000-seed0-all-at-once-activations.csv',
  );
});

test('a file of trainings says how they were trained, and nothing of an input that they do not have', () => {
  expect(fileName(completed({ figure: 'race', samples: 20, correlation: 0.5, sample: 3 }), 'csv')).toBe(
    'layer-by-layer-sigmoid-normal-std1-layers5-width100-seed0-race-loss.csv',
  );
  const asked = { figure: 'inside', view: 'updates', data: 'spirals', optimizer: 'adam', rate: 0.01, norm: 'batch', clip: 1.5 } as const;
  expect(fileName(completed({ ...asked, residual: 'true', rivals: 'init*he**value*-2.5*rate*0.1' }), 'json')).toBe(
    'layer-by-layer-sigmoid-normal-std1-layers5-width100-seed0-spirals-adam-rate0.01-batch-residual-clip1.5-rivals-init.he_value.-2.5.rate.0.1-inside-updates.json',
  );
});

test('two switches, and two sets of rivals, have two names', () => {
  const names = [{ residual: 'true' }, { lsuv: 'true' }, {}, { rivals: 'init*he**std*2' }, { rivals: 'init*he*std*2' }] as const;
  expect(new Set(names.map((asked) => fileName(completed({ figure: 'race', ...asked }), 'csv'))).size).toBe(names.length);
});

test('a name that would be too long keeps its beginning, and still tells two apart', () => {
  const rivals = (last: number) =>
    Array.from({ length: 7 }, (_, i) => `activation*leaky_relu*init*xavier_uniform*seed*${i < 6 ? i : last}`).join('**');
  const [one, other] = [6, 7].map((last) => fileName(completed({ figure: 'race', rivals: rivals(last) }), 'csv'));
  expect([one, other].map((name) => name!.length)).toEqual([240, 240]);
  expect(one!.slice(0, 200)).toBe(other!.slice(0, 200));
  expect(one).not.toBe(other);
});

test('every name is one that any file system takes, and no two scenarios or views have the same', () => {
  const about = fc.record({ scenario: anyScenario, view: anyView });
  /** What the figure shows: one of runs is not trained, and one of trainings has no input of its own. */
  const shown = ({ scenario, view }: { scenario: Scenario; view: View }): Scenario => {
    const unsaid = Object.hasOwn(trainingViews, view.figure)
      ? (['samples', 'correlation', 'sample', 'other'] as const)
      : scenarioFieldNames.filter(isOfTraining);
    return { ...scenario, ...Object.fromEntries(unsaid.map((field) => [field, textbook[field]])) };
  };
  fc.assert(
    fc.property(about, about, (one, other) => {
      const name = fileName(one, 'svg');
      expect(name).toMatch(/^[a-z][\w.-]{0,239}\.svg$/);
      expect(name.length).toBeLessThanOrEqual(240);
      if (name !== fileName(other, 'svg')) return;
      expect(equal(shown(one), shown(other))).toBe(true);
      expect(one.view).toEqual(other.view);
    }),
  );
});
