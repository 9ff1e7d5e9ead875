import type { Locale } from '../../../src/i18n/index.ts';
import type { FigureName, Range } from '../../../src/scenario/options.ts';
import type { Slug } from '../../../src/site/links.ts';

/** Where a figure stands: its page, and its id there. */
export interface Home {
  readonly slug: Slug;
  readonly id: string;
  /** The histograms’ range that it is built with, where that is not the book’s. */
  readonly range?: Range;
  /** Whether it has three buttons and a slider there, and no other controls. */
  readonly plain?: boolean;
}

/** The page of a figure, as an address below the site has it. */
export const pathOf = (locale: Locale, { slug }: Home): string => (slug === 'index' ? `${locale}/` : `${locale}/${slug}/`);

/** The figure that every link without another name leads to. */
export const experimentHome: Home = { slug: 'experiment', id: 'experiment' };

/** The page that each kind of figure was made for. */
export const homes: Readonly<Record<FigureName, Home>> = {
  activations: experimentHome,
  'both-ways': { slug: 'index', id: 'experiment', range: 'symmetric', plain: true },
  'activation-curve': { slug: 'squashing', id: 'activation-curve' },
  'gradient-flow': { slug: 'vanishing-gradients', id: 'gradient-flow' },
  blame: { slug: 'squashing', id: 'blame' },
  'two-inputs': { slug: 'collapse', id: 'two-inputs' },
  sum: { slug: 'experiment', id: 'sum' },
  'neuron-map': { slug: 'collapse', id: 'neuron-map' },
  'signal-and-offset': { slug: 'collapse', id: 'signal-and-offset' },
  theory: { slug: 'edge', id: 'theory' },
  'three-fates': { slug: 'vanishing-gradients', id: 'three-fates' },
  'one-input': { slug: 'experiment', id: 'one-input', range: 'own' },
  'all-at-once': { slug: 'edge', id: 'all-at-once', range: 'own' },
};
