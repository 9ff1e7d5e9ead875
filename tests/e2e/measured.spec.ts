import { expect, test } from '@playwright/test';
import { asking } from '../../src/island/asking.ts';
import { measureNames, type MeasureName } from '../../src/statistics/measures.ts';
import { gradientFactors, limitFactor } from '../../src/theory/mean-field.ts';
import { weightStd } from '../../src/network/initializers.ts';
import { decode } from '../../src/scenario/codec.ts';
import type { Activation } from '../../src/scenario/options.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { measuredNumbers, numberIn, type MeasuredNumber } from '../support/e2e/measured.ts';
import { locales } from '../support/e2e/pages.ts';
import { measureWords } from '../../src/sentences/measure-words.ts';
import { wordsIn } from '../support/words.ts';

/** Three digits are written on either side: each may be half a unit of its last digit away. */
const relative = 0.011;

/** Half a unit of the last digit of a percentage: whole from 1 % on, one digit below. */
const halfUnit = (share: number): number => (share >= 0.01 ? 0.0051 : 0.51 * 10 ** Math.floor(Math.log10(share)));

/** Where theory puts the edge of each activation of the book; sigmoid: see Schoenholz et al., solved in tests/theory. */
const edges: Partial<Record<Activation, number>> = { sigmoid: 10.149, tanh: 1, relu: Math.SQRT2 };

const [english, korean] = locales.map(measuredNumbers) as [MeasuredNumber[], MeasuredNumber[]];

test('every number in the text is what the figure in the page measures', async ({ page }) => {
  expect(english.length).toBeGreaterThan(100);
  const figure = await new ExperimentFigure(page).open();
  const { say } = figure.words;
  const headings: Readonly<Record<string, string>> = {
    mean: say('numbers.mean'),
    std: say('numbers.std'),
    below: say('numbers.below'),
    above: say('numbers.above'),
    counts: say('numbers.counts'),
    ...Object.fromEntries(measureNames.map((name) => [name, say(`measure.${name}`)])),
  };
  const wrong: string[] = [];
  for (const [query, asked] of Map.groupBy(english, ({ query }) => query)) {
    await figure.root.evaluate(
      (element, [name, query]) => element.dispatchEvent(new CustomEvent(name!, { detail: { query: query! }, cancelable: true })),
      [asking, query],
    );
    await figure.settled();
    const columns = await figure.columns(headings);
    for (const number of asked) {
      const live = measuredLive(number, columns);
      const agree = typeof live === 'string' ? live === number.text : near(numberIn(number.text), live, number.text.endsWith('%'));
      if (!agree)
        wrong.push(`${number.page} ${query} ${number.measure} of layer ${String(number.layer)}: ${number.text}, not ${String(live)}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('the Korean text has the same numbers, and its own words where there is none', () => {
  const keyOf = ({ page, query, layer, measure }: MeasuredNumber) => [page.replace(/^\w+/, ''), query, layer, measure].join(' ');
  const worded = ['below-resolution', 'overflow', null, 0.9999] as const; // the last of them a similarity
  const [said, translated] = locales.map((locale) => worded.map((measure) => measureWords('neuronSimilarity', measure, wordsIn(locale))));
  const inKorean = (text: string) => (Number.isNaN(numberIn(text)) ? translated![said!.indexOf(text)] : text);
  expect(korean.map((number) => `${keyOf(number)}: ${number.text}`).sort()).toEqual(
    english.map((number) => `${keyOf(number)}: ${String(inKorean(number.text))}`).sort(),
  );
});

const near = (written: number, live: number, percent: boolean): boolean =>
  Math.abs(written - live) <= Math.max(relative * Math.abs(live), percent ? halfUnit(written) : 0);

/** What the table of numbers says: a number, or its words where there is none. */
function measuredLive({ measure, layer, query }: MeasuredNumber, columns: Readonly<Record<string, string[]>>): number | string {
  const cell = (name: string, of = layer): string => columns[name]![of - 1]!;
  const all = (name: MeasureName): number[] => columns[name]!.map(numberIn);
  const product = (factors: readonly number[]) => factors.reduce((sofar, factor) => sofar * factor, 1);
  const counts = () => cell('counts').split(' ').map(numberIn);
  const { scenario } = decode(query);
  const values = scenario.samples * scenario.width;
  switch (measure) {
    case 'first bin':
      return counts()[0]! / values;
    case 'last bin':
      return counts().at(-1)! / values;
    case 'below':
    case 'above':
      return numberIn(cell(measure)) / values;
    case 'gradient end to end':
      return all('gradientRms')[0]! / all('gradientRms').at(-1)!;
    case 'gradient per layer':
      return (all('gradientRms')[0]! / all('gradientRms').at(-1)!) ** (1 / (scenario.layers - 1));
    case 'slope per layer':
      return product(all('activationFactor')) ** (1 / scenario.layers);
    case 'weights per layer':
      return product(all('weightFactor')) ** (1 / scenario.layers);
    case 'predicted per layer':
      return limitFactor(scenario.activation, Math.sqrt(scenario.width) * weightStd(scenario)!);
    case 'predicted here': {
      const factors = gradientFactors(scenario.activation, Math.sqrt(scenario.width) * weightStd(scenario)!, scenario.layers - 1);
      return product(factors) ** (1 / factors.length);
    }
    case 'critical sigma':
      return edges[scenario.activation]!;
    default: {
      const written = cell(measure);
      return Number.isNaN(numberIn(written)) ? written : numberIn(written);
    }
  }
}
