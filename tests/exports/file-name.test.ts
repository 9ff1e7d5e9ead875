import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from '../../src/exports/file-name.ts';
import { kinds } from '../../src/figures/kinds.ts';
import { completed, equal } from '../../src/scenario/scenario.ts';
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

test('every name is one that any file system takes, and no two scenarios or views have the same', () => {
  const about = fc.record({ scenario: anyScenario, view: anyView });
  fc.assert(
    fc.property(about, about, (one, other) => {
      const name = fileName(one, 'svg');
      expect(name).toMatch(/^[a-z][\w.-]{0,239}\.svg$/);
      if (name !== fileName(other, 'svg')) return;
      expect(equal(one.scenario, other.scenario)).toBe(true);
      expect(one.view).toEqual(other.view);
    }),
  );
});
